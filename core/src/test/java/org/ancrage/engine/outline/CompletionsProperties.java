package org.ancrage.engine.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.remedy.RandomOutlines;
import org.ancrage.law.Truth;

/** Questions, compared with trying every completion of the facts. */
class CompletionsProperties {

    @Property(tries = 500)
    void exactlyTheCriteriaThatCanMatterAreOpen(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 7, 1, 60).whole("t0");
        Map<Map<String, Truth>, Outcome> outcomes = completed(version);
        Set<String> mattering = new LinkedHashSet<>();
        outcomes.forEach((completion, outcome) -> completion.keySet().forEach(criterion -> {
            Map<String, Truth> otherwise = new LinkedHashMap<>(completion);
            otherwise.put(criterion, completion.get(criterion).negated());
            if (permits(outcomes.get(otherwise)) != permits(outcome)) {
                mattering.add(criterion);
            }
        }));
        assertThat(completions(version).open()).containsExactlyInAnyOrderElementsOf(mattering);
    }

    @Property(tries = 500)
    void theOutcomeIsKnownExactlyWhenEveryCompletionHasIt(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 7, 1, 40).whole("t0");
        assertThat(completions(version).outcome()).isEqualTo(common(completed(version).values()));
    }

    @Property(tries = 500)
    void whatPermitsIsFoundInItsSmallestParts(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 7, 1, 60).whole("t0");
        Map<Map<String, Truth>, Outcome> outcomes = completed(version);
        Completions.Permitting permitting = completions(version).permitting(1_000);
        List<Map<String, Truth>> sets = permitting.sets();

        assertThat(permitting.complete()).isTrue();
        for (Map<String, Truth> set : sets) {
            assertThat(permitsWherever(set, outcomes)).isTrue();
            for (String criterion : set.keySet()) {
                Map<String, Truth> less = new LinkedHashMap<>(set);
                less.remove(criterion);
                assertThat(permitsWherever(less, outcomes)).isFalse();
            }
        }
        outcomes.forEach((completion, outcome) -> assertThat(sets.stream().anyMatch(set -> completion.entrySet().containsAll(set.entrySet())))
                .isEqualTo(outcome.permits()));
    }

    private static boolean permitsWherever(Map<String, Truth> set, Map<Map<String, Truth>, Outcome> outcomes) {
        return outcomes.entrySet().stream().filter(one -> one.getKey().entrySet().containsAll(set.entrySet())).allMatch(one -> one.getValue().permits());
    }

    @Property(tries = 500)
    void whatKleeneLogicDecidesStands(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 7, 1, 40).whole("t0");
        if (version.outcome() != Outcome.UNDETERMINED && version.outcome() != Outcome.CONDITIONAL) {
            assertThat(completions(version).outcome()).isEqualTo(version.outcome());
        }
    }

    @Property(tries = 300)
    void aQuestionTellsWhatItsAnswersDecide(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 7, 1, 60).whole("t0");
        for (Question question : questions(version)) {
            String asked = question.criterion().id();
            assertThat(question.ifMet().get("t0")).isEqualTo(common(completed(answered(version, asked, Truth.MET)).values()));
            assertThat(question.ifUnmet().get("t0")).isEqualTo(common(completed(answered(version, asked, Truth.UNMET)).values()));
        }
    }

    @Property(tries = 300)
    void answeringTheQuestionsInOrderEndsInADefiniteOutcome(@ForAll long seed) {
        VersionUnderReadings version = new RandomOutlines(seed, 10, 1, 80).whole("t0");
        java.util.Random answers = new java.util.Random(seed);
        int asked = 0;
        while (completions(version).outcome() == Outcome.UNDETERMINED) {
            version = answered(version, questions(version).get(0).criterion().id(), answers.nextBoolean() ? Truth.MET : Truth.UNMET);
            asked++;
        }
        assertThat(asked).isLessThanOrEqualTo(10);
        assertThat(questions(version)).isEmpty();
    }

    private static Completions completions(VersionUnderReadings version) {
        return Completions.of(new OutlineBits(version.version(), version.byDefault().criteria()), version);
    }

    private static List<Question> questions(VersionUnderReadings version) {
        RandomOutlines law = new RandomOutlines(0, 1, 0, 0);
        return QuestionRanking.of(Map.of("t0", completions(version))).questions(law::criterion, criterion -> List.of());
    }

    private static VersionUnderReadings answered(VersionUnderReadings version, String asked, Truth answer) {
        return version.supposing((criterion, truth) -> criterion.equals(asked) && truth == Truth.UNKNOWN ? answer : truth);
    }

    /** Which undertakings are still needed does not count, nor whether a text applies that permits. */
    private static Outcome permits(Outcome outcome) {
        return outcome.permits() ? Outcome.COMPLIANT : outcome;
    }

    private static Outcome common(java.util.Collection<Outcome> outcomes) {
        Set<Outcome> all = EnumSet.copyOf(outcomes);
        if (all.size() == 1) {
            return all.iterator().next();
        }
        return all.stream().allMatch(Outcome::permits) ? Outcome.worst(all) : Outcome.UNDETERMINED;
    }

    /** The outcome under every completion of the unknown criteria. */
    private static Map<Map<String, Truth>, Outcome> completed(VersionUnderReadings version) {
        Set<String> unknown = version.criteria().stream()
                .filter(criterion -> version.all().stream().anyMatch(outline -> outline.facts().apply(criterion) == Truth.UNKNOWN))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map<String, Truth>> completions = new ArrayList<>(List.of(Map.of()));
        for (String criterion : unknown) {
            List<Map<String, Truth>> more = new ArrayList<>();
            completions.forEach(known -> List.of(Truth.MET, Truth.UNMET).forEach(truth -> {
                Map<String, Truth> next = new LinkedHashMap<>(known);
                next.put(criterion, truth);
                more.add(next);
            }));
            completions = more;
        }
        Map<Map<String, Truth>, Outcome> outcomes = new LinkedHashMap<>();
        completions.forEach(completion -> outcomes.put(completion, version.supposing((criterion, truth) ->
                truth == Truth.UNKNOWN ? completion.get(criterion) : truth).outcome()));
        return outcomes;
    }
}
