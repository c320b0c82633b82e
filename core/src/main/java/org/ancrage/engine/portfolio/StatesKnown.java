package org.ancrage.engine.portfolio;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.law.Truth;

/**
 * What the criteria of one text are, without the sides that came to it: what is made of it can be kept for all questions that come to the same. Immutable and
 * thread-safe.
 *
 * @param atoms those on which the answer of the text can depend, in their order
 * @param states of each, as {@link JoinedAnswers} has them
 */
record StatesKnown(SideRules rules, int[] atoms, long[] states) implements TextsRead.Criteria {

    @Override
    public Function<String, Truth> under(Map<String, String> options) {
        return criterion -> {
            int atom = rules.atom(criterion, options);
            return atom < 0 ? Truth.UNKNOWN : truth(atom);
        };
    }

    private Truth truth(int atom) {
        int place = Arrays.binarySearch(atoms, atom);
        if (place < 0) {
            throw new IllegalStateException("The text does not name the criterion (%s).".formatted(rules.atoms().get(atom).criterion()));
        }
        return JoinedAnswers.state(states, place).truth(rules.atoms().get(atom).criterion());
    }

    @Override
    public Set<String> openReadings(String criterion) {
        return rules.readingsOf(criterion);
    }

    @Override
    public Set<Truth> truths(String criterion) {
        int first = rules.first(criterion);
        Set<Truth> truths = EnumSet.noneOf(Truth.class);
        IntStream.range(first, first + rules.count(criterion)).forEach(atom -> truths.add(truth(atom)));
        return first < 0 ? EnumSet.of(Truth.UNKNOWN) : truths;
    }
}
