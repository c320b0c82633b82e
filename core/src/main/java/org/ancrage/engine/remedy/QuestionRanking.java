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
 * The questions over some texts, in the order in which they are best asked: those first whose answers decide most texts, then those that
 * spare the most other questions, then in the order of the outlines.
 *
 * @param texts what may turn out, by id of the text, for those texts that wait for facts
 * @param criteria criteria by global id
 * @param missing pointers of the facts that would settle a criterion
 */
public record QuestionRanking(
        Map<String, Completions> texts, Function<String, Criterion> criteria, Function<Criterion, List<String>> missing) {

    private record Ranked(Question question, int decided, int spared) {
    }

    public List<Question> questions() {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        texts.forEach((text, completions) -> open.put(text, completions.open()));
        Set<String> asked = new LinkedHashSet<>();
        open.values().forEach(asked::addAll);
        List<Ranked> ranked = new ArrayList<>(asked.stream().map(criterion -> ranked(criterion, open)).toList());
        ranked.sort(Comparator.comparingInt((Ranked one) -> -one.decided()).thenComparingInt(one -> -one.spared()));
        return ranked.stream().map(Ranked::question).toList();
    }

    private Ranked ranked(String id, Map<String, Set<String>> open) {
        Map<String, Outcome> ifMet = new LinkedHashMap<>();
        Map<String, Outcome> ifUnmet = new LinkedHashMap<>();
        int decided = 0;
        int spared = 0;
        for (Map.Entry<String, Completions> text : texts.entrySet()) {
            int before = Objects.requireNonNull(open.get(text.getKey())).size();
            if (open.get(text.getKey()).contains(id)) {
                Completions met = text.getValue().supposing(id, true);
                Completions unmet = text.getValue().supposing(id, false);
                ifMet.put(text.getKey(), met.outcome());
                ifUnmet.put(text.getKey(), unmet.outcome());
                decided += decides(met) + decides(unmet);
                spared += 2 * before - met.open().size() - unmet.open().size();
            }
        }
        Criterion criterion = criteria.apply(id);
        return new Ranked(new Question(criterion, missing.apply(criterion), ifMet, ifUnmet), decided, spared);
    }

    private static int decides(Completions completions) {
        return completions.outcome() == Outcome.UNDETERMINED ? 0 : 1;
    }
}
