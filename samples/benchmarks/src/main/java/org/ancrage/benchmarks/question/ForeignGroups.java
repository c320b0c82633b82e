package org.ancrage.benchmarks.question;

import java.util.HashSet;
import java.util.Set;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;

/** Whether it is known which group outside the Union a participant belongs to. */
public final class ForeignGroups {

    private static final int LEVELS = 3;

    private ForeignGroups() {
    }

    /** It may belong to one, and no controlling holding that is listed, up to the third above it, leads there: the group may be of any State. */
    public static boolean unnamed(Participant participant, Offer offer, EuropeanUnion union) {
        if (!participant.possiblyInGroupOutside()) {
            return false;
        }
        Set<String> held = Set.of(participant.id());
        for (int level = 0; level < LEVELS && !held.isEmpty(); level++) {
            Set<String> holders = new HashSet<>();
            for (Holding holding : offer.holdings().items()) {
                if (held.contains(holding.of()) && holding.controlling()) {
                    holders.add(holding.holder());
                }
            }
            if (outside(offer.hoster(), holders, union) || offer.holders().stream().anyMatch(holder -> outside(holder, holders, union))
                    || offer.participants().items().stream().anyMatch(other -> outside(other, holders, union))) {
                return false;
            }
            held = holders;
        }
        return true;
    }

    private static boolean outside(Entity entity, Set<String> among, EuropeanUnion union) {
        return among.contains(entity.id()) && entity.outside(union);
    }
}
