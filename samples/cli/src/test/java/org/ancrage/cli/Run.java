package org.ancrage.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a run of the command left behind.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    static Run of(String... args) {
        return with("", false, args);
    }

    static Run reading(String standardInput, String... args) {
        return with(standardInput, false, args);
    }

    static Run coloured(String... args) {
        return with("", true, args);
    }

    private static Run with(String standardInput, boolean colour, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), TODAY, colour);
        int exitCode = Main.run(surroundings, new PrintWriter(err), args);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
