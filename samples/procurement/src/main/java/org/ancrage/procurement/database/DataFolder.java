package org.ancrage.procurement.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of the embedded database, for one application at a time. An application that was killed leaves its database running: whoever holds the folder
 * next stops it first, as it stops by itself, so that nothing that was written is lost.
 */
final class DataFolder implements AutoCloseable {

    private static final int SECONDS = 30;

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalStateException if another application holds it */
    static DataFolder hold(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(Files.createDirectories(folder).resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataFolder(channel);
            }
        } catch (OverlappingFileLockException held) {
            // By this very process: the same.
        }
        channel.close();
        throw new IllegalStateException("Another application uses the folder " + folder + " (procurement.data).");
    }

    /** @param database folder in which a database may have been left running */
    void stopLeftOver(Path database) throws IOException {
        Path running = database.resolve("postmaster.pid");
        if (!Files.exists(running)) {
            return;
        }
        String first = Files.readAllLines(running).stream().findFirst().orElse("").strip();
        Optional<ProcessHandle> left = first.matches("[0-9]{1,9}") ? ProcessHandle.of(Long.parseLong(first)) : Optional.empty();
        // The number may be that of another process by now.
        Optional<ProcessHandle> postgres = left.filter(process -> process.info().command().filter(command -> command.contains("postgres")).isPresent());
        if (postgres.isPresent()) {
            postgres.get().destroy();
            try {
                postgres.get().onExit().get(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException("The database that was left running does not stop.", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
