package org.ancrage.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ancrage.Ancrage;
import org.ancrage.document.JsonText;
import org.ancrage.document.RecordWriter;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * Looks for facts on which one criterion is both met and unmet: near situations, and where facts on which one rule fires are mixed with
 * facts on which its opponent does.
 *
 * @param fired keys of the rules that fired at all: the others were not tried
 * @param found in the order of criteria and rules
 */
public record ContradictionSearch(Set<String> fired, List<Contradiction> found) {

    public ContradictionSearch {
        fired = Collections.unmodifiableSet(new TreeSet<>(fired));
        found = List.copyOf(found);
    }

    /**
     * Two rules that both fire.
     *
     * @param met the rule that finds the criterion met
     * @param unmet the rule that finds it unmet
     * @param asked a question on which both fire, and of which no single fact can be left out
     */
    public record Contradiction(ProbedRule met, ProbedRule unmet, Asked asked) {

        /** The facts, as JSON on one line. */
        public String facts() {
            return JsonText.of(RecordWriter.toNode(asked.hosting()));
        }
    }

    /** Two rules that conclude the contrary of each other. */
    private record Opponents(ProbedRule met, ProbedRule unmet) {
        Set<String> keys() {
            return Set.of(met.key(), unmet.key());
        }
    }

    /**
     * @param rules keys of the rules of which one at least must be in a contradiction
     * @param situations near which questions are asked
     * @param each how many questions are tried for each criterion that the rules settle
     * @param mixtures how often the facts of two opponents are mixed
     * @param seed the same seed tries the same questions
     */
    public static ContradictionSearch of(
            Ancrage ancrage, Set<String> rules, List<Situation> situations, int each, int mixtures, long seed) {
        return of(ancrage, rules, situations, each, mixtures, seed, FiringRules.NONE_MAY_FAIL);
    }

    /**
     * The same, of rules that may fail on facts.
     *
     * @param failing told of each failure; a rule that fails does not fire
     */
    public static ContradictionSearch of(Ancrage ancrage, Set<String> rules, List<Situation> situations, int each, int mixtures, long seed,
            Consumer<FailingRuleException> failing) {
        RuleProbe probe = Probes.of(ancrage);
        FiringRules firing = new FiringRules(probe, failing);
        RandomQuestions questions = new RandomQuestions(situations, ancrage.corpus(), seed);
        List<Opponents> opponents = opponents(probe.rules(), rules);
        Set<String> looked = new TreeSet<>();
        opponents.forEach(pair -> looked.addAll(pair.keys()));
        Map<String, List<Asked>> witnesses = new TreeMap<>();
        Map<Opponents, Asked> found = new LinkedHashMap<>();
        for (Asked asked : questions.aimedAt(new LinkedHashSet<>(probe.componentsRead(looked).values()), each)) {
            Set<String> fired = firing.among(looked, asked.hosting(), asked.on(), asked.options());
            fired.forEach(rule -> witnesses.computeIfAbsent(rule, key -> new ArrayList<>()).add(asked));
            opponents.stream().filter(pair -> fired.containsAll(pair.keys())).forEach(pair -> found.putIfAbsent(pair, asked));
        }
        for (Opponents pair : opponents) {
            List<Asked> met = witnesses.getOrDefault(pair.met().key(), List.of());
            List<Asked> unmet = witnesses.getOrDefault(pair.unmet().key(), List.of());
            for (int i = 0; i < mixtures && !met.isEmpty() && !unmet.isEmpty() && !found.containsKey(pair); i++) {
                Asked mixed = questions.mixed(questions.hostings().pick(met), questions.hostings().pick(unmet));
                if (bothFire(firing, pair, mixed)) {
                    found.put(pair, mixed);
                }
            }
        }
        return new ContradictionSearch(witnesses.keySet(), opponents.stream().filter(found::containsKey)
                .map(pair -> new Contradiction(pair.met(), pair.unmet(), fewest(firing, pair, Objects.requireNonNull(found.get(pair)), questions.hostings()))).toList());
    }

    private static List<Opponents> opponents(List<ProbedRule> all, Set<String> rules) {
        Map<String, List<ProbedRule>> byCriterion = new TreeMap<>();
        all.forEach(rule -> byCriterion.computeIfAbsent(rule.criterion(), criterion -> new ArrayList<>()).add(rule));
        List<Opponents> opponents = new ArrayList<>();
        byCriterion.values().forEach(settling -> {
            for (ProbedRule met : settling) {
                for (ProbedRule unmet : settling) {
                    if (met.concludes() == Truth.MET && unmet.concludes() == Truth.UNMET
                            && (rules.contains(met.key()) || rules.contains(unmet.key()))) {
                        opponents.add(new Opponents(met, unmet));
                    }
                }
            }
        });
        return opponents;
    }

    private static boolean bothFire(FiringRules firing, Opponents pair, Asked asked) {
        return firing.among(pair.keys(), asked.hosting(), asked.on(), asked.options()).size() == pair.keys().size();
    }

    /** Leaves out one fact after the other, as long as both still fire. */
    private static Asked fewest(FiringRules firing, Opponents pair, Asked asked, RandomHostings hostings) {
        Asked fewest = asked;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Hosting less : hostings.reductions(fewest.hosting())) {
                Asked candidate = new Asked(less, fewest.on(), fewest.options());
                if (bothFire(firing, pair, candidate)) {
                    fewest = candidate;
                    shorter = true;
                    break;
                }
            }
        }
        return fewest;
    }
}
