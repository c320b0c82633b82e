package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.function.IntPredicate;

/** When a rule fires, as a function of its parts. */
sealed interface Formula {

    /** @param leaves whether the part of this number holds */
    boolean holds(IntPredicate leaves);

    record Holds(int leaf) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            return leaves.test(leaf);
        }
    }

    record All(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            for (Formula part : parts) {
                if (!part.holds(leaves)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            for (Formula part : parts) {
                if (part.holds(leaves)) {
                    return true;
                }
            }
            return false;
        }
    }
}
