package org.ancrage.engine.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.walk.ConstraintTally;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.SeenConstraint;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What rules and their constraints were seen to say over many questions. Not thread-safe. */
public final class RuleTally {

    private final RuleBook book;
    private final FactsOfQuestion facts;
    private final Map<CriterionRule, ConstraintTally> settling = new IdentityHashMap<>();
    private final Map<RuleBook.Derived, ConstraintTally> deriving = new LinkedHashMap<>();

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

    /** A question as it was observed. */
    public final class Observed {

        private final Hosting hosting;
        private final LocalDate on;
        private final Map<String, String> options;
        private final Predicate<String> counted;
        private final Set<CriterionRule> fired;

        private Observed(Hosting hosting, LocalDate on, Map<String, String> options, Predicate<String> counted, Set<CriterionRule> fired) {
            this.hosting = hosting;
            this.on = on;
            this.options = options;
            this.counted = counted;
            this.fired = fired;
        }

        /** The truth of the criteria that are settled, by global id. */
        public Map<String, Truth> truths() {
            Map<String, Truth> truths = new HashMap<>();
            fired.forEach(rule -> truths.put(rule.criterion(), rule.concludes()));
            return truths;
        }

        /** The options that were taken, by global id of the reading. */
        public Map<String, String> options() {
            return options;
        }

        /** The same question with another option; only what depends on the reading is looked at again. */
        public Observed under(String reading, String option) {
            Map<String, String> other = new HashMap<>(options);
            other.put(reading, option);
            List<CriterionRule> dependent = book.rules().stream().filter(rule -> rule.readings().contains(reading)).toList();
            Set<CriterionRule> fires = new LinkedHashSet<>(fired);
            dependent.forEach(fires::remove);
            if (!dependent.isEmpty()) {
                FactBase given = facts.of(hosting, on, other);
                fires.addAll(look(dependent, given, counted));
                if (book.derivationReadings().contains(reading)) {
                    deriving.values().forEach(tally -> tally.observe(given));
                }
            }
            return new Observed(hosting, on, other, counted, fires);
        }
    }

    /**
     * Adds a question.
     *
     * @param options of readings, by global id; those that are not there take their default
     * @param counted global ids of the criteria whose rules are tallied; rules that derive facts always are
     */
    public Observed observe(Hosting hosting, LocalDate on, Map<String, String> options, Predicate<String> counted) {
        FactBase given = facts.of(hosting, on, options);
        deriving.values().forEach(tally -> tally.observe(given));
        return new Observed(hosting, on, options, counted, look(book.rules(), given, counted));
    }

    private Set<CriterionRule> look(List<CriterionRule> rules, FactBase given, Predicate<String> counted) {
        Set<CriterionRule> fires = new LinkedHashSet<>();
        for (CriterionRule rule : rules) {
            boolean fired = counted.test(rule.criterion()) ? Objects.requireNonNull(settling.get(rule)).observe(given) : rule.walk().fires(given);
            if (fired) {
                fires.add(rule);
            }
        }
        return fires;
    }

    /** Rules that settle criteria, in the order of keys, then those that derive facts. */
    public List<Tallied> rules() {
        List<Tallied> rules = new ArrayList<>();
        book.rules().forEach(rule -> {
            ConstraintTally tally = Objects.requireNonNull(settling.get(rule));
            rules.add(new Tallied(rule.key(), rule.criterion(), tally.fired(), tally.constraints()));
        });
        deriving.forEach((derived, tally) -> rules.add(new Tallied(derived.walk().rule(), null, tally.fired(), tally.constraints())));
        return rules;
    }
}
