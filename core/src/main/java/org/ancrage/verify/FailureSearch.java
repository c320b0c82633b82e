package org.ancrage.verify;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.Ancrage;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * Looks for rules that fail on facts near situations: where one does, there is no answer.
 *
 * @param found by key of the rule, the first failure of each
 */
public record FailureSearch(Map<String, FailingRuleException> found) {

    public FailureSearch {
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }

    /**
     * @param rules keys of the rules that are tried; those that derive facts are tried with them
     * @param situations near which questions are asked
     * @param each how many questions are tried for each criterion that the rules settle
     * @param seed the same seed tries the same questions
     */
    public static FailureSearch of(Ancrage ancrage, Set<String> rules, List<Situation> situations, int each, long seed) {
        RuleProbe probe = Probes.of(ancrage);
        RandomQuestions questions = new RandomQuestions(situations, ancrage.corpus(), seed);
        Map<String, FailingRuleException> found = new TreeMap<>();
        FiringRules firing = new FiringRules(probe, failure -> found.putIfAbsent(failure.rule(), failure));
        for (Asked asked : questions.aimedAt(new LinkedHashSet<>(probe.componentsRead(rules).values()), each)) {
            firing.among(rules, asked.hosting(), asked.on(), asked.options());
        }
        return new FailureSearch(found);
    }
}
