package org.ancrage.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
        return with("", TODAY, false, args);
    }

    /** On a machine that does not know which day it is. */
    static Run failing(String standardInput, String... args) {
        return with(standardInput, new Clock() {
            @Override
            public ZoneId getZone() {
                throw new IllegalStateException("No zone.\nNone at all.");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("No time.\nNone at all.");
            }
        }, false, args);
    }

    static Run reading(String standardInput, String... args) {
        return with(standardInput, TODAY, false, args);
    }

    static Run coloured(String... args) {
        return with("", TODAY, true, args);
    }

    private static Run with(String standardInput, Clock clock, boolean colour, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), clock, colour);
        int exitCode = Main.run(surroundings, new PrintWriter(err), args);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
