package org.ancrage.procurement.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the embedded database is for one at a time. */
class DataFolderTest {

    @Test
    void oneAtATime(@TempDir Path folder) throws IOException {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> DataFolder.hold(folder)).hasMessageContaining("Another application uses the folder");
            held.stopLeftOver(folder.resolve("postgresql"));
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void onlyADatabaseIsStopped(@TempDir Path folder) throws IOException {
        Path database = Files.createDirectories(folder.resolve("postgresql"));
        Process other = new ProcessBuilder("sleep", "60").start();
        try (DataFolder held = DataFolder.hold(folder)) {
            for (String number : new String[] {String.valueOf(other.pid()), "", "no number"}) {
                Files.writeString(database.resolve("postmaster.pid"), number + "\n");
                held.stopLeftOver(database);
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroy();
        }
    }
}
