package org.ancrage.benchmarks.peer;

import java.util.BitSet;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.law.Truth;

/** Where rules of Drools leave what they conclude, by the number of the criterion among those of their {@link RuleFiles}. One per decision. */
public final class NumberedConclusions {

    private final BitSet met = new BitSet();
    private final BitSet unmet = new BitSet();

    public void met(int criterion) {
        met.set(criterion);
    }

    public void unmet(int criterion) {
        unmet.set(criterion);
    }

    /** @throws IllegalStateException if it is both met and unmet */
    public Truth truth(int criterion) {
        if (met.get(criterion) && unmet.get(criterion)) {
            throw new IllegalStateException("Criterion number %d is both met and unmet.".formatted(criterion));
        }
        return met.get(criterion) ? Truth.MET : unmet.get(criterion) ? Truth.UNMET : Truth.UNKNOWN;
    }

    /** For the criteria that every peer settles, whose numbers are their bits. */
    Settled settled() {
        return new Settled(bits(met), bits(unmet));
    }

    private static long bits(BitSet of) {
        return of.isEmpty() ? 0 : of.toLongArray()[0];
    }
}
