package org.ancrage.engine.act;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.Ways;
import org.ancrage.engine.answer.AskedQuestion;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Act;
import org.ancrage.law.Condition;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest sets of acts after which the question, asked again, is answered with a yes.
 *
 * <p>A set is tried on criteria first, as fast as can be; each way that is told was asked in full. What a try may miss is a text that is
 * settled whatever its missing facts are: then a way is not told that there is. What is told always holds.
 */
public final class ActSearch {

    /** Questions that are asked, which bounds what a search takes. */
    static final int MOST_TRIES = 50;
    /** Facts that are looked at in all tries together: of a question of many facts, fewer are made, so that an answer takes little longer. */
    private static final int FACTS = 32_768;
    /** Acts of one way: nobody can follow more at once. */
    static final int MOST_ACTS = 4;
    /** Acts of one way where facts are missing and may be enough. */
    private static final int FEW_ACTS = 2;
    /** Ways that are told: longer ones than the shortest are not looked for. */
    private static final int ENOUGH = 3;

    private final Assessor base;
    private final Rules rules;
    private final AppliedLaw law;
    private final Effort effort;
    private final TriedActs acts;
    private final List<String> decisive;
    private final int mostTries;
    private final Map<BitSet, Tried> tried = new HashMap<>();
    private final Map<String, BitSet> seenBy = new HashMap<>();
    private final Map<String, BitSet> touching = new HashMap<>();
    private final BitSet jointly;
    private boolean complete = true;

    private ActSearch(Assessor base, Rules rules, Hosting hosting, Outcome outcome) {
        this.base = base;
        this.rules = rules;
        this.law = base.law();
        this.effort = Effort.limited(Effort.MOST_LOOKS, () -> DayFacts.extent(hosting));
        this.acts = new TriedActs(law.corpus().acts(), hosting, law);
        this.decisive = law.day().law().versions().entrySet().stream().filter(version -> version.getValue().force().decisive())
                .map(Map.Entry::getKey).toList();
        this.mostTries = Math.min(MOST_TRIES, FACTS / base.facts());
        tried.put(new BitSet(), new Tried(new BitSet(), base));
        this.jointly = outcome == Outcome.NON_COMPLIANT ? jointly() : new BitSet();
    }

    /**
     * What to do about an answer that is not yes; empty where it is, or where there is nothing to be looked for.
     *
     * @param base has answered the question
     * @param outcome of the question
     */
    public static Optional<Ways> of(Assessor base, Rules rules, Hosting hosting, Outcome outcome) {
        if (outcome.permits() || outcome == Outcome.NOT_APPLICABLE) {
            return Optional.empty();
        }
        ActSearch search = new ActSearch(base, rules, hosting, outcome);
        return Optional.of(outcome == Outcome.UNDETERMINED ? search.best(List.of(Aim.YES), FEW_ACTS) : search.best(search.aims(outcome), MOST_ACTS));
    }

    /**
     * Where no text waits for facts, what lifts all that stands in the way is a yes. Of what is disputed, more is seldom known than that, and to look for it
     * would take the tries of what there is to be told.
     */
    private List<Aim> aims(Outcome outcome) {
        boolean lifts = outcome == Outcome.NON_COMPLIANT && decisive.stream().anyMatch(text -> base.outcome(text) == Outcome.UNDETERMINED);
        return lifts ? List.of(Aim.values()) : List.of(Aim.YES, Aim.NO_LONGER_NO);
    }

    private Ways best(List<Aim> aims, int most) {
        boolean all = true;
        for (Aim aim : aims) {
            Ways found = shortest(aim, most);
            // Where not every set was tried for something better, there may be some.
            all &= found.complete();
            if (!found.ways().isEmpty()) {
                return new Ways(found.ways(), all);
            }
        }
        return new Ways(List.of(), closed(), all);
    }

    /** Criteria that some act touches, and none that is open to this question. */
    private Set<String> closed() {
        List<TouchedFacts> others = acts.closed().toList();
        return decisive.stream().map(text -> Objects.requireNonNull(law.version(text)))
                .flatMap(Version::conditions).flatMap(Condition::criteria)
                .filter(criterion -> seenBy(criterion).isEmpty() && others.stream().anyMatch(touched -> touched.seenBy(criterion, rules.factsRead())))
                .collect(Collectors.toSet());
    }

    /**
     * The question once acts are done on the day, with those that they include.
     *
     * @param some in any order; what puts another offer in the place of this one comes first, the rest in the order given
     */
    public static Hosting done(List<Act> some, Hosting hosting, AppliedLaw law) {
        return new TriedActs(law.corpus().acts(), hosting, law).done(some);
    }

    private Ways shortest(Aim aim, int most) {
        List<Ways.Way> told = new ArrayList<>();
        complete = true;
        for (int size = 1; size <= most && told.isEmpty() && complete; size++) {
            told.addAll(ways(aim, size));
        }
        return new Ways(told, complete);
    }

    /** Those of so many acts, asked in full. */
    private List<Ways.Way> ways(Aim aim, int size) {
        List<BitSet> found = new ArrayList<>();
        try {
            LastActs last = new LastActs();
            extend(new BitSet(), size, aim, found, last, new HashSet<>());
            last.sets().filter(set -> !covered(set, found) && enough(set, aim))
                    .forEach(set -> needed(set, aim).filter(way -> !found.contains(way)).ifPresent(found::add));
        } catch (AnswerTooCostlyException | RunawayRulesException tooCostly) {
            complete = false;
        }
        List<BitSet> smallest = found.stream().filter(way -> found.stream().noneMatch(other -> replaces(other, way)))
                .sorted(Comparator.comparingInt(BitSet::cardinality).thenComparing(way -> way.stream().boxed().toList(), ActSearch::compare)).toList();
        complete &= smallest.size() <= ENOUGH;
        List<Ways.Way> told = new ArrayList<>();
        try {
            smallest.stream().limit(ENOUGH).forEach(way -> told(way, aim).ifPresent(told::add));
        } catch (AnswerTooCostlyException | RunawayRulesException tooCostly) {
            complete = false;
        }
        return told;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, Math.min(one.size(), other.size())).map(i -> Integer.compare(one.get(i), other.get(i))).filter(sign -> sign != 0).findFirst()
                .orElse(Integer.compare(one.size(), other.size()));
    }

    /** Whether a way does the same with an act that another of its acts only includes. */
    private boolean replaces(BitSet less, BitSet way) {
        BitSet own = minus(less, way);
        BitSet others = minus(way, less);
        return own.cardinality() == 1 && others.cardinality() == 1 && acts.includes(others.nextSetBit(0), own.nextSetBit(0));
    }

    private static BitSet minus(BitSet one, BitSet other) {
        BitSet minus = (BitSet) one.clone();
        minus.andNot(other);
        return minus;
    }

    /** Goes on from a set with one act after the other of those that can help. */
    private void extend(BitSet set, int size, Aim aim, List<BitSet> found, LastActs last, Set<BitSet> visited) {
        if (!visited.add(set) || covered(set, found)) {
            return;
        }
        Effort.interruptible();
        List<String> open = decisive.stream().filter(text -> stands(text, set, aim)).toList();
        if (open.isEmpty() && !set.isEmpty()) {
            needed(set, aim).filter(way -> !found.contains(way)).ifPresent(found::add);
            return;
        }
        int left = size - set.cardinality();
        BitSet next = open.isEmpty() ? jointly : NextActs.of(open.stream().map(text -> helping(text, set, aim)).toList(), left);
        if (left == 1) {
            last.put(set, next);
        } else {
            next.stream().forEach(act -> extend(LastActs.with(set, act), size, aim, found, last, visited));
        }
    }

    /** Whether a way that is found already does as much. */
    private boolean covered(BitSet set, List<BitSet> found) {
        return found.stream().anyMatch(way -> minus(way, set).isEmpty() || replaces(way, set));
    }

    private boolean enough(BitSet set, Aim aim) {
        Effort.interruptible();
        return decisive.stream().noneMatch(text -> stands(text, set, aim)) && (jointly.isEmpty() || !forbidden(set));
    }

    /** Whether one text or another forbids whatever the missing facts are, though none does by itself. */
    private boolean forbidden(BitSet set) {
        return set.isEmpty() || new Assessor(law, rules, acts.after(set)).together().outcome() == Outcome.NON_COMPLIANT;
    }

    /** Acts that touch what is looked at by texts of which one forbids whatever the missing facts are; none where some text does so by itself. */
    private BitSet jointly() {
        BitSet some = new BitSet();
        base.together().obstacles(base.together().whole()).stream().flatMap(obstacle -> obstacle.texts().stream()).distinct().forEach(text -> some.or(touching(text)));
        return some;
    }

    /** Whether a text stands in the way once a set is done, or may, where no more can be tried. */
    private boolean stands(String text, BitSet set, Aim aim) {
        Tried state = tried(text, set);
        complete &= state != null;
        return state == null || state.misses(aim, text);
    }

    /** The same without acts that the others make needless. Empty where nothing is needed at all. */
    private Optional<BitSet> needed(BitSet way, Aim aim) {
        BitSet needed = (BitSet) way.clone();
        for (int act : way.stream().toArray()) {
            BitSet without = LastActs.without(needed, act);
            if (!without.isEmpty() && enough(without, aim)) {
                needed = without;
            }
        }
        return Optional.of(needed).filter(set -> !set.isEmpty());
    }

    /** Acts of which a text needs at least one more. */
    private BitSet helping(String text, BitSet set, Aim aim) {
        Tried state = tried(text, set);
        if (state == null) {
            return new BitSet();
        }
        BitSet more = minus(state.helping(text, aim), set);
        for (int act : more.stream().toArray()) {
            if (acts.after(LastActs.with(set, act)).equals(acts.after(set))) {
                more.clear(act);
            }
        }
        return more;
    }

    /** With those acts of a set only that touch what the text looks at: the others do not matter to it. Null where no more may be tried. */
    private @Nullable Tried tried(String text, BitSet set) {
        BitSet mattering = (BitSet) set.clone();
        mattering.and(touching(text));
        Tried known = tried.get(mattering);
        if (known == null && tried.size() <= mostTries) {
            known = new Tried(mattering, new Assessor(base, new AskedQuestion(acts.after(mattering)), effort));
            tried.put(mattering, known);
        }
        return known;
    }

    private BitSet touching(String text) {
        return touching.computeIfAbsent(text, fresh -> {
            Version version = Objects.requireNonNull(law.version(text));
            return seenBy(version.conditions().flatMap(Condition::criteria));
        });
    }

    /** Acts that touch what a criterion looks at. */
    private BitSet seenBy(String criterion) {
        return seenBy.computeIfAbsent(criterion, fresh -> {
            BitSet seen = new BitSet();
            IntStream.range(0, acts.count()).filter(act -> acts.touched(act).seenBy(criterion, rules.factsRead())
                    && acts.concerns(act, criterion, rules.factsRead())).forEach(seen::set);
            return seen;
        });
    }

    private BitSet seenBy(Stream<String> criteria) {
        BitSet seen = new BitSet();
        criteria.forEach(criterion -> seen.or(seenBy(criterion)));
        return seen;
    }

    /** The question once a set of acts is done. */
    private final class Tried {
        private final BitSet set;
        private final Assessor assessor;
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final Map<Aim, Map<String, BitSet>> helping = new HashMap<>();

        Tried(BitSet set, Assessor assessor) {
            this.set = set;
            this.assessor = assessor;
        }

        /** Whether a text is not what is aimed at. */
        boolean misses(Aim aim, String text) {
            return mayNotWait(text, aim) && !set.isEmpty() && isNoByDefault(text) || aim.missed(outcome(text), base.outcome(text));
        }

        private boolean mayNotWait(String text, Aim aim) {
            return aim.missed(Outcome.UNDETERMINED, base.outcome(text));
        }

        private Stream<String> applicability(String text) {
            return Objects.requireNonNull(law.version(text)).applies().criteria();
        }

        /** Sooner known than the outcome: what the default readings do not permit, all of them do not. */
        private boolean isNoByDefault(String text) {
            Outcome byDefault = assessor.byCriteria(text, TriedReadings.DEFAULTS);
            return !byDefault.permits() && !(byDefault == Outcome.UNDETERMINED && permitsWhateverIsMissing(text));
        }

        Outcome outcome(String text) {
            return outcomes.computeIfAbsent(text, fresh -> set.isEmpty() ? base.outcome(text) : asked(text));
        }

        private Outcome asked(String text) {
            Outcome outcome = assessor.byCriteria(text, TriedReadings.ALL);
            return outcome == Outcome.UNDETERMINED && permitsWhateverIsMissing(text) ? base.outcome(text) : outcome;
        }

        /** What did before anything was done most likely still does; the way is asked in full before it is told. */
        private boolean permitsWhateverIsMissing(String text) {
            return base.byCriteria(text, TriedReadings.ALL) == Outcome.UNDETERMINED && base.outcome(text).permits();
        }

        /**
         * Acts of which a text that stands in the way needs at least one: they touch what decides whether it applies, or what is asked about it, or,
         * of some smallest remedy, the one change that fewest touch. A remedy of which acts do not touch every change that needs one is none.
         * Of a text that waits for facts there are remedies where only whether it applies is asked: acts then bring about what it requires.
         */
        BitSet helping(String text, Aim aim) {
            return helping.computeIfAbsent(aim, fresh -> new HashMap<>()).computeIfAbsent(text, fresh -> {
                BitSet acting = seenBy(applicability(text));
                Set<String> asked = outcome(text) == Outcome.UNDETERMINED ? assessor.answer(law.corpus().text(text).orElseThrow()).questions() : Set.of();
                acting.or(seenBy(asked.stream()));
                if (applicability(text).collect(Collectors.toSet()).containsAll(asked)) {
                    RemedySearch.of(assessor, List.of(text)).smallest().forEach(remedy -> acting.or(acting(text, remedy, aim)));
                }
                return acting;
            });
        }

        /**
         * What the parties may still promise takes no act, since the answer is then a yes on condition; nor does what is not known, where it may stay
         * so, or decides whether the text applies: once what it requires is so, it permits in either case. Where nothing else changes, readings
         * differ, and any change may need one.
         */
        private BitSet acting(String text, Remedy remedy, Aim aim) {
            Set<String> scope = applicability(text).collect(Collectors.toSet());
            List<BitSet> needing = remedy.changes().stream().filter(change -> !(change.to() == Truth.MET && change.criterion().undertaking())
                    && (change.from() != Truth.UNKNOWN || mayNotWait(text, aim) && !scope.contains(change.criterion().id()))).map(change -> seenBy(change.criterion().id())).toList();
            return needing.isEmpty() ? seenBy(remedy.changes().stream().map(change -> change.criterion().id()))
                    : needing.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
        }
    }

    /** The way as it is answered in full; empty where that is otherwise than it was tried. */
    private Optional<Ways.Way> told(BitSet way, Aim aim) {
        Assessor asked = new Assessor(law, rules, acts.after(way));
        asked.settle();
        Outcome then = asked.together().outcome();
        if (!aim.reached(then) || aim == Aim.LIFTED && decisive.stream().anyMatch(text -> aim.missed(asked.outcome(text), base.outcome(text)))) {
            return Optional.empty();
        }
        List<Ways.Open> open = new ArrayList<>();
        for (String text : decisive) {
            Outcome outcome = asked.outcome(text);
            if (outcome == Outcome.UNDETERMINED || outcome == Outcome.CONDITIONAL) {
                LegalText whole = law.corpus().text(text).orElseThrow();
                open.add(new Ways.Open(text, whole.title(Objects.requireNonNull(law.version(text))), outcome,
                        (int) asked.answer(whole).questions().stream().map(criterion -> law.criterion(criterion).question()).distinct().count()));
            }
        }
        return Optional.of(new Ways.Way(acts.acts(way), then, open));
    }
}
