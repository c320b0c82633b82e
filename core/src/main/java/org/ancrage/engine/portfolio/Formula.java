package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** When a rule fires, as a function of its parts. */
sealed interface Formula {

    /** @param leaves whether the part of this number holds */
    boolean holds(IntPredicate leaves);

    /** Tells of the numbers of its parts. */
    void leaves(IntConsumer each);

    /** Whether it has some part of such a number. */
    default boolean some(IntPredicate which) {
        BitSet found = new BitSet();
        leaves(leaf -> found.set(leaf, which.test(leaf)));
        return !found.isEmpty();
    }

    record Holds(int leaf) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            return leaves.test(leaf);
        }

        @Override
        public void leaves(IntConsumer each) {
            each.accept(leaf);
        }
    }

    record All(Formula[] parts) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            for (Formula part : parts) {
                if (!part.holds(leaves)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void leaves(IntConsumer each) {
            for (Formula part : parts) {
                part.leaves(each);
            }
        }
    }

    record Any(Formula[] parts) implements Formula {
        @Override
        public boolean holds(IntPredicate leaves) {
            for (Formula part : parts) {
                if (part.holds(leaves)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void leaves(IntConsumer each) {
            for (Formula part : parts) {
                part.leaves(each);
            }
        }
    }
}
