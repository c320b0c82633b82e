package org.ancrage.render;

import org.ancrage.decision.Explanation;
import org.ancrage.law.Truth;

/** Which parts of an explanation carry its conclusion: the others can be told in a line. */
final class Relevance {

    private Relevance() {
    }

    /** Whether the truth of {@code parent} rests on its child at {@code index}. */
    static boolean matters(Explanation parent, int index) {
        return parent.restsOn(index);
    }
}
