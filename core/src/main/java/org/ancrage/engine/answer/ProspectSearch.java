package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Prospects.Proviso;
import org.ancrage.decision.Question;
import org.ancrage.decision.Supposition;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds with what an answer that waits for facts would be a yes. Each text has its smallest sets of suppositions; one of each text is taken, those
 * first that together take the fewest questions, so that the first that is whole is best. Not thread-safe.
 */
final class ProspectSearch {

    /** Sets of one text; more of them differ in little. */
    private static final int MOST_OF_TEXT = 256;
    /** Sets that are told. */
    private static final int MOST_TOLD = 4;
    /** Unfinished sets that are looked at. */
    private static final int MOST_TRIED = 5_000;

    private final Assessor assessor;
    /** In the order in which they are best asked. */
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Completions.Permitting> texts;

    /**
     * A set of some texts.
     *
     * @param next the text from which a set is taken next
     * @param least questions that it takes at least, once it is whole
     */
    private record Unfinished(int next, Map<String, Boolean> truths, int least) {
    }

    /**
     * @param open what may turn out of the texts that wait for facts
     * @param asked over all of these
     */
    ProspectSearch(Assessor assessor, Map<String, Completions> open, List<Question> asked) {
        this.assessor = assessor;
        asked.forEach(question -> {
            order.put(question.criterion().id(), questions.size());
            questions.put(question.criterion().id(), question);
        });
        this.texts = open.values().stream().map(completions -> completions.permitting(MOST_OF_TEXT)).toList();
    }

    Prospects found() {
        List<Map<String, Boolean>> told = new ArrayList<>();
        boolean complete = texts.stream().allMatch(Completions.Permitting::complete);
        PriorityQueue<Unfinished> open = new PriorityQueue<>(Comparator.comparingInt(Unfinished::least)
                .thenComparingInt(one -> one.truths().size()).thenComparing(one -> one.truths().keySet().stream().map(this::place).sorted().toList().toString()));
        open.add(new Unfinished(0, Map.of(), 0));
        int tried = 0;
        while (!open.isEmpty()) {
            Effort.interruptible();
            if (told.size() == MOST_TOLD || tried++ == MOST_TRIED) {
                complete = false;
                break;
            }
            Unfinished best = open.poll();
            if (contains(best.truths(), told)) {
                continue;
            } else if (best.next() < texts.size()) {
                texts.get(best.next()).sets().forEach(more -> both(best, more).ifPresent(open::add));
            } else if (possible(best.truths())) {
                told.add(best.truths());
            }
        }
        return new Prospects(told.stream().map(this::proviso).toList(), complete, fatal());
    }

    private Optional<Unfinished> both(Unfinished some, Map<String, Boolean> more) {
        Map<String, Boolean> truths = new HashMap<>(some.truths());
        for (Map.Entry<String, Boolean> one : more.entrySet()) {
            Boolean other = truths.put(one.getKey(), one.getValue());
            if (other != null && !other.equals(one.getValue())) {
                return Optional.empty();
            }
        }
        int next = some.next() + 1;
        return leastOfOthers(truths, next).map(least -> new Unfinished(next, Map.copyOf(truths), least));
    }

    /** The questions of a set, and those that one of the other texts takes besides; empty where a text has no set that agrees. */
    private Optional<Integer> leastOfOthers(Map<String, Boolean> truths, int next) {
        Set<Wording> taken = wordings(truths);
        int most = 0;
        for (Completions.Permitting text : texts.subList(next, texts.size())) {
            int least = Integer.MAX_VALUE;
            for (Map<String, Boolean> set : text.sets()) {
                if (set.entrySet().stream().allMatch(one -> truths.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))) {
                    least = Math.min(least, (int) wordings(set).stream().filter(wording -> !taken.contains(wording)).count());
                }
            }
            if (least == Integer.MAX_VALUE) {
                return Optional.empty();
            }
            most = Math.max(most, least);
        }
        return Optional.of(taken.size() + most);
    }

    private Set<Wording> wordings(Map<String, Boolean> truths) {
        Set<Wording> wordings = new HashSet<>();
        truths.keySet().forEach(criterion -> wordings.add(assessor.criterion(criterion).question()));
        return wordings;
    }

    private int place(String criterion) {
        return order.getOrDefault(criterion, order.size());
    }

    private static boolean contains(Map<String, Boolean> truths, List<Map<String, Boolean>> parts) {
        return parts.stream().anyMatch(part -> truths.entrySet().containsAll(part.entrySet()));
    }

    private boolean possible(Map<String, Boolean> truths) {
        return new Cases(assessor).possible(truths);
    }

    private Proviso proviso(Map<String, Boolean> truths) {
        return new Proviso(truths.entrySet().stream().sorted(Comparator.comparingInt(one -> place(one.getKey())))
                .map(one -> supposition(Objects.requireNonNull(questions.get(one.getKey())), one.getValue())).toList());
    }

    /** What forbids by itself; what facts of few values rule out is left. */
    private List<Supposition> fatal() {
        return questions.values().stream().flatMap(question -> Stream.of(true, false)
                .filter(met -> (met ? question.ifMet() : question.ifUnmet()).containsValue(Outcome.NON_COMPLIANT))
                .filter(met -> possible(Map.of(question.criterion().id(), met)))
                .map(met -> supposition(question, met))).toList();
    }

    private Supposition supposition(Question question, boolean met) {
        Truth truth = met ? Truth.MET : Truth.UNMET;
        return new Supposition(question.criterion(), truth, question.texts(), question.missing(), Optional.ofNullable(because(question, truth)));
    }

    private @Nullable Wording because(Question question, Truth truth) {
        List<CriterionRule> rules = assessor.book().settling(question.criterion().id()).stream().filter(rule -> rule.concludes() == truth).toList();
        return rules.size() == 1 ? rules.get(0).name() : null;
    }
}
