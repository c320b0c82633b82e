package org.ancrage.cli;

import org.ancrage.document.JsonForm;
import picocli.CommandLine.Option;

/** How JSON that a command prints is laid out. */
public final class JsonLayout {

    @Option(names = "--pretty", description = "Indents what is printed as JSON, for people. Default: no white space.")
    private boolean pretty;

    /** JSON without white space as it is to be printed. */
    public String of(String json) {
        return pretty ? JsonForm.INDENTED.of(json) : json;
    }
}
