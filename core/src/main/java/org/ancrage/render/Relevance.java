package org.ancrage.render;

import org.ancrage.decision.Explanation;
import org.ancrage.law.Truth;

/** Which parts of an explanation carry its conclusion: the others can be told in a line. */
final class Relevance {

    private Relevance() {
    }

    /** Whether the truth of {@code parent} rests on its child at {@code index}. */
    static boolean matters(Explanation parent, int index) {
        Truth truth = parent.truth();
        Truth child = parent.children().get(index).truth();
        return switch (parent.kind()) {
            case ALL -> truth == Truth.MET || child == truth;
            case ANY -> switch (truth) {
                case UNMET -> true;
                case UNKNOWN -> child == truth;
                // One of them is enough.
                case MET -> child == truth && parent.children().subList(0, index).stream().noneMatch(other -> other.truth() == truth);
            };
            case UNLESS -> truth == Truth.MET || (index == 0 ? child : child.negated()) == truth;
            case TEXT, APPLICABILITY, REQUIREMENT, NOT, CRITERION, READING, GIVEN -> true;
        };
    }
}
