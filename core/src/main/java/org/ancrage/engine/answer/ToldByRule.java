package org.ancrage.engine.answer;

import java.util.List;
import java.util.function.Predicate;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.engine.rules.CriterionRule;
import org.jspecify.annotations.Nullable;

/** What the facts say of a criterion, and what each rule has said to it, in the order in which it is told. Immutable and thread-safe. */
public record ToldByRule(Finding finding, List<Said> said) {

    public ToldByRule {
        said = List.copyOf(said);
    }

    /** What one rule says: how it settled the criterion, or how close it came. */
    record Said(CriterionRule rule, List<Ground> grounds, List<NearMiss> misses) {

        /** This, or what was said before where it is the same: whoever kept that can tell at a glance. */
        Said orEqual(@Nullable Said before) {
            return before != null && grounds.equals(before.grounds) && misses.equals(before.misses) ? before : this;
        }
    }

    /** Finds what the facts say. */
    public interface Telling {

        /**
         * @param before what they said on another day on which rules see them alike; null where that is not known
         * @param lasting whether a rule says the same on both
         * @return {@code before} where nothing is told otherwise
         */
        ToldByRule told(@Nullable ToldByRule before, Predicate<CriterionRule> lasting);

        /** What they say, with nothing known before. */
        default Finding anew() {
            return told(null, rule -> false).finding();
        }
    }

    /** Null where the rule has said nothing. */
    @Nullable Said of(CriterionRule rule) {
        for (Said one : said) {
            if (one.rule() == rule) {
                return one;
            }
        }
        return null;
    }

    /** Whether these are the very things that were said. */
    boolean isOf(List<Said> others) {
        if (said.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (said.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
