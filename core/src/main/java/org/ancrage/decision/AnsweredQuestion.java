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
public record AnsweredQuestion(Assessment assessment, @Nullable Hosting hosting, Map<String, String> readings) {
    public AnsweredQuestion {
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    }

    /**
     * The same, told as far as this level only.
     *
     * @throws IllegalArgumentException as {@link Assessment#at}
     */
    public AnsweredQuestion at(Level level) {
        return new AnsweredQuestion(assessment.at(level), hosting, readings);
    }
}
