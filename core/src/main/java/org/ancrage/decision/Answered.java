package org.ancrage.decision;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and what was asked.
 *
 * @param assessment the answer
 * @param hosting the facts; null where they are not at hand
 * @param readings options on which the caller had settled, by global id of the reading; every defensible option of the others was tried
 */
public record Answered(Assessment assessment, @Nullable Hosting hosting, Map<String, String> readings) {
    public Answered {
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    }

    /** @throws IllegalArgumentException as {@link Assessment#at} */
    Answered at(Level level) {
        return new Answered(assessment.at(level), hosting, readings);
    }
}
