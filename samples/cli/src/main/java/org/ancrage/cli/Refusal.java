package org.ancrage.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The input was refused; the message says all that is wrong with it. */
public final class Refusal extends ParameterException {

    private static final long serialVersionUID = 1L;

    public Refusal(CommandLine command, String message) {
        super(command, message);
    }
}
