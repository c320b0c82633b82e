package org.ancrage.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import picocli.CommandLine;

/** Documents that a command line names. */
final class InputFile {

    static final String STANDARD_INPUT = "-";

    private InputFile() {
    }

    /** @throws Refusal if there is no such file, or if it cannot be read */
    static Document read(String file, Surroundings surroundings, CommandLine command) {
        DocumentReader reader = new DocumentReader();
        try {
            if (file.equals(STANDARD_INPUT)) {
                return reader.read(surroundings.in(), "standard input");
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Refusal(command, "The file (%s) is a directory.".formatted(file));
            }
            return reader.read(path);
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new Refusal(command, "The file (%s) does not exist.".formatted(file));
        } catch (AccessDeniedException e) {
            throw new Refusal(command, "The file (%s) may not be read.".formatted(file));
        } catch (IOException e) {
            throw new Refusal(command, "The file (%s) cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }
}
