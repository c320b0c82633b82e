package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Prospects.Proviso;
import org.ancrage.decision.Question;
import org.ancrage.decision.Supposition;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * Finds with what an answer that waits for facts would be a yes. Each text has its smallest sets of suppositions; one of each text is taken, those
 * first that together ask least of what nobody can bring about, then those that take the fewest questions, so that the first that is whole is
 * best. That information is classified may take it out of a text, and is nothing to hope for. Not thread-safe.
 */
final class ProspectSearch {

    /** Sets of one text; more of them differ in little. */
    private static final int MOST_OF_TEXT = 256;
    /** Sets that are told. */
    private static final int MOST_TOLD = 4;
    /** Unfinished sets that are looked at. */
    private static final int MOST_TRIED = 5_000;

    private final Assessor assessor;
    private final Cases<Assessor> cases;
    /** In the order in which they are best asked. */
    private final List<Question> asked;
    /** Where the question of a criterion stands among these. */
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean complete;
    /** Sets of each text. */
    private final List<List<Taken>> texts;

    /** A set of one text, and the questions that it takes. */
    private record Taken(Map<String, Truth> truths, Set<Wording> questions) {
    }

    /**
     * A set of some texts.
     *
     * @param next the text from which a set is taken next
     * @param given criteria that are met and that nobody can bring about
     * @param places of its criteria, in their order
     * @param least questions that it takes at least, once it is whole
     */
    private record Unfinished(int next, Map<String, Truth> truths, long given, int[] places, int least) {
    }

    /**
     * @param open what may turn out of the texts that wait for facts
     * @param asked over all of these
     */
    ProspectSearch(Assessor assessor, Map<String, Completions> open, List<Question> asked) {
        this.assessor = assessor;
        this.cases = new Cases<>(assessor);
        this.asked = asked;
        asked.forEach(question -> places.put(question.criterion().id(), places.size()));
        List<Completions.Permitting> permitting = open.values().stream().map(completions -> completions.permitting(MOST_OF_TEXT)).toList();
        this.complete = permitting.stream().allMatch(Completions.Permitting::complete);
        this.texts = permitting.stream().map(text -> text.sets().stream().map(set -> new Taken(set, questions(set))).toList()).toList();
    }

    Prospects found() {
        List<Map<String, Truth>> told = new ArrayList<>();
        PriorityQueue<Unfinished> open = new PriorityQueue<>(Comparator.comparingLong(Unfinished::given).thenComparingInt(Unfinished::least)
                .thenComparingInt(one -> one.truths().size()).thenComparing(Unfinished::places, Arrays::compare));
        open.add(new Unfinished(0, Map.of(), 0, new int[0], 0));
        int tried = 0;
        while (!open.isEmpty() && told.size() < MOST_TOLD && tried++ < MOST_TRIED) {
            Effort.interruptible();
            Unfinished best = open.remove();
            if (contains(best.truths(), told)) {
                continue;
            } else if (best.next() < texts.size()) {
                texts.get(best.next()).forEach(more -> both(best, more).ifPresent(open::add));
            } else if (cases.possible(best.truths())) {
                told.add(best.truths());
            }
        }
        return new Prospects(told.stream().map(this::proviso).toList(), complete && open.isEmpty(), fatal());
    }

    private Optional<Unfinished> both(Unfinished some, Taken more) {
        if (!agree(more, some.truths())) {
            return Optional.empty();
        }
        Map<String, Truth> truths = new HashMap<>(some.truths());
        truths.putAll(more.truths());
        int next = some.next() + 1;
        return leastOfOthers(truths, next).map(least -> new Unfinished(
                next, Map.copyOf(truths), given(truths), truths.keySet().stream().mapToInt(this::place).sorted().toArray(), least));
    }

    /** The questions of a set, and those that one of the other texts takes besides; empty where a text has no set that agrees. */
    private Optional<Integer> leastOfOthers(Map<String, Truth> truths, int next) {
        Set<Wording> taken = questions(truths);
        int most = 0;
        for (List<Taken> text : texts.subList(next, texts.size())) {
            OptionalLong least = text.stream().filter(set -> agree(set, truths))
                    .mapToLong(set -> set.questions().stream().filter(question -> !taken.contains(question)).count()).min();
            if (least.isEmpty()) {
                return Optional.empty();
            }
            most = Math.max(most, (int) least.getAsLong());
        }
        return Optional.of(taken.size() + most);
    }

    private static boolean agree(Taken set, Map<String, Truth> truths) {
        return set.truths().entrySet().stream().allMatch(one -> truths.getOrDefault(one.getKey(), one.getValue()) == one.getValue());
    }

    private long given(Map<String, Truth> truths) {
        return truths.entrySet().stream().filter(one -> one.getValue() == Truth.MET)
                .filter(one -> assessor.criterion(one.getKey()).remedy().by() == Criterion.Actor.NOBODY).count();
    }

    private Set<Wording> questions(Map<String, Truth> truths) {
        return truths.keySet().stream().map(criterion -> assessor.criterion(criterion).question()).collect(Collectors.toSet());
    }

    private int place(String criterion) {
        return Objects.requireNonNull(places.get(criterion));
    }

    private static boolean contains(Map<String, Truth> truths, List<Map<String, Truth>> parts) {
        return parts.stream().anyMatch(part -> truths.entrySet().containsAll(part.entrySet()));
    }

    private Proviso proviso(Map<String, Truth> truths) {
        return new Proviso(truths.entrySet().stream().sorted(Comparator.comparingInt(one -> place(one.getKey())))
                .map(one -> supposition(asked.get(place(one.getKey())), one.getValue())).toList());
    }

    /** What forbids by itself; what facts of few values rule out is left. */
    private List<Supposition> fatal() {
        return asked.stream().flatMap(question -> Stream.of(Truth.MET, Truth.UNMET)
                .filter(truth -> (truth == Truth.MET ? question.ifMet() : question.ifUnmet()).containsValue(Outcome.NON_COMPLIANT))
                .filter(truth -> cases.possible(Map.of(question.criterion().id(), truth)))
                .map(truth -> supposition(question, truth))).toList();
    }

    private Supposition supposition(Question question, Truth truth) {
        return new Supposition(question.criterion(), truth, question.texts(), question.missing(), because(question, truth));
    }

    private Optional<Wording> because(Question question, Truth truth) {
        List<CriterionRule> rules = assessor.book().settling(question.criterion().id()).stream().filter(rule -> rule.concludes() == truth).toList();
        return rules.size() == 1 ? Optional.of(rules.get(0).name()) : Optional.empty();
    }
}
