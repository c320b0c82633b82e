package org.ancrage.engine.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.rules.DerivedBefore;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactSubstitution;
import org.ancrage.fact.AsOf;
import org.jspecify.annotations.Nullable;

/** What rules make of the facts of one question, once per choice of readings on which they depend. Not thread-safe. */
final class Qualifications {

    private final Rules rules;
    private final Readings readings;
    private final FactBase facts;
    private final Map<Map<String, String>, List<Object>> derivations = new HashMap<>();
    private final DerivedBefore derivedBefore;
    /** By what is derived, of which equal lists are one, and by the readings that criteria look at themselves. */
    private final Map<List<Object>, Map<Map<String, String>, Qualification>> found = new IdentityHashMap<>();
    private final Map<Map<String, String>, Qualification> byOptions = new HashMap<>();
    private final Function<Map<String, String>, List<Object>> deriving;
    private final BiFunction<Premises, @Nullable Set<String>, Qualification> qualifying;

    /**
     * What criteria are settled on, beside the facts.
     *
     * @param options the choices of readings that led there
     * @param taken those on which it depends what is derived
     * @param direct those that criteria look at themselves
     */
    private record Premises(Map<String, String> options, Map<String, String> taken, List<Object> derived, Map<String, String> direct) {
    }

    Qualifications(Rules rules, Readings readings, FactBase facts) {
        this.rules = rules;
        this.readings = readings;
        this.facts = facts;
        this.derivedBefore = new DerivedBefore();
        this.deriving = this::derivedFromFacts;
        this.qualifying = (premises, changed) -> changed == null || changed.isEmpty()
                ? Qualification.evaluated(finished(premises), rules.book())
                : of(Map.of()).with(finished(premises), rules.book(), changed);
    }

    /** Those of another question, with more facts known. What neither is derived nor settled otherwise, is as the other has it. */
    Qualifications(Qualifications same, FactBase facts) {
        this(same, same.readings, facts, FactSubstitution.between(same.facts.all(), facts.all()), Set.of());
    }

    /**
     * Those of the same question on another day.
     *
     * @param readings those of the day, with the defaults of the other day
     * @param touched keys of the rules that do not see the date as they did
     */
    Qualifications(Qualifications same, Readings readings, FactBase facts, Set<String> touched) {
        this(same, readings, facts, FactSubstitution.between(same.facts.all(), facts.all()).stream()
                .filter(change -> !(change.before() instanceof AsOf)).toList(), touched);
    }

    private Qualifications(Qualifications same, Readings readings, FactBase facts, List<FactSubstitution> given, Set<String> touched) {
        this.rules = same.rules;
        this.readings = readings;
        this.facts = facts;
        this.derivedBefore = same.derivedBefore;
        FactChanges changedFacts = FactChanges.of(given);
        this.deriving = taken -> {
            List<Object> before = same.derived(taken);
            List<Object> derived = rules.derivation().derived(facts.plus(readings.choices(taken)), before, changedFacts, touched, derivedBefore);
            return derived == before ? before : same.oneOf(derived);
        };
        this.qualifying = (premises, otherReadings) -> {
            FactChanges changes = changedFacts.and(FactSubstitution.between(same.derived(premises.taken()), premises.derived()));
            return same.of(premises.options()).with(finished(premises), rules.book(),
                    rule -> touched.contains(rule.key()) || rule.walk().isSensitiveTo(changes));
        };
    }

    /** Those of another, under law that brings the same facts to the day. */
    Qualifications(Qualifications same, Rules rules, Readings readings, UnaryOperator<Qualification> change) {
        this.rules = rules;
        this.readings = readings;
        this.facts = same.facts;
        this.derivedBefore = same.derivedBefore;
        boolean derivesTheSame = rules.derivation() == same.rules.derivation();
        this.deriving = derivesTheSame ? same::derived : taken -> same.oneOf(derivedFromFacts(taken));
        // What is derived otherwise may touch any rule.
        this.qualifying = (premises, changed) -> change.apply(same.of(premises, derivesTheSame ? changed : null));
    }

    private List<Object> derivedFromFacts(Map<String, String> taken) {
        FactBase all = facts.plus(readings.choices(taken));
        Map<String, String> byDefault = readings.of(rules.book().derivationReadings(), Map.of());
        List<Object> known = derivations.get(byDefault);
        return known == null ? rules.derivation().derived(all)
                : rules.derivation().derived(all, known, FactChanges.of(FactSubstitution.between(readings.choices(byDefault), readings.choices(taken))), Set.of(), derivedBefore);
    }

    /** How many facts are given and computed. */
    int facts() {
        return facts.all().size();
    }

    /** What looking at the facts may take. */
    Effort effort() {
        return facts.effort();
    }

    /** What was made of the facts so far; not what others, who derive otherwise, had this one find out. */
    Stream<Qualification> known() {
        return found.entrySet().stream().filter(known -> derivations.values().stream().anyMatch(derived -> derived == known.getKey()))
                .flatMap(known -> known.getValue().values().stream());
    }

    /** What was derived so far, under some choices of readings. */
    Map<Map<String, String>, List<Object>> derivations() {
        return derivations;
    }

    /** The facts, the readings as they are taken, and what is derived under some options. */
    FactBase factsAndDerived(Map<String, String> options) {
        return facts.plus(readings.choices(options)).plus(derived(options));
    }

    /** The facts, and what is derived by default. */
    FactBase withDerived() {
        return facts.plus(derived(readings.of(rules.book().derivationReadings(), Map.of())));
    }

    /**
     * Derives facts and settles criteria in sessions, under the default readings.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    Qualification settle() {
        return settled(options -> rules.derivation().derivedAndChecked(facts.plus(readings.choices(options))),
                finished -> Qualification.settled(finished, rules.book(), rules.settlement()));
    }

    /** As {@link #settle()}, where need and offer were settled apart. */
    Qualification settle(Joined joined) {
        return settled(options -> joined.derived(), finished -> Qualification.of(finished, joined.settled(finished, rules.book()), rules.book()));
    }

    /**
     * Derives and settles in sessions what the model derived and settled, under the default readings.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    void check() {
        Map<String, String> byDefault = readings.of(rules.book().derivationReadings(), Map.of());
        rules.derivation().check(facts.plus(readings.choices(byDefault)), derived(byDefault));
        of(Map.of()).check(rules.book(), rules.settlement());
    }

    private Qualification settled(Function<Map<String, String>, List<Object>> derivingByDefault, Function<FactBase, Qualification> settling) {
        Map<String, String> options = readings.of(rules.book().derivationReadings(), Map.of());
        derivations.put(options, derivingByDefault.apply(options));
        Premises byDefault = premises(Map.of());
        Qualification settled = settling.apply(finished(byDefault));
        alike(byDefault).put(byDefault.direct(), settled);
        byOptions.put(Map.of(), settled);
        return settled;
    }

    /** Choices from which the same follows, and that differ in no reading that a criterion looks at, share one qualification. */
    Qualification of(Map<String, String> options) {
        Qualification known = byOptions.get(options);
        if (known == null) {
            known = of(premises(options), changed(options));
            byOptions.put(Map.copyOf(options), known);
        }
        return known;
    }

    private Set<String> changed(Map<String, String> options) {
        Set<String> changed = new HashSet<>();
        options.forEach((reading, option) -> {
            if (!option.equals(readings.defaults().get(reading))) {
                changed.add(reading);
            }
        });
        return changed;
    }

    /** @param changed readings that do not take their default; null where more is otherwise than readings */
    private Qualification of(Premises premises, @Nullable Set<String> changed) {
        Qualification known = alike(premises).get(premises.direct());
        if (known == null) {
            known = qualifying.apply(premises, changed);
            alike(premises).put(premises.direct(), known);
        }
        return known;
    }

    private Map<Map<String, String>, Qualification> alike(Premises premises) {
        return found.computeIfAbsent(premises.derived(), derived -> new HashMap<>());
    }

    private Premises premises(Map<String, String> options) {
        Map<String, String> taken = readings.of(rules.book().derivationReadings(), options);
        return new Premises(options, taken, derived(taken), readings.of(rules.book().criterionReadings(), options));
    }

    private FactBase finished(Premises premises) {
        return facts.plus(readings.choices(premises.direct())).plus(premises.derived());
    }

    /** What follows from the facts under some options; the same list where it is equal. */
    List<Object> derived(Map<String, String> options) {
        List<Object> known = derivations.get(options);
        if (known == null) {
            known = oneOf(deriving.apply(options));
            derivations.put(options, known);
        }
        return known;
    }

    private List<Object> oneOf(List<Object> derived) {
        return derivations.values().stream().filter(derived::equals).findFirst().orElse(derived);
    }
}
