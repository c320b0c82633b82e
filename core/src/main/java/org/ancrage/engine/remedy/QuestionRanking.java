package org.ancrage.engine.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.engine.outline.Completions;
import org.ancrage.law.Criterion;

/**
 * Which criteria are asked about over some texts, in the order in which they are best asked: those first whose answers decide most texts, then those that
 * spare the most other questions, then in the order of the outlines. Immutable and thread-safe.
 *
 * @param asked the criteria, best first
 */
public record QuestionRanking(List<Asked> asked) {

    /**
     * A criterion with what each text comes to that looks at it, by what it turns out to be.
     *
     * @param id global id of the criterion
     */
    public record Asked(String id, Map<String, Outcome> ifMet, Map<String, Outcome> ifUnmet) {
    }

    private record Ranked(Asked asked, int decided, int spared) {
    }

    public QuestionRanking {
        asked = List.copyOf(asked);
    }

    /** @param texts what may turn out, by id of the text, for those texts that wait for facts */
    public static QuestionRanking of(Map<String, Completions> texts) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        texts.forEach((text, completions) -> open.put(text, completions.open()));
        Set<String> asked = new LinkedHashSet<>();
        open.values().forEach(asked::addAll);
        List<Ranked> ranked = new ArrayList<>(asked.stream().map(criterion -> ranked(criterion, texts, open)).toList());
        ranked.sort(Comparator.comparingInt((Ranked one) -> -one.decided()).thenComparingInt(one -> -one.spared()));
        return new QuestionRanking(ranked.stream().map(Ranked::asked).toList());
    }

    private static Ranked ranked(String id, Map<String, Completions> texts, Map<String, Set<String>> open) {
        Map<String, Outcome> ifMet = new LinkedHashMap<>();
        Map<String, Outcome> ifUnmet = new LinkedHashMap<>();
        int decided = 0;
        int spared = 0;
        for (Map.Entry<String, Completions> text : texts.entrySet()) {
            Set<String> before = Objects.requireNonNull(open.get(text.getKey()));
            if (before.contains(id)) {
                Completions met = text.getValue().supposing(id, true);
                Completions unmet = text.getValue().supposing(id, false);
                ifMet.put(text.getKey(), met.outcome());
                ifUnmet.put(text.getKey(), unmet.outcome());
                decided += decides(met) + decides(unmet);
                spared += 2 * before.size() - met.open().size() - unmet.open().size();
            }
        }
        return new Ranked(new Asked(id, ifMet, ifUnmet), decided, spared);
    }

    private static int decides(Completions completions) {
        return completions.outcome() == Outcome.UNDETERMINED ? 0 : 1;
    }

    /**
     * What is asked of the one who asked.
     *
     * @param criteria criteria by global id
     * @param missing pointers of the facts that would settle a criterion
     */
    public List<Question> questions(Function<String, Criterion> criteria, Function<Criterion, List<String>> missing) {
        return asked.stream().map(one -> {
            Criterion criterion = criteria.apply(one.id());
            return new Question(criterion, missing.apply(criterion), one.ifMet(), one.ifUnmet());
        }).toList();
    }
}
