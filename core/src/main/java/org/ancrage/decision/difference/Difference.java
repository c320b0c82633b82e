package org.ancrage.decision.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.AnsweredQuestion;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Change;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * What changes between two answers, why, and in which text.
 *
 * <p>Immutable. Seen from the other side it is the same: {@code between(b, a).equals(between(a, b).mirrored())}.
 *
 * @param before the first answer
 * @param after the second answer
 * @param causes why the outcome changes, as in {@link CriterionDifference}; empty where it does not change
 * @param facts facts that differ; empty where they are not at hand
 * @param texts texts of which anything changes, in the order of the answers
 */
public record Difference(
        AnsweredQuestion before, AnsweredQuestion after, Set<Cause> causes, List<FactChange> facts, List<TextDifference> texts) {

    public Difference {
        causes = causes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(causes));
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
    }

    /**
     * Between two answers, asked for at {@link Level#FULL}, of which only the answers are known: causes are not told, and facts are not
     * compared.
     *
     * @throws IllegalArgumentException if an answer does not tell that level
     */
    public static Difference between(Assessment before, Assessment after) {
        return new Search(new AnsweredQuestion(before, null, Map.of()), new AnsweredQuestion(after, null, Map.of()), null).difference();
    }

    /**
     * Between two answers, with their causes.
     *
     * @param before asked for at {@link Level#FULL}
     * @param after asked for at {@link Level#FULL}
     * @param mixed what would have been answered to the first question if these things, and no others, were as in the second, at that level;
     *     asked only where the questions differ in several things
     * @throws IllegalArgumentException if an answer does not tell that level
     */
    public static Difference between(AnsweredQuestion before, AnsweredQuestion after, Function<Set<Cause>, Assessment> mixed) {
        return new Search(before, after, mixed).difference();
    }

    /** Whether nothing differs but the day and the choice of readings: same facts, same packs, same answer. */
    public boolean isEmpty() {
        return facts.isEmpty() && !rules().differs() && sameAnswer();
    }

    /** Whether both answer the same: the outcome, and of every text the version, the outcome, the criteria and what is asked. */
    public boolean sameAnswer() {
        return !outcome().differs() && texts.isEmpty();
    }

    /** The outcome on each side. */
    public Change<Outcome> outcome() {
        return assessments().map(Assessment::outcome);
    }

    /** The packs on each side. */
    public Change<List<RuleSet>> rules() {
        return assessments().map(Assessment::rules);
    }

    private Change<Assessment> assessments() {
        return new Change<>(before.assessment(), after.assessment());
    }

    /** Seen from the other side. */
    public Difference mirrored() {
        return new Difference(after, before, causes, facts.stream().map(FactChange::mirrored).toList(),
                texts.stream().map(TextDifference::mirrored).toList());
    }

    /** One difference being found. */
    private static final class Search {

        private final AnsweredQuestion before;
        private final AnsweredQuestion after;
        private final @Nullable Function<Set<Cause>, Assessment> mixed;
        private final Map<Set<Cause>, Assessment> answers = new HashMap<>();
        private final List<FactChange> facts;
        private final Set<Cause> differing = EnumSet.noneOf(Cause.class);

        Search(AnsweredQuestion before, AnsweredQuestion after, @Nullable Function<Set<Cause>, Assessment> mixed) {
            this.before = before.at(Level.FULL);
            this.after = after.at(Level.FULL);
            this.mixed = mixed;
            Hosting first = before.hosting();
            Hosting second = after.hosting();
            this.facts = first == null || second == null ? List.of() : FactComparison.between(first, second);
            differing(Cause.FACTS, !facts.isEmpty());
            differing(Cause.DAY, !before.assessment().on().equals(after.assessment().on()));
            differing(Cause.READINGS, !before.readings().equals(after.readings()));
            differing(Cause.RULES, !before.assessment().rules().equals(after.assessment().rules()));
        }

        private void differing(Cause cause, boolean differs) {
            if (differs) {
                differing.add(cause);
            }
        }

        Difference difference() {
            List<TextDifference> texts = aligned(all(before.assessment()), all(after.assessment())).stream()
                    .map(this::text).filter(text -> !text.isEmpty()).toList();
            Set<Cause> causes = before.assessment().outcome() == after.assessment().outcome() ? Set.of() : causes(Assessment::outcome);
            return new Difference(before, after, causes, facts, texts);
        }

        private static Map<String, Decision> all(Assessment assessment) {
            Map<String, Decision> all = new LinkedHashMap<>();
            Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                    .forEach(decision -> all.put(decision.text(), decision));
            return all;
        }

        private TextDifference text(Change<Decision> decision) {
            String text = Objects.requireNonNull(decision.after() == null ? decision.before() : decision.after()).text();
            List<CriterionDifference> criteria = aligned(findings(decision.before()), findings(decision.after())).stream()
                    .filter(finding -> finding.map(Finding::truth).differs())
                    .map(finding -> criterion(text, finding)).toList();
            boolean same = !decision.map(Decision::outcome).differs();
            return new TextDifference(decision, same ? Set.of() : causes(assessment -> outcome(assessment, text)), criteria);
        }

        private CriterionDifference criterion(String text, Change<Finding> finding) {
            Finding present = Objects.requireNonNull(finding.after() == null ? finding.before() : finding.after());
            String id = present.criterion().id();
            Set<Cause> causes = causes(assessment -> truth(assessment, text, id));
            List<FactChange> looked = causes.contains(Cause.FACTS)
                    ? facts.stream().filter(fact -> fact.concerns(present.criterion().asks())).toList()
                    : List.of();
            return new CriterionDifference(finding, causes, looked);
        }

        private static @Nullable Object outcome(Assessment assessment, String text) {
            return assessment.decision(text).map(Decision::outcome).orElse(null);
        }

        private static @Nullable Object truth(Assessment assessment, String text, String criterion) {
            Finding finding = findings(assessment.decision(text).orElse(null)).get(criterion);
            return finding == null ? null : finding.truth();
        }

        private static Map<String, Finding> findings(@Nullable Decision decision) {
            Map<String, Finding> findings = new LinkedHashMap<>();
            if (decision != null) {
                decision.explanation().findings().forEach(finding -> findings.putIfAbsent(finding.criterion().id(), finding));
            }
            return findings;
        }

        /** What alone makes this part of the answer another one: put into the first question, or taken out of the second. */
        private Set<Cause> causes(Function<Assessment, @Nullable Object> part) {
            if (mixed == null || differing.size() < 2) {
                return mixed == null ? Set.of() : differing;
            }
            Set<Cause> enough = EnumSet.noneOf(Cause.class);
            for (Cause cause : differing) {
                Set<Cause> others = EnumSet.copyOf(differing);
                others.remove(cause);
                boolean there = !Objects.equals(part.apply(mix(EnumSet.of(cause))), part.apply(before.assessment()));
                boolean back = !Objects.equals(part.apply(mix(others)), part.apply(after.assessment()));
                if (there || back) {
                    enough.add(cause);
                }
            }
            return enough.isEmpty() ? differing : enough;
        }

        private Assessment mix(Set<Cause> causes) {
            return answers.computeIfAbsent(causes, Objects.requireNonNull(mixed));
        }

        /** Pairs of what has the same key, in an order that does not depend on which side is first. */
        private static <T> List<Change<T>> aligned(Map<String, T> before, Map<String, T> after) {
            List<String> first = List.copyOf(before.keySet());
            List<String> second = List.copyOf(after.keySet());
            Map<String, Integer> positions = new HashMap<>();
            Set<String> keys = new TreeSet<>(first);
            keys.addAll(second);
            for (String key : keys) {
                int one = first.indexOf(key);
                int other = second.indexOf(key);
                positions.put(key, (one < 0 ? other : one) + (other < 0 ? one : other));
            }
            List<String> ordered = new ArrayList<>(keys);
            ordered.sort(Comparator.comparing(positions::get));
            return ordered.stream().map(key -> new Change<>(before.get(key), after.get(key))).toList();
        }
    }
}
