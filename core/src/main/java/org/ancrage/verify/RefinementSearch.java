package org.ancrage.verify;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * Looks for rules that conclude from an absence: what fires must still fire when one unknown thing becomes known.
 *
 * @param fired keys of the rules that fired at all: the others were not tried
 * @param unsafe by key of the rule, the first question that shows it
 */
public record RefinementSearch(Set<String> fired, Map<String, Loss> unsafe) {

    public RefinementSearch {
        fired = Collections.unmodifiableSet(new TreeSet<>(fired));
        unsafe = Collections.unmodifiableMap(new TreeMap<>(unsafe));
    }

    /**
     * A rule that fires, and no longer when one thing more is known.
     *
     * @param rule its key
     * @param asked the question on which it fires
     * @param more the facts on which it does not
     */
    public record Loss(String rule, Asked asked, Hosting more) {

        /** What is to blame: the rule takes its not being known for an answer. */
        public Learned learned() {
            return Learned.between(asked.hosting(), more);
        }

        @Override
        public String toString() {
            return "%s fires on %s and no longer on %s on %s".formatted(rule, asked.hosting(), more, asked.on());
        }
    }

    /**
     * Tries every rule, on questions near situations that may differ in anything.
     *
     * @param situations near which questions are asked
     * @param each how many questions near each situation are tried
     * @param refinements how many pieces of knowledge are added to each, one at a time
     * @param seed the same seed tries the same questions
     */
    public static RefinementSearch of(Ancrage ancrage, List<Situation> situations, int each, int refinements, long seed) {
        RuleProbe probe = Probes.of(ancrage);
        RandomQuestions questions = new RandomQuestions(situations, ancrage.corpus(), seed);
        Set<String> rules = probe.rules().stream().map(ProbedRule::key).collect(Collectors.toSet());
        return search(new FiringRules(probe, FiringRules.NONE_MAY_FAIL), rules, questions.around(each),
                (asked, fired) -> questions.hostings().refinements(asked.hosting(), component -> true, refinements, new Random(seed)));
    }

    /**
     * Tries some rules, on questions that differ from situations in what these rules look at only.
     *
     * @param rules their keys
     * @param situations near which questions are asked
     * @param each how many questions are tried for each criterion that the rules settle
     * @param refinements how many pieces of knowledge are added to each, one at a time
     * @param seed the same seed tries the same questions
     */
    public static RefinementSearch aimed(
            Ancrage ancrage, Set<String> rules, List<Situation> situations, int each, int refinements, long seed) {
        return aimed(ancrage, rules, situations, each, refinements, seed, FiringRules.NONE_MAY_FAIL);
    }

    /**
     * The same, of rules that may fail on facts.
     *
     * @param failing told of each failure; a rule that fails does not fire
     */
    public static RefinementSearch aimed(Ancrage ancrage, Set<String> rules, List<Situation> situations, int each, int refinements, long seed,
            Consumer<FailingRuleException> failing) {
        RuleProbe probe = Probes.of(ancrage);
        RandomQuestions questions = new RandomQuestions(situations, ancrage.corpus(), seed);
        Map<String, Set<String>> components = probe.componentsRead(rules);
        return search(new FiringRules(probe, failing), rules, questions.aimedAt(new LinkedHashSet<>(components.values()), each), (asked, fired) -> {
            Set<String> read = fired.stream().flatMap(rule -> Objects.requireNonNull(components.get(rule)).stream()).collect(Collectors.toSet());
            return questions.hostings().refinements(asked.hosting(), read::contains, refinements, new Random(seed));
        });
    }

    private static RefinementSearch search(FiringRules firing, Set<String> rules, List<Asked> questions,
            BiFunction<Asked, Set<String>, List<Hosting>> refining) {
        Set<String> fired = new TreeSet<>();
        Map<String, Loss> unsafe = new TreeMap<>();
        for (Asked asked : questions) {
            Set<String> before = firing.among(rules, asked.hosting(), asked.on(), asked.options());
            fired.addAll(before);
            for (Hosting more : before.isEmpty() ? List.<Hosting>of() : refining.apply(asked, before)) {
                firing.silent(before, more, asked.on(), asked.options()).forEach(rule -> unsafe.putIfAbsent(rule, new Loss(rule, asked, more)));
            }
        }
        return new RefinementSearch(fired, unsafe);
    }
}
