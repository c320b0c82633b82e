package org.ancrage.engine.answer;

import java.util.HashMap;
import java.util.Map;

/**
 * Under which readings a text is read.
 *
 * @param taken options of some readings
 * @param others whether the options of the other open readings are tried; else each takes its default
 */
public record TriedReadings(Map<String, String> taken, boolean others) {

    /** All that are open. */
    public static final TriedReadings ALL = new TriedReadings(Map.of(), true);
    /** Each takes its default. */
    public static final TriedReadings DEFAULTS = new TriedReadings(Map.of(), false);

    public TriedReadings {
        taken = Map.copyOf(taken);
    }

    /** Those that are not taken. */
    static TriedReadings but(Map<String, String> taken) {
        return new TriedReadings(taken, true);
    }

    /** The same, of which options that would be taken in any case are not told. */
    TriedReadings without(Map<String, String> defaults) {
        Map<String, String> otherwise = new HashMap<>(taken);
        otherwise.entrySet().removeAll(defaults.entrySet());
        return new TriedReadings(otherwise, others);
    }

    /** One of those under which it is read: what all of them come to alike, this comes to. */
    TriedReadings byDefault() {
        return taken.isEmpty() ? DEFAULTS : new TriedReadings(taken, false);
    }
}
