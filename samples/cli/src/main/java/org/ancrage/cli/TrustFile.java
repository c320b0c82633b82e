package org.ancrage.cli;

import org.ancrage.document.evidence.TrustReader;
import org.ancrage.fact.evidence.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How well facts are wanted proven. */
public final class TrustFile {

    @Option(names = "--trust", paramLabel = "FILE",
            description = "JSON or YAML: a list of {facts: [/offer/certificates], atLeast: OFFICIAL_REGISTER, notOlderThan: P1Y}. Facts whose sources fall "
                    + "short are taken as not known.")
    private @Nullable String file;

    /** @throws org.ancrage.document.InvalidInputException with all that is wrong */
    public Trust read(Surroundings surroundings, CommandLine commandLine) {
        return file == null ? Trust.anything() : TrustReader.read(InputFile.read(file, surroundings, commandLine));
    }
}
