package org.ancrage.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a command has come: one line of a terminal, written over as it goes on and taken away at the end. Where nobody looks, nothing is written. Thread-safe.
 */
public final class Progress {

    /** Written over more often, it cannot be read. */
    private static final long AT_LEAST_NANOSECONDS = 200_000_000;

    private final @Nullable PrintWriter terminal;
    private long written = System.nanoTime();
    private int width;

    private Progress(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    static Progress on(PrintWriter terminal) {
        return new Progress(terminal);
    }

    static Progress unseen() {
        return new Progress(null);
    }

    /** @param what is done, of which there are so many in all */
    synchronized void at(long done, long all, String what, Locale locale) {
        if (terminal != null && System.nanoTime() - written >= AT_LEAST_NANOSECONDS) {
            written = System.nanoTime();
            line(terminal, String.format(locale, "%,d / %,d %s", done, all, what));
        }
    }

    /** Nothing of it is left on the terminal. */
    synchronized void end() {
        if (terminal != null && width > 0) {
            line(terminal, "");
            terminal.print('\r');
            terminal.flush();
        }
    }

    private void line(PrintWriter to, String text) {
        to.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
        to.flush();
        width = text.length();
    }
}
