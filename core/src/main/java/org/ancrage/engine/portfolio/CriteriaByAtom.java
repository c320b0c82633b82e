package org.ancrage.engine.portfolio;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.law.Truth;

/** What criteria are, by what their atoms are. */
interface CriteriaByAtom extends TextsRead.Criteria {

    SideRules rules();

    /** @throws org.ancrage.refusal.DisagreementException if the criterion of the atom is both met and unmet */
    Truth truth(int atom);

    @Override
    default Function<String, Truth> under(Map<String, String> options) {
        return criterion -> {
            int atom = rules().atom(criterion, options);
            return atom < 0 ? Truth.UNKNOWN : truth(atom);
        };
    }

    @Override
    default Set<Truth> truths(String criterion) {
        int first = rules().first(criterion);
        Set<Truth> truths = EnumSet.noneOf(Truth.class);
        IntStream.range(first, first + rules().count(criterion)).forEach(atom -> truths.add(truth(atom)));
        return first < 0 ? EnumSet.of(Truth.UNKNOWN) : truths;
    }

    @Override
    default Set<String> openReadings(String criterion) {
        return rules().readingsOf(criterion);
    }
}
