package org.ancrage.procurement.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.ancrage.procurement.database.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path folder;

    private SigningKey started() throws Exception {
        return new SigningKey(new Settings(folder, ZoneOffset.UTC, "http://localhost", false));
    }

    @Test
    void theKeyIsMadeOnce() throws Exception {
        SigningKey first = started();

        assertThat(started().publicPem()).isEqualTo(first.publicPem());
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aKeyThatWasHalfMadeWhenTheApplicationWasKilledIsMadeAgain() throws Exception {
        Files.writeString(folder.resolve("record-key.new"), "-----BEGIN PRIV");

        SigningKey key = started();

        assertThat(started().key()).isEqualTo(key.key());
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
