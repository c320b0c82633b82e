package org.ancrage.engine.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of a question come to, whatever its unknown criteria turn out to be: once for all readings, and all that is supposed, under which the criteria of
 * a text are the same. Not thread-safe.
 */
public final class KnownCompletions {

    private final Map<Weighed, Completions> known = new HashMap<>();

    /** @param signatures of the readings that differ, in their order */
    private record Weighed(String text, List<List<Object>> signatures) {
    }

    /**
     * As {@link Completions#of(OutlineBits, VersionUnderReadings)}.
     *
     * @param outline that of the version
     */
    public Completions of(OutlineBits outline, VersionUnderReadings read) {
        Map<List<Object>, OutlineReading> distinct = read.bySignature();
        return known.computeIfAbsent(new Weighed(read.text(), List.copyOf(distinct.keySet())), fresh -> Completions.of(outline, distinct.values()));
    }

    /** Lets go of what is known: it is found again where it is asked for. */
    public void forget() {
        known.clear();
    }
}
