package org.ancrage.engine.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.decision.comparison.OutcomeCounts;
import org.ancrage.decision.comparison.Standing;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.law.Force;
import org.ancrage.law.Version;

/** Where offers stand for needs, each settled once: what {@link org.ancrage.decision.comparison.Cell#of} finds in the answer about each pair. */
public final class StagedStandings {

    private final AppliedLaw law;
    private final StagedPairs pairs;

    public StagedStandings(AppliedLaw law, StagedPairs pairs) {
        this.law = law;
        this.pairs = pairs;
    }

    /**
     * Need by need. Each need and each offer is settled once in a session.
     *
     * @throws org.ancrage.refusal.DisagreementException if a session and what needs and offers come to apart differ, or if a criterion is both met and unmet
     */
    public List<Standing> all() {
        Thread caller = Thread.currentThread();
        IntStream.range(0, Math.max(pairs.needs(), pairs.offers())).parallel().forEach(i -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            pairs.check(i % pairs.needs(), i % pairs.offers());
        });
        return IntStream.range(0, pairs.needs() * pairs.offers()).parallel().mapToObj(pair -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return standing(pairs.pair(pair / pairs.offers(), pair % pairs.offers()));
        }).toList();
    }

    private Standing standing(StagedPair pair) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        law.day().law().versions().keySet().forEach(text -> outcomes.put(text, pair.outcome(text)));
        Map<String, Outcome> decisive = those(outcomes, Force::decisive);
        Set<String> undertakings = of(decisive, outcome -> outcome == Outcome.CONDITIONAL).flatMap(text -> pair.undertakings(text).stream()).collect(Collectors.toSet());
        Set<String> questions = of(decisive, outcome -> outcome == Outcome.UNDETERMINED).flatMap(text -> pair.open(text, TriedReadings.ALL).stream()).collect(Collectors.toSet());
        Outcome whole = pair.whole();
        return new Standing(whole, RemedySearch.remediable(whole) ? pair.distance(of(decisive, RemedySearch::remediable).toList()) : Distance.NONE,
                undertakings.size(), questions.size(), OutcomeCounts.of(those(outcomes, force -> !force.decisive() && !force.outlook()).values()),
                OutcomeCounts.of(those(outcomes, Force::outlook).values()));
    }

    private static Stream<String> of(Map<String, Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.entrySet().stream().filter(text -> which.test(text.getValue())).map(Map.Entry::getKey);
    }

    private Map<String, Outcome> those(Map<String, Outcome> outcomes, Predicate<Force> which) {
        Map<String, Outcome> those = new LinkedHashMap<>();
        outcomes.forEach((text, outcome) -> {
            Version version = Objects.requireNonNull(law.version(text));
            if (which.test(version.force())) {
                those.put(text, outcome);
            }
        });
        return those;
    }
}
