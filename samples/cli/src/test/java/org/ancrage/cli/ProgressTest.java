package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A line that is written over, and leaves nothing behind. */
class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    /** What the terminal shows in the end: each return begins its line anew, over what stood there. */
    private String shown() {
        StringBuilder line = new StringBuilder();
        for (String over : terminal.toString().split("\r", -1)) {
            line.replace(0, Math.min(over.length(), line.length()), over);
        }
        return line.toString();
    }

    private void after(Progress progress, long done) {
        long before = terminal.getBuffer().length();
        while (terminal.getBuffer().length() == before) {
            progress.at(done, 10_000, "pairs", Locale.ENGLISH);
        }
    }

    @Test
    void tellsHowMuchIsDoneAndTakesItAwayAtTheEnd() {
        Progress progress = Progress.on(new PrintWriter(terminal));

        after(progress, 9_999);
        assertThat(shown()).isEqualTo("9,999 / 10,000 pairs");
        after(progress, 1);
        assertThat(shown().strip()).isEqualTo("1 / 10,000 pairs");
        progress.end();

        assertThat(shown()).isBlank();
        assertThat(terminal.toString()).endsWith("\r").doesNotContain("\n");
    }

    @Test
    void whatIsSoonOverLeavesNoTrace() {
        Progress progress = Progress.on(new PrintWriter(terminal));

        progress.at(1, 2, "pairs", Locale.ENGLISH);
        progress.end();

        assertThat(terminal.toString()).isEmpty();
    }
}
