package org.ancrage.fact.derived;

import java.math.BigDecimal;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;

/**
 * The part of the hoster that entities outside the Union hold together, directly and through chains, as bounds; computed before any
 * rule runs. No share is counted twice when several entities outside the Union stand in one chain.
 *
 * @param of id of the hoster
 * @param method option of the reading on indirect holdings
 */
public record OutsideShare(
        String of,
        String method,
        BigDecimal capitalAtLeast,
        BigDecimal capitalAtMost,
        BigDecimal votesAtLeast,
        BigDecimal votesAtMost) {

    /** More than {@code percent} of the capital or of the votes is certain. */
    @Reads({"capitalAtLeast", "votesAtLeast"})
    @Compares(component = "capitalAtLeast", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "votesAtLeast", is = Relation.MORE_THAN, suffices = true)
    public boolean moreThan(double percent) {
        BigDecimal cap = BigDecimal.valueOf(percent);
        return capitalAtLeast.compareTo(cap) > 0 || votesAtLeast.compareTo(cap) > 0;
    }

    /** More than {@code percent} of the capital or of the votes is possible. */
    @Reads({"capitalAtMost", "votesAtMost"})
    @Compares(component = "capitalAtMost", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "votesAtMost", is = Relation.MORE_THAN, suffices = true)
    public boolean possiblyMoreThan(double percent) {
        return !atMost(percent);
    }

    /** At most {@code percent} of the capital and of the votes, whatever the unknown; says nothing of holdings that were not listed. */
    @Reads({"capitalAtMost", "votesAtMost"})
    @Compares(component = "capitalAtMost", is = Relation.AT_MOST)
    @Compares(component = "votesAtMost", is = Relation.AT_MOST)
    public boolean atMost(double percent) {
        BigDecimal cap = BigDecimal.valueOf(percent);
        return capitalAtMost.compareTo(cap) <= 0 && votesAtMost.compareTo(cap) <= 0;
    }
}
