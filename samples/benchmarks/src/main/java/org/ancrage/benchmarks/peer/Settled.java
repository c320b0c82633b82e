package org.ancrage.benchmarks.peer;

import java.util.EnumMap;
import java.util.Map;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.law.Truth;

/**
 * The truth of each criterion, as sets of bits: what is in neither is unknown.
 *
 * @param met bits of the criteria that are met
 * @param unmet bits of those that are not
 */
public record Settled(long met, long unmet) {

    static final Settled NOTHING = new Settled(0, 0);

    public Settled {
        if ((met & unmet) != 0) {
            throw new IllegalArgumentException("Criteria are both met and unmet: %s.".formatted(
                    java.util.Arrays.stream(Criterion.values()).filter(criterion -> (met & unmet & criterion.bit()) != 0).toList()));
        }
    }

    Settled and(Settled other) {
        return new Settled(met | other.met, unmet | other.unmet);
    }

    public Truth truth(Criterion criterion) {
        return (met & criterion.bit()) != 0 ? Truth.MET : (unmet & criterion.bit()) != 0 ? Truth.UNMET : Truth.UNKNOWN;
    }

    public Map<Criterion, Truth> truths() {
        Map<Criterion, Truth> truths = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            truths.put(criterion, truth(criterion));
        }
        return truths;
    }
}
