package org.ancrage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of the facts under one choice of readings.
 *
 * @param facts given, computed and derived
 * @param fired the rules that fired, by criterion
 */
record Qualification(FactBase facts, Map<String, List<CriterionRule>> fired) {

    /**
     * Settles every criterion in a session, and checks it against the model.
     *
     * @throws DisagreementException if session and model differ, or if a criterion is both met and unmet
     */
    static Qualification settled(FactBase facts, RuleBook book, Settlement settlement) {
        Set<String> session = settlement.fired(facts);
        Qualification qualification = evaluated(facts, book);
        for (CriterionRule rule : book.rules()) {
            boolean fires = qualification.grounds(rule.criterion()).contains(rule);
            if (fires != session.contains(rule.key())) {
                throw new DisagreementException("The rule (%s) fires %s the session and %s the model."
                        .formatted(rule.key(), fires ? "not in" : "in", fires ? "in" : "not in"));
            }
        }
        return qualification;
    }

    /**
     * Settles every criterion by evaluating the model only; that it does as a session would is what tests of every pack prove.
     *
     * @throws DisagreementException if a criterion is both met and unmet
     */
    static Qualification evaluated(FactBase facts, RuleBook book) {
        Map<String, List<CriterionRule>> fired = new HashMap<>();
        for (CriterionRule rule : book.rules()) {
            if (rule.walk().fires(facts)) {
                fired.computeIfAbsent(rule.criterion(), criterion -> new ArrayList<>()).add(rule);
            }
        }
        fired.forEach(Qualification::refuseContradiction);
        return new Qualification(facts, fired);
    }

    /**
     * The same where only some readings are taken otherwise: rules that depend on none of them are not evaluated again.
     *
     * @param others the facts under these readings
     * @throws DisagreementException if a criterion is then both met and unmet
     */
    Qualification with(FactBase others, RuleBook book, Set<String> readings) {
        Map<String, List<CriterionRule>> changed = new HashMap<>();
        for (CriterionRule rule : book.rules()) {
            boolean touched = rule.readings().stream().anyMatch(readings::contains);
            if (touched ? rule.walk().fires(others) : grounds(rule.criterion()).contains(rule)) {
                changed.computeIfAbsent(rule.criterion(), criterion -> new ArrayList<>()).add(rule);
            }
        }
        changed.forEach(Qualification::refuseContradiction);
        return new Qualification(others, changed);
    }

    /**
     * The same with another rule in the place of one, or with none.
     *
     * @throws DisagreementException if a criterion is then both met and unmet
     */
    Qualification with(CriterionRule rule, @Nullable CriterionRule instead) {
        boolean fires = instead != null && instead.walk().fires(facts);
        if (!fires && !grounds(rule.criterion()).contains(rule)) {
            return this;
        }
        List<CriterionRule> grounds = new ArrayList<>(grounds(rule.criterion()));
        grounds.remove(rule);
        if (fires) {
            grounds.add(instead);
            refuseContradiction(rule.criterion(), grounds);
        }
        Map<String, List<CriterionRule>> changed = new HashMap<>(fired);
        if (grounds.isEmpty()) {
            changed.remove(rule.criterion());
        } else {
            changed.put(rule.criterion(), grounds);
        }
        return new Qualification(facts, changed);
    }

    private static void refuseContradiction(String criterion, List<CriterionRule> rules) {
        if (rules.stream().map(CriterionRule::concludes).distinct().count() > 1) {
            throw new DisagreementException("The criterion (%s) is both met and unmet, by the rules %s."
                    .formatted(criterion, rules.stream().map(rule -> "(" + rule.name().en() + ")").toList()));
        }
    }

    Truth truth(String criterion) {
        List<CriterionRule> rules = fired.get(criterion);
        return rules == null ? Truth.UNKNOWN : rules.get(0).concludes();
    }

    List<CriterionRule> grounds(String criterion) {
        return fired.getOrDefault(criterion, List.of());
    }
}
