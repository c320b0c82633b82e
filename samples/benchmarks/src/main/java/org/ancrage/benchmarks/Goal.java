package org.ancrage.benchmarks;

import java.util.Locale;

/** What a ratio is to be, and whether it is. */
record Goal(Bound bound, double value) {

    enum Bound {
        AT_MOST, AT_LEAST
    }

    static Goal atMost(double value) {
        return new Goal(Bound.AT_MOST, value);
    }

    static Goal atLeast(double value) {
        return new Goal(Bound.AT_LEAST, value);
    }

    boolean met(double ratio) {
        return bound == Bound.AT_MOST ? ratio <= value : ratio >= value;
    }

    String judged(double ratio) {
        return String.format(Locale.ROOT, "%s %.2f: %s", bound == Bound.AT_MOST ? "at most" : "at least", value, met(ratio) ? "**met**" : "**missed**");
    }
}
