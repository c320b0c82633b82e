package org.ancrage.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.function.Function;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.InputFile;
import org.ancrage.cli.Refusal;
import org.ancrage.document.InvalidInputException;
import picocli.CommandLine;

/** Keys that a command line names. */
final class KeyFile {

    private static final int MOST_BYTES = 16 * 1024;

    private KeyFile() {
    }

    /** @throws Refusal if there is no such file, or no key in it; it repeats nothing of the file */
    static <K> K read(String file, CommandLine command, Function<String, K> key) {
        try (InputStream in = Files.newInputStream(InputFile.path(file, command))) {
            return key.apply(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (InvalidInputException e) {
            throw new Refusal(command, CliProblem.NO_SUCH_KEY.with("file", file).because(e.problems().get(0).diagnosis()));
        } catch (IOException | InvalidPathException e) {
            throw InputFile.refusal(file, e, command);
        }
    }
}
