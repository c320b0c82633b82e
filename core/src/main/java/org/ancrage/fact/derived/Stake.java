package org.ancrage.fact.derived;

import java.math.BigDecimal;
import org.ancrage.fact.Answer;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;

/**
 * What one entity holds of the hoster, directly and through chains, as bounds; computed before any rule runs.
 *
 * <p>The bounds say what is certain and what is possible on the facts given: a holding of unknown size counts as nothing in the lower
 * one and as all that the others leave in the upper one; a holding in a listed company counts only if it was declared.
 *
 * @param holder id of the holder
 * @param of id of the hoster
 * @param method option of the reading on indirect holdings, for example {@code product}
 * @param outsideUnion whether one of the holder's three connections is outside the Union
 */
public record Stake(
        String holder,
        String of,
        String method,
        Answer outsideUnion,
        BigDecimal capitalAtLeast,
        BigDecimal capitalAtMost,
        BigDecimal votesAtLeast,
        BigDecimal votesAtMost) {

    @Reads("outsideUnion")
    public boolean outside() {
        return outsideUnion.yes();
    }

    @Reads("outsideUnion")
    public boolean possiblyOutside() {
        return outsideUnion.possible();
    }

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
        BigDecimal cap = BigDecimal.valueOf(percent);
        return capitalAtMost.compareTo(cap) > 0 || votesAtMost.compareTo(cap) > 0;
    }
}
