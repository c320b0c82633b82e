package org.ancrage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.record.Recorder;
import picocli.CommandLine;

/** Documents that a command line names. */
final class InputFile {

    private static final String STANDARD_INPUT = "-";

    private InputFile() {
    }

    /** @throws Refusal if there is no such file, or if it cannot be read */
    static Document read(String file, Surroundings surroundings, CommandLine command) {
        DocumentReader reader = new DocumentReader();
        return opened(file, surroundings, command, reader::read);
    }

    /** At most as much as a record may hold, and one byte more. */
    static byte[] bytes(String file, Surroundings surroundings, CommandLine command) {
        return opened(file, surroundings, command, (in, name) -> in.readNBytes(Recorder.MOST_BYTES + 1));
    }

    private interface Reading<T> {
        T read(InputStream in, String name) throws IOException;
    }

    private static <T> T opened(String file, Surroundings surroundings, CommandLine command, Reading<T> reading) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return reading.read(surroundings.in(), "standard input");
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Refusal(command, "The file (%s) is a directory.".formatted(file));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return reading.read(in, path.getFileName().toString());
            }
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new Refusal(command, "The file (%s) does not exist.".formatted(file));
        } catch (AccessDeniedException e) {
            throw new Refusal(command, "The file (%s) may not be read.".formatted(file));
        } catch (IOException e) {
            throw new Refusal(command, "The file (%s) cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }
}
