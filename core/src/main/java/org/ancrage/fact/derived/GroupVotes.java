package org.ancrage.fact.derived;

import java.math.BigDecimal;
import org.ancrage.fact.predicate.Reads;

/**
 * The votes that an entity has of another together with the companies that it controls, where these can make a majority that none of the
 * holdings makes by itself (Code de commerce, art. L. 233-3, I: votes held directly or indirectly); computed before any rule runs.
 *
 * @param holder id of the entity at the head of the group
 * @param of id of the entity that is held
 */
public record GroupVotes(String holder, String of, BigDecimal votesAtLeast, BigDecimal votesAtMost) {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** More than half of the votes is certain. */
    @Reads("votesAtLeast")
    public boolean majority() {
        return votesAtLeast.compareTo(HALF) > 0;
    }

    /** More than half of the votes is possible. */
    @Reads("votesAtMost")
    public boolean possibleMajority() {
        return votesAtMost.compareTo(HALF) > 0;
    }
}
