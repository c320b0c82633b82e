package org.ancrage.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param in standard input
 * @param out standard output
 * @param clock tells which day is today, where nobody says for which day the question is asked
 * @param colour whether standard output shows colours
 * @param progress where commands that take long tell how far they have come
 */
public record Surroundings(InputStream in, PrintWriter out, Clock clock, boolean colour, Progress progress) {

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day that is asked for, or today where none is. */
    public LocalDate dayOrToday(@Nullable LocalDate asked) {
        return asked != null ? asked : today();
    }

    /** Writes to standard output, at once. */
    public void print(String text) {
        out.print(text);
        out.flush();
    }
}
