package org.ancrage.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ancrage.Ancrage;
import org.ancrage.engine.RuleProbe;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * Looks for rules that conclude from an absence: what fires must still fire when one unknown thing becomes known.
 *
 * @param fired keys of the rules that fired at all: the others were not tried
 * @param unsafe by key of the rule, the first question that shows it, in a sentence
 */
public record RefinementSearch(Set<String> fired, Map<String, String> unsafe) {

    public RefinementSearch {
        fired = Collections.unmodifiableSet(new TreeSet<>(fired));
        unsafe = Collections.unmodifiableMap(new TreeMap<>(unsafe));
    }

    /**
     * @param situations near which questions are asked
     * @param each how many questions near each situation are tried
     * @param refinements how many pieces of knowledge are added to each, one at a time
     * @param seed the same seed tries the same questions
     */
    public static RefinementSearch of(Ancrage ancrage, List<Situation> situations, int each, int refinements, long seed) {
        RuleProbe probe = ancrage.probe();
        RandomQuestions questions = new RandomQuestions(situations, ancrage.corpus(), seed);
        Set<String> fired = new TreeSet<>();
        Map<String, String> unsafe = new TreeMap<>();
        for (Asked asked : questions.around(each)) {
            Set<String> before = probe.firedInModel(asked.hosting(), asked.on(), asked.options());
            fired.addAll(before);
            List<Hosting> refined = new ArrayList<>(questions.hostings().refinements(asked.hosting()));
            Collections.shuffle(refined, new Random(seed));
            for (Hosting more : refined.subList(0, Math.min(refinements, refined.size()))) {
                Set<String> lost = new TreeSet<>(before);
                lost.removeAll(probe.firedInModel(more, asked.on(), asked.options()));
                lost.forEach(rule -> unsafe.putIfAbsent(rule,
                        "%s fires on %s and no longer on %s on %s".formatted(rule, asked.hosting(), more, asked.on())));
            }
        }
        return new RefinementSearch(fired, unsafe);
    }
}
