package org.ancrage.decision;

import java.util.Map;

/**
 * The outcome of a text under one combination of readings.
 *
 * @param options option taken, by global id of the reading; only readings that matter for this text
 * @param outcome the outcome
 */
public record ReadingOutcome(Map<String, String> options, Outcome outcome) {
    public ReadingOutcome {
        options = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(options));
    }
}
