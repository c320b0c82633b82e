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
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.ConstraintTally;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.SeenConstraint;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What rules and their constraints were seen to say over many questions. Not thread-safe. */
public final class RuleTally {

    private final Corpus corpus;
    private final Rules rules;
    private final RuleBook book;
    private final Map<CriterionRule, ConstraintTally> settling = new IdentityHashMap<>();
    private final Map<RuleBook.Derived, ConstraintTally> deriving = new LinkedHashMap<>();

    RuleTally(Corpus corpus, Rules rules) {
        this.corpus = corpus;
        this.rules = rules;
        this.book = rules.book();
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
     * Of which criteria a question is looked at, by global id.
     *
     * @param settled those that rules settle
     * @param tallied those of which it is tallied what rules say; of others it is not
     */
    public record Looking(Set<String> settled, Set<String> tallied) {
        public Looking {
            settled = Set.copyOf(settled);
            tallied = Set.copyOf(tallied);
        }
    }

    /** A question as it was observed. */
    public final class Observed {

        private final QuestionFacts facts;
        private final Map<String, String> options;
        private final Looking at;
        private final Set<CriterionRule> fired;

        private Observed(QuestionFacts facts, Map<String, String> options, Looking at, Set<CriterionRule> fired) {
            this.facts = facts;
            this.options = options;
            this.at = at;
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
            fires.addAll(look(dependent, facts, other, at));
            if (book.derivationReadings().contains(reading)) {
                deriving.values().forEach(tally -> tally.observe(facts.under(other)));
            }
            return new Observed(facts, other, at, fires);
        }
    }

    /**
     * Adds a question. Rules that derive facts are always tallied.
     *
     * @param options of readings, by global id; those that are not there take their default
     */
    public Observed observe(Hosting hosting, LocalDate on, Map<String, String> options, Looking at) {
        QuestionFacts facts = new QuestionFacts(corpus, rules, hosting, on);
        deriving.values().forEach(tally -> tally.observe(facts.under(options)));
        return new Observed(facts, options, at, look(book.rules(), facts, options, at));
    }

    private Set<CriterionRule> look(List<CriterionRule> rules, QuestionFacts facts, Map<String, String> options, Looking at) {
        Set<CriterionRule> fires = new LinkedHashSet<>();
        for (CriterionRule rule : rules) {
            if (at.settled().contains(rule.criterion()) && fires(rule, facts.under(options), at)) {
                fires.add(rule);
            }
        }
        return fires;
    }

    private boolean fires(CriterionRule rule, FactBase facts, Looking at) {
        return at.tallied().contains(rule.criterion()) ? Objects.requireNonNull(settling.get(rule)).observe(facts) : rule.walk().fires(facts);
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
