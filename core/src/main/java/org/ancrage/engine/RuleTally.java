package org.ancrage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What rules and their constraints were seen to say over many questions. Not thread-safe. */
public final class RuleTally {

    private final RuleBook book;
    private final FactsOfQuestion facts;
    private final Map<CriterionRule, RuleWalk.Tally> settling = new LinkedHashMap<>();
    private final Map<RuleBook.Derived, RuleWalk.Tally> deriving = new LinkedHashMap<>();

    /** Facts given, computed and derived. */
    interface FactsOfQuestion {
        FactBase of(Hosting hosting, LocalDate on, Map<String, String> options);
    }

    RuleTally(RuleBook book, FactsOfQuestion facts) {
        this.book = book;
        this.facts = facts;
        book.rules().forEach(rule -> settling.put(rule, rule.walk().tally()));
        book.derivations().forEach(derived -> deriving.put(derived, derived.walk().tally()));
    }

    /**
     * What a rule was seen to do.
     *
     * @param key package and name
     * @param criterion global id of the criterion that it settles; null where it derives a fact
     * @param fired whether it fired on some question
     * @param constraints in the order of the rule
     */
    public record Tallied(String key, @Nullable String criterion, boolean fired, List<SeenConstraint> constraints) {
        public Tallied {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * Adds a question.
     *
     * @param options of readings, by global id; those that are not there take their default
     * @param counted global ids of the criteria whose rules are tallied; rules that derive facts always are
     * @return the truth of the criteria that are settled
     */
    public Map<String, Truth> observe(Hosting hosting, LocalDate on, Map<String, String> options, Predicate<String> counted) {
        FactBase given = facts.of(hosting, on, options);
        Map<String, Truth> settled = new HashMap<>();
        for (CriterionRule rule : book.rules()) {
            if (counted.test(rule.criterion())) {
                settling.get(rule).observe(given);
            }
            if (rule.walk().fires(given)) {
                settled.put(rule.criterion(), rule.concludes());
            }
        }
        deriving.values().forEach(tally -> tally.observe(given));
        return settled;
    }

    /** Rules that settle criteria, in the order of keys, then those that derive facts. */
    public List<Tallied> rules() {
        List<Tallied> rules = new ArrayList<>();
        settling.forEach((rule, tally) -> rules.add(new Tallied(rule.key(), rule.criterion(), tally.fired(), tally.constraints())));
        deriving.forEach((derived, tally) -> rules.add(new Tallied(derived.walk().rule(), null, tally.fired(), tally.constraints())));
        return rules;
    }
}
