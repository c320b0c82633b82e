package org.ancrage.engine.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.walk.DayConstraint;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.ReadComponents;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Entity;
import org.ancrage.fact.shape.FactOrigin;
import org.ancrage.fact.shape.FactTypes;
import org.ancrage.law.Wording;

/**
 * All that rules ask of the day: every constraint that looks at it, on every fact of one question that it is asked of.
 *
 * <p>Rules see the day only as {@link AsOf}, and {@link AsOf} only through constraints. Between two days on which none of these
 * constraints changes its truth, and on which the law is the same ({@link org.ancrage.engine.world.Day.Law}), every rule therefore matches alike, derives the
 * same and settles the same. That is found by trying the constraints of the executable model itself, on each day: terms that a fact
 * reckons from its dates and dates that a rule names need not be declared, and none can be forgotten. Where a rule looks at the day in a
 * way that cannot be tried apart from it, {@link #complete()} says so, and every day has to be assessed.
 *
 * <p>An outcome may be the same whatever a missing fact is ({@link org.ancrage.engine.answer.Cases}): constraints that read such a fact are tried for each value of it.
 *
 * <p>Not thread-safe.
 */
public final class DayTests {

    /** Facts that are the same on every day: what is given, and what is computed from it without the law. */
    public static final Set<Class<?>> GIVEN = Stream.concat(FactTypes.from(FactOrigin::sameOnEveryDay).stream(), Stream.of(Entity.class))
            .collect(Collectors.toUnmodifiableSet());

    private static final int FEWEST_DAYS = 8;
    private static final int MOST_DAYS = 64;

    private final List<Test> tests;
    private final Effort effort;
    private final boolean complete;
    private Days days = new Days(LocalDate.MIN, List.of(), new BitSet());

    /**
     * One constraint on certain facts.
     *
     * @param facts none where the rule names a date itself
     * @param holding whether it holds of the same facts, with what is missing of them supposed
     * @param criteria global ids of the criteria that rules settle on it, at once or through what they derive
     * @param rules keys of the rules in which it stands
     * @param names of these rules
     */
    public record Test(DayConstraint constraint, List<Object> facts, Predicate<AsOf> holding, Set<String> criteria, Set<String> rules, Set<Wording> names) {
        public boolean holds(LocalDate day) {
            return holding.test(new AsOf(day));
        }
    }

    /**
     * Days that follow each other.
     *
     * @param turning for each of them, what does not hold as it did the day before
     * @param held on the last of them
     */
    private record Days(LocalDate first, List<List<Test>> turning, BitSet held) {
        LocalDate after() {
            return first.plusDays(turning.size());
        }

        boolean contain(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(after());
        }
    }

    /** A fact, and what it may turn out to be. */
    private record Supposed(Object fact, Object as) {
    }

    private record Key(String text, List<Class<?>> types, List<Integer> facts, List<Object> supposed) {
    }

    /** @param facts those of the question on any day */
    public DayTests(RuleBook book, FactBase facts) {
        effort = facts.effort();
        Finding finding = new Finding(facts);
        for (CriterionRule rule : book.rules()) {
            finding.add(rule.walk(), rule.name(), Set.of(rule.criterion()));
        }
        for (RuleBook.Derived derived : book.derivations()) {
            finding.add(derived.walk(), derived.name(), book.settledOn(derived.type()));
        }
        tests = List.copyOf(finding.byKey.values());
        complete = finding.complete;
    }

    /** Tries the constraints of all rules on the facts. */
    private static final class Finding {

        private final FactBase facts;
        private final Map<Key, Test> byKey = new LinkedHashMap<>();
        /** By fact: many constraints ask for them. */
        private final Map<Object, List<OpenFact>> openFacts = new IdentityHashMap<>();
        private boolean complete = true;

        Finding(FactBase facts) {
            this.facts = facts;
        }

        /** Several rules ask the same of the same facts. */
        void add(RuleWalk walk, Wording name, Set<String> criteria) {
            Optional<List<DayConstraint>> constraints = walk.dayConstraints(GIVEN);
            complete &= constraints.isPresent();
            for (DayConstraint constraint : constraints.orElse(List.of())) {
                for (List<Supposed> combination : combinations(constraint)) {
                    List<Object> compared = combination.stream().map(Supposed::fact).toList();
                    List<Object> supposed = combination.stream().map(Supposed::as).toList();
                    Key key = new Key(constraint.text(), constraint.types(), compared.stream().map(System::identityHashCode).toList(), supposed);
                    Test same = byKey.get(key);
                    Set<String> all = new LinkedHashSet<>(criteria);
                    Set<String> rules = new LinkedHashSet<>(Set.of(walk.rule()));
                    Set<Wording> names = new LinkedHashSet<>(Set.of(name));
                    if (same != null) {
                        all.addAll(same.criteria());
                        rules.addAll(same.rules());
                        names.addAll(same.names());
                    }
                    byKey.put(key, new Test(constraint, compared, same != null ? same.holding() : constraint.of(supposed), all, rules, names));
                }
            }
        }

        private List<List<Supposed>> combinations(DayConstraint constraint) {
            List<List<Supposed>> combinations = new ArrayList<>(List.of(List.of()));
            for (int place = 0; place < constraint.types().size(); place++) {
                int at = place;
                List<Supposed> each = facts.of(constraint.types().get(place)).stream().flatMap(fact -> supposed(fact, constraint, at).stream()).toList();
                List<List<Supposed>> longer = new ArrayList<>();
                for (List<Supposed> combination : combinations) {
                    for (Supposed one : each) {
                        List<Supposed> more = new ArrayList<>(combination);
                        more.add(one);
                        longer.add(more);
                    }
                }
                combinations = longer;
            }
            return combinations;
        }

        /** The fact as it is, then with each value of what is missing of it and what the constraint reads; none where no rule could look at it. */
        private List<Supposed> supposed(Object fact, DayConstraint constraint, int place) {
            List<OpenFact> missing = openFacts.computeIfAbsent(fact, first -> first instanceof Record record ? OpenFacts.of(record) : List.of());
            if (!constraint.concerns(place, fact, missing.stream().map(open -> open.component(fact.getClass())).toList())) {
                return List.of();
            }
            List<Supposed> all = new ArrayList<>(List.of(new Supposed(fact, fact)));
            List<String> read = missing.isEmpty() ? List.of() : ReadComponents.of(fact.getClass(), constraint.text());
            for (OpenFact open : missing) {
                if (open.missing().of() == fact && read.contains(open.missing().component())) {
                    all.addAll(all.stream().flatMap(one -> open.values().stream().map(value -> new Supposed(fact, open.known((Record) one.as(), value)))).toList());
                }
            }
            return all;
        }
    }

    /** Whether an answer depends on the date through these tests alone. */
    public boolean complete() {
        return complete;
    }

    /** Those that do not hold as they did the day before; days are best asked for one after the other. */
    public List<Test> turningOn(LocalDate day) {
        if (!days.contain(day)) {
            boolean next = !days.turning().isEmpty() && day.equals(days.after());
            days = days(day, next ? Math.min(2 * days.turning().size(), MOST_DAYS) : FEWEST_DAYS,
                    next ? days.held() : days(day.minusDays(1), 1, new BitSet()).held());
        }
        return days.turning().get((int) days.first().until(day, ChronoUnit.DAYS));
    }

    /** Places of those that hold on a day: on days of the same law of which it is the same, every rule sees these facts alike. */
    BitSet held(LocalDate day) {
        AsOf asOf = new AsOf(day);
        BitSet held = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            held.set(i, tests.get(i).holding().test(asOf));
        }
        return held;
    }

    /** One test on many days is tried sooner than many tests, which fill no cache, on each of these days. */
    private Days days(LocalDate first, int count, BitSet heldBefore) {
        List<AsOf> dates = Stream.iterate(first, day -> day.plusDays(1)).limit(count).map(AsOf::new).toList();
        List<List<Test>> turning = dates.stream().<List<Test>>map(date -> new ArrayList<>()).toList();
        BitSet held = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            effort.looks(count);
            Test test = tests.get(i);
            boolean holds = heldBefore.get(i);
            for (int day = 0; day < count; day++) {
                if (test.holding().test(dates.get(day)) != holds) {
                    holds = !holds;
                    turning.get(day).add(test);
                }
            }
            held.set(i, holds);
        }
        return new Days(first, turning, held);
    }
}
