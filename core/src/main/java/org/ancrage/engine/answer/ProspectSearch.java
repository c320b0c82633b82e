package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
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
 * first that together ask least of what nobody can bring about, then those that take the fewest questions, then those that do what is asked rather
 * than escape from it, so that the first that is whole is best. That information is classified may take it out of a text, and is nothing to hope for. Not thread-safe.
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
    /** By place, the number of the wording of its question: what is worded alike is asked once. */
    private final int[] wordings;
    /** Places of criteria that nobody can bring about. */
    private final BitSet givenByNobody = new BitSet();
    private final boolean complete;
    /** Sets of each text. */
    private final List<List<Supposed>> texts;

    /**
     * Suppositions, by the places of their criteria.
     *
     * @param wordings the questions that they take
     */
    private record Supposed(BitSet met, BitSet unmet, BitSet wordings) {

        static final Supposed NOTHING = new Supposed(new BitSet(), new BitSet(), new BitSet());

        boolean agrees(Supposed other) {
            return !met.intersects(other.unmet) && !unmet.intersects(other.met);
        }

        Supposed and(Supposed other) {
            return new Supposed(union(met, other.met), union(unmet, other.unmet), union(wordings, other.wordings));
        }

        boolean contains(Supposed part) {
            return union(met, part.met).equals(met) && union(unmet, part.unmet).equals(unmet);
        }

        /** Questions that this takes besides. */
        int besides(Supposed other) {
            BitSet more = (BitSet) wordings.clone();
            more.andNot(other.wordings);
            return more.cardinality();
        }

        BitSet places() {
            return union(met, unmet);
        }

        private static BitSet union(BitSet one, BitSet other) {
            BitSet union = (BitSet) one.clone();
            union.or(other);
            return union;
        }
    }

    /**
     * A set of some texts.
     *
     * @param next the text from which a set is taken next
     * @param given criteria that are met and that nobody can bring about
     * @param places of its criteria, in their order
     * @param least questions that it takes at least, once it is whole
     */
    private record Unfinished(int next, Supposed supposed, int given, int[] places, int least) {
    }

    /**
     * @param open what may turn out of the texts that wait for facts
     * @param asked over all of these
     */
    ProspectSearch(Assessor assessor, Map<String, Completions> open, List<Question> asked) {
        this.assessor = assessor;
        this.cases = new Cases<>(assessor);
        this.asked = asked;
        this.wordings = new int[asked.size()];
        Map<Wording, Integer> first = new HashMap<>();
        for (int place = 0; place < asked.size(); place++) {
            Criterion criterion = asked.get(place).criterion();
            places.put(criterion.id(), place);
            wordings[place] = first.computeIfAbsent(criterion.question(), fresh -> first.size());
            givenByNobody.set(place, criterion.remedy().by() == Criterion.Actor.NOBODY);
        }
        List<Completions.Permitting> permitting = open.values().stream().map(completions -> completions.permitting(MOST_OF_TEXT)).toList();
        this.complete = permitting.stream().allMatch(Completions.Permitting::complete);
        this.texts = permitting.stream().map(text -> text.sets().stream().map(this::supposed).toList()).toList();
    }

    private Supposed supposed(Map<String, Truth> truths) {
        Supposed supposed = new Supposed(new BitSet(), new BitSet(), new BitSet());
        truths.forEach((criterion, truth) -> {
            int place = Objects.requireNonNull(places.get(criterion));
            (truth == Truth.MET ? supposed.met() : supposed.unmet()).set(place);
            supposed.wordings().set(wordings[place]);
        });
        return supposed;
    }

    Prospects found() {
        List<Supposed> told = new ArrayList<>();
        PriorityQueue<Unfinished> open = new PriorityQueue<>(Comparator.comparingInt(Unfinished::given).thenComparingInt(Unfinished::least)
                .thenComparingInt(one -> one.places().length).thenComparingInt(one -> one.supposed().unmet().cardinality()).thenComparing(Unfinished::places, Arrays::compare));
        open.add(new Unfinished(0, Supposed.NOTHING, 0, new int[0], 0));
        int tried = 0;
        while (!open.isEmpty() && told.size() < MOST_TOLD && tried++ < MOST_TRIED) {
            Effort.interruptible();
            Unfinished best = open.remove();
            if (told.stream().anyMatch(best.supposed()::contains)) {
                continue;
            } else if (best.next() < texts.size()) {
                extend(best, open);
            } else if (cases.possible(truths(best.supposed()))) {
                told.add(best.supposed());
            }
        }
        return new Prospects(told.stream().map(this::proviso).toList(), complete && open.isEmpty(), fatal());
    }

    private void extend(Unfinished some, Queue<Unfinished> into) {
        int next = some.next() + 1;
        for (Supposed more : texts.get(some.next())) {
            if (more.agrees(some.supposed())) {
                Supposed both = some.supposed().and(more);
                leastOfOthers(both, next).ifPresent(least -> into.add(new Unfinished(next, both, given(both), both.places().stream().toArray(), least)));
            }
        }
    }

    /** The questions of a set, and those that one of the other texts takes besides; empty where a text has no set that agrees. */
    private OptionalInt leastOfOthers(Supposed some, int next) {
        int most = 0;
        for (List<Supposed> text : texts.subList(next, texts.size())) {
            int least = Integer.MAX_VALUE;
            for (Supposed set : text) {
                if (set.agrees(some)) {
                    least = Math.min(least, set.besides(some));
                }
            }
            if (least == Integer.MAX_VALUE) {
                return OptionalInt.empty();
            }
            most = Math.max(most, least);
        }
        return OptionalInt.of(some.wordings().cardinality() + most);
    }

    private int given(Supposed some) {
        BitSet given = (BitSet) some.met().clone();
        given.and(givenByNobody);
        return given.cardinality();
    }

    private Map<String, Truth> truths(Supposed some) {
        return some.places().stream().boxed().collect(Collectors.toMap(place -> asked.get(place).criterion().id(), place -> truth(some, place)));
    }

    private static Truth truth(Supposed some, int place) {
        return some.met().get(place) ? Truth.MET : Truth.UNMET;
    }

    private Proviso proviso(Supposed some) {
        return new Proviso(some.places().stream().mapToObj(place -> supposition(asked.get(place), truth(some, place))).toList());
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
