package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/** What the rules make of the facts under one choice of readings: the rules that fire, by criterion. Not thread-safe. */
public final class Qualification {

    private final FactBase facts;
    private final Map<String, CriterionGrounds> settled = new HashMap<>();
    private final Function<String, List<CriterionRule>> settling;
    private final boolean derivesUntrusted;

    /**
     * @param settling the rules of a criterion that fire; asked once for each
     * @param derivesUntrusted as {@link RuleBook#derivesUntrusted}
     */
    private Qualification(FactBase facts, Function<String, List<CriterionRule>> settling, boolean derivesUntrusted) {
        this.facts = facts;
        this.settling = settling;
        this.derivesUntrusted = derivesUntrusted;
    }

    /**
     * Settles every criterion in a session, and checks it against the model.
     *
     * @throws DisagreementException if session and model differ, or if a criterion is both met and unmet
     */
    public static Qualification settled(FactBase facts, RuleBook book, Settlement settlement) {
        Qualification qualification = evaluated(facts, book);
        qualification.check(book, settlement);
        return qualification;
    }

    /**
     * Settles every criterion in a session.
     *
     * @throws DisagreementException if other rules fire there, or if a criterion is both met and unmet
     */
    public void check(RuleBook book, Settlement settlement) {
        Set<String> session = settlement.fired(facts);
        int fired = 0;
        boolean agreed = true;
        for (String criterion : book.criteria()) {
            List<CriterionRule> rules = all(criterion).fired();
            fired += rules.size();
            for (CriterionRule rule : rules) {
                agreed &= session.contains(rule.key());
            }
        }
        if (!agreed || fired != session.size()) {
            throw disagreement(session, book);
        }
    }

    private DisagreementException disagreement(Set<String> session, RuleBook book) {
        CriterionRule rule = book.rules().stream().filter(one -> fires(one) != session.contains(one.key())).findFirst()
                .orElseThrow(() -> new IllegalStateException("A session fired rules that are not in the book: %s".formatted(session)));
        return new DisagreementException("The rule (%s) fires %s the session and %s the model."
                .formatted(rule.key(), fires(rule) ? "not in" : "in", fires(rule) ? "in" : "not in"));
    }

    /**
     * Settles every criterion by evaluating the model only; that it does as a session would is what tests of every pack prove.
     *
     * @throws DisagreementException if a criterion is both met and unmet
     */
    public static Qualification evaluated(FactBase facts, RuleBook book) {
        return of(facts, criterion -> firing(book.settling(criterion), facts), book);
    }

    /**
     * What was settled elsewhere.
     *
     * @param firing the rules of a criterion that fire, in the order of their keys
     * @throws DisagreementException if a criterion is both met and unmet
     */
    public static Qualification of(FactBase facts, Function<String, List<CriterionRule>> firing, RuleBook book) {
        Qualification qualification = new Qualification(facts, firing, book.derivesUntrusted());
        book.criteria().forEach(qualification::all);
        return qualification;
    }

    /** What {@link #all()} others came to on facts of which rules see the same. */
    public static Qualification of(FactBase facts, Map<String, CriterionGrounds> settled, RuleBook book) {
        return new Qualification(facts, criterion -> {
            CriterionGrounds known = settled.get(criterion);
            return known == null ? List.of() : known.fired();
        }, book.derivesUntrusted());
    }

    /**
     * The same where only some readings are taken otherwise. Criteria are settled when they are asked for, and rules that depend on none
     * of these readings are not evaluated again.
     *
     * @param others the facts under these readings
     */
    public Qualification with(FactBase others, RuleBook book, Set<String> readings) {
        return with(others, book, rule -> rule.readings().stream().anyMatch(readings::contains));
    }

    /**
     * The same on facts that may make a difference to some rules only. Criteria are settled when they are asked for, and the other rules are not
     * evaluated again.
     *
     * @param touched those rules
     */
    public Qualification with(FactBase others, RuleBook book, Predicate<CriterionRule> touched) {
        return new Qualification(others, criterion -> {
            List<CriterionRule> firing = new ArrayList<>(2);
            boolean same = true;
            for (CriterionRule rule : book.settling(criterion)) {
                boolean again = touched.test(rule);
                same &= !again;
                if (again ? rule.walk().fires(others) : fires(rule)) {
                    firing.add(rule);
                }
            }
            return same ? all(criterion).fired() : firing;
        }, book.derivesUntrusted());
    }

    /**
     * The same with another rule in the place of one, or with none.
     *
     * @throws DisagreementException if a criterion is then both met and unmet
     */
    public Qualification with(CriterionRule rule, @Nullable CriterionRule instead) {
        boolean fires = instead != null && instead.walk().fires(facts);
        if (!fires && !fires(rule)) {
            return this;
        }
        List<CriterionRule> changed = new ArrayList<>(all(rule.criterion()).fired());
        changed.remove(rule);
        if (fires) {
            changed.add(instead);
        }
        Qualification other = new Qualification(facts, criterion -> criterion.equals(rule.criterion()) ? changed : all(criterion).fired(), derivesUntrusted);
        other.all(rule.criterion());
        return other;
    }

    private static List<CriterionRule> firing(List<CriterionRule> rules, FactBase facts) {
        List<CriterionRule> firing = List.of();
        for (CriterionRule rule : rules) {
            if (rule.walk().fires(facts)) {
                firing = firing.isEmpty() ? new ArrayList<>(2) : firing;
                firing.add(rule);
            }
        }
        return firing;
    }

    /** Given, computed and derived. */
    public FactBase facts() {
        return facts;
    }

    /** @throws DisagreementException if the criterion is both met and unmet */
    public Truth truth(String criterion) {
        return all(criterion).truth();
    }

    /**
     * The rules that settle it, in the order of their keys.
     *
     * @throws DisagreementException if the criterion is both met and unmet
     */
    public List<CriterionRule> grounds(String criterion) {
        return all(criterion).counting();
    }

    /** What settles each criterion that was asked for; not to be changed, and changed no more once no other is asked for. */
    public Map<String, CriterionGrounds> all() {
        return Collections.unmodifiableMap(settled);
    }

    /**
     * The rules that fire, those too that do not count.
     *
     * @throws DisagreementException if the criterion is both met and unmet
     */
    public CriterionGrounds all(String criterion) {
        CriterionGrounds known = settled.get(criterion);
        if (known == null) {
            known = CriterionGrounds.of(criterion, settling.apply(criterion), derivesUntrusted);
            settled.put(criterion, known);
        }
        return known;
    }

    private boolean fires(CriterionRule rule) {
        return all(rule.criterion()).fired().contains(rule);
    }
}
