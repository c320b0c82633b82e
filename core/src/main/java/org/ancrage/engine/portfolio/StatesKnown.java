package org.ancrage.engine.portfolio;

import java.util.Arrays;
import org.ancrage.law.Truth;

/**
 * What the criteria of one text are, without the sides that came to it: what is made of it can be kept for all questions that come to the same. Immutable and
 * thread-safe.
 *
 * @param atoms those on which the answer of the text can depend, in their order
 * @param states of each, as {@link JoinedAnswers} has them
 */
record StatesKnown(SideRules rules, int[] atoms, long[] states) implements CriteriaByAtom {

    @Override
    public Truth truth(int atom) {
        String criterion = rules.atoms().get(atom).criterion();
        int place = Arrays.binarySearch(atoms, atom);
        if (place < 0) {
            throw new IllegalStateException("The text does not name the criterion (%s).".formatted(criterion));
        }
        return JoinedAnswers.state(states, place).truth(criterion);
    }
}
