package org.ancrage.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;

/**
 * What a run of the command left behind.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {

    /** One for all runs of a test machine: making it takes longer than most of what is asked of it. */
    private static final FutureTask<Ancrage> STANDARD = new FutureTask<>(Ancrage::standard);
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

    /** Where standard output has room for so many characters. */
    static Run onFullDisk(int room, String standardInput, String... args) {
        StringWriter out = new StringWriter() {
            @Override
            public void write(String text, int offset, int length) {
                if (getBuffer().length() + length > room) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
                super.write(text, offset, length);
            }
        };
        // As a stream does: what fails is an IOException.
        Writer full = new FilterWriter(out) {
            @Override
            public void write(String text, int offset, int length) throws IOException {
                try {
                    super.write(text, offset, length);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
        return with(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(full), TODAY, false, args);
    }

    /** Interrupted after the last of these lines. */
    static Run interrupted(String standardInput, String... args) {
        InputStream lines = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        return with(new InputStream() {
            @Override
            public int read() throws IOException {
                int next = lines.read();
                if (next < 0) {
                    throw new IllegalStateException("Interrupted.");
                }
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                // One by one, so that no line is read ahead.
                bytes[offset] = (byte) read();
                return 1;
            }
        }, out, new PrintWriter(out), TODAY, false, args);
    }

    private static Run with(String standardInput, Clock clock, boolean colour, String... args) {
        StringWriter out = new StringWriter();
        return with(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(out), clock, colour, args);
    }

    private static Run with(InputStream in, StringWriter out, PrintWriter writer, Clock clock, boolean colour, String... args) {
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(in, writer, clock, colour, Progress.unseen());
        int exitCode = Main.run(surroundings, new PrintWriter(err), STANDARD, args);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
