package org.ancrage.cli;

import java.time.LocalDate;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is asked about: a file, and the day for which it is asked. */
final class AskedFile {

    @Parameters(paramLabel = "FILE", description = "JSON or YAML; - for standard input.")
    private String file;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day for which the question is asked. Default: the one that the file names, or today.")
    private LocalDate on;

    String file() {
        return file;
    }

    boolean standardInput() {
        return file.equals(InputFile.STANDARD_INPUT);
    }

    /** @throws org.ancrage.document.InvalidInputException with all that is wrong */
    Request read(Surroundings surroundings, CommandLine commandLine) {
        return RequestReader.read(InputFile.read(file, surroundings, commandLine));
    }

    LocalDate day(Request request, Surroundings surroundings) {
        return on != null ? on : request.on() != null ? request.on() : LocalDate.now(surroundings.clock());
    }
}
