package org.ancrage.benchmarks.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.BitSet;
import org.ancrage.benchmarks.question.Control.Link;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holding;

/**
 * How much of the hoster is held from outside the Union, through chains too, by the method of the default reading: the arithmetic of the
 * peers that are written by hand. Rule engines are handed that of Ancrage, as facts; the time of either counts.
 *
 * @param largest the most of the capital, or of the votes, that one holder certainly outside has at least
 * @param largestPossible that one holder possibly outside has at most
 * @param together what holders certainly outside have together at least
 * @param possiblyTogether what holders possibly outside have together at most
 */
public record Ownership(BigDecimal largest, BigDecimal largestPossible, BigDecimal together, BigDecimal possiblyTogether) {

    private static final Ownership NOTHING = new Ownership(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-12");
    private static final int ROUNDS = 10_000;

    public static Ownership of(Control control, EuropeanUnion union) {
        if (control.links().isEmpty()) {
            return NOTHING;
        }
        BitSet outside = new BitSet();
        BitSet possiblyOutside = new BitSet();
        for (int i = 1; i < control.entities().size(); i++) {
            Entity entity = control.entities().get(i);
            outside.set(i, entity.outside(union));
            possiblyOutside.set(i, entity.possiblyOutside(union));
        }
        if (possiblyOutside.isEmpty()) {
            return NOTHING;
        }
        Attribution attribution = new Attribution(control);
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal largestPossible = BigDecimal.ZERO;
        for (int i = possiblyOutside.nextSetBit(0); i >= 0; i = possiblyOutside.nextSetBit(i + 1)) {
            BitSet one = new BitSet();
            one.set(i);
            largestPossible = largestPossible.max(attribution.attributed(one, true));
            if (outside.get(i)) {
                largest = largest.max(attribution.attributed(one, false));
            }
        }
        return new Ownership(largest, largestPossible, attribution.attributed(outside, false), attribution.attributed(possiblyOutside, true));
    }

    private static final class Attribution {

        private final Control control;
        private final BigDecimal[][] capital;
        private final BigDecimal[][] votes;

        Attribution(Control control) {
            this.control = control;
            capital = control.sizes(Holding::capital);
            votes = control.sizes(Holding::votes);
        }

        /** The greater of capital and votes. */
        BigDecimal attributed(BitSet owners, boolean possibly) {
            return owners.isEmpty() ? BigDecimal.ZERO : attributed(owners, capital, possibly).max(attributed(owners, votes, possibly));
        }

        /** Holding by holding, the greater of the product along chains and of the chains of control. */
        private BigDecimal attributed(BitSet owners, BigDecimal[][] sizes, boolean possibly) {
            int bound = possibly ? 1 : 0;
            BigDecimal[] owned = owned(owners, sizes, bound);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sizes.length; i++) {
                Link link = control.links().get(i);
                if (link.of() == Control.HOSTER) {
                    BigDecimal counted = counted(link.holding(), sizes[i], bound);
                    sum = sum.add(control.controlled(owners, link.holder(), possibly) ? counted : product(owned[link.holder()], counted));
                }
            }
            return sum;
        }

        /** In a listed company only declared holdings count. */
        private BigDecimal counted(Holding holding, BigDecimal[] size, int bound) {
            Answer listed = control.offer().hoster().listed();
            if (listed.no() || holding.declared().yes()) {
                return size[bound];
            }
            return bound == 0 || listed.yes() && holding.declared().no() ? BigDecimal.ZERO : size[1];
        }

        /** What part of each entity the owners own; circles are followed to their limit. */
        private BigDecimal[] owned(BitSet owners, BigDecimal[][] sizes, int bound) {
            BigDecimal[] owned = new BigDecimal[control.entities().size()];
            for (int i = 0; i < owned.length; i++) {
                owned[i] = owners.get(i) ? Control.HUNDRED : BigDecimal.ZERO;
            }
            for (int round = 0; round < ROUNDS; round++) {
                BigDecimal[] next = new BigDecimal[owned.length];
                for (int i = 0; i < next.length; i++) {
                    next[i] = owners.get(i) ? Control.HUNDRED : BigDecimal.ZERO;
                }
                for (int j = 0; j < sizes.length; j++) {
                    Link link = control.links().get(j);
                    if (!owners.get(link.of()) && owned[link.holder()].signum() > 0) {
                        next[link.of()] = next[link.of()].add(product(sizes[j][bound], owned[link.holder()]));
                    }
                }
                BigDecimal growth = BigDecimal.ZERO;
                for (int i = 0; i < next.length; i++) {
                    next[i] = next[i].min(Control.HUNDRED);
                    growth = growth.max(next[i].subtract(owned[i]));
                }
                if (growth.signum() == 0) {
                    return owned;
                } else if (growth.compareTo(NEGLIGIBLE) < 0 && round > owned.length) {
                    for (int i = 0; i < next.length; i++) {
                        next[i] = next[i].setScale(6, RoundingMode.HALF_UP);
                    }
                    return next;
                }
                owned = next;
            }
            if (bound == 1) {
                for (int i = 0; i < owned.length; i++) {
                    owned[i] = owned[i].signum() == 0 ? owned[i] : Control.HUNDRED;
                }
            }
            return owned;
        }

        private static BigDecimal product(BigDecimal one, BigDecimal other) {
            return one.signum() == 0 || other.signum() == 0 ? BigDecimal.ZERO : one.multiply(other, MathContext.DECIMAL128).movePointLeft(2);
        }
    }
}
