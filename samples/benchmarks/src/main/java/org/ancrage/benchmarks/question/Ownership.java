package org.ancrage.benchmarks.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.AttributionMethod;
import org.jspecify.annotations.Nullable;

/**
 * Who holds how much of the hoster, through chains too, by the method of the default reading: the arithmetic that no peer does in rules.
 * All peers share it, and its time counts for each of them.
 */
public final class Ownership {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-12");
    private static final int ROUNDS = 10_000;
    private static final String METHOD = AttributionMethod.GREATER_OF_BOTH.option();

    private final Offer offer;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Answer[] outside;

    /** A holding between entities by their index; the sizes of capital and votes come as bounds. */
    private record Link(int holder, int of, Holding holding) {
    }

    private Ownership(Offer offer, EuropeanUnion union) {
        this.offer = offer;
        add(offer.hoster());
        offer.holders().forEach(this::add);
        offer.participants().items().forEach(this::add);
        for (Holding holding : offer.holdings().items()) {
            links.add(new Link(index(holding.holder()), index(holding.of()), holding));
        }
        outside = new Answer[entities.size()];
        for (int i = 0; i < outside.length; i++) {
            Entity entity = entities.get(i);
            outside[i] = entity.outside(union) ? Answer.YES : entity.inside(union) ? Answer.NO : Answer.UNKNOWN;
        }
    }

    private void add(Entity entity) {
        indexes.put(entity.id(), entities.size());
        entities.add(entity);
    }

    private int index(String entity) {
        return indexes.get(entity);
    }

    /** What is held of the hoster: each stake, then what holders outside the Union hold together. */
    public record Shares(List<Stake> stakes, OutsideShare outsideShare) {
    }

    public static Shares of(Offer offer, EuropeanUnion union) {
        return new Ownership(offer, union).shares();
    }

    private Shares shares() {
        List<Stake> stakes = new ArrayList<>();
        String hoster = offer.hoster().id();
        if (links.isEmpty()) {
            return new Shares(stakes, new OutsideShare(hoster, METHOD, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        BigDecimal[][] capital = sizes(Holding::capital);
        BigDecimal[][] votes = sizes(Holding::votes);
        for (int i = 1; i < entities.size(); i++) {
            int one = i;
            BigDecimal[] ofCapital = attributed(entity -> entity == one, entity -> entity == one, capital);
            BigDecimal[] ofVotes = attributed(entity -> entity == one, entity -> entity == one, votes);
            if (ofCapital[1].signum() > 0 || ofVotes[1].signum() > 0) {
                stakes.add(new Stake(entities.get(i).id(), hoster, METHOD, outside[i], ofCapital[0], ofCapital[1], ofVotes[0], ofVotes[1]));
            }
        }
        IntPredicate certainly = entity -> outside[entity].yes();
        IntPredicate possibly = entity -> outside[entity].possible();
        BigDecimal[] ofCapital = attributed(certainly, possibly, capital);
        BigDecimal[] ofVotes = attributed(certainly, possibly, votes);
        return new Shares(stakes, new OutsideShare(hoster, METHOD, ofCapital[0], ofCapital[1], ofVotes[0], ofVotes[1]));
    }

    /** Bounds of each holding; one of unknown size is at most what the others leave. */
    private BigDecimal[][] sizes(Function<Holding, @Nullable BigDecimal> percent) {
        BigDecimal[][] sizes = new BigDecimal[links.size()][];
        for (int i = 0; i < sizes.length; i++) {
            BigDecimal known = percent.apply(links.get(i).holding);
            if (known != null) {
                BigDecimal size = known.min(HUNDRED);
                sizes[i] = new BigDecimal[] {size, size};
            } else {
                BigDecimal others = BigDecimal.ZERO;
                for (Link other : links) {
                    BigDecimal size = percent.apply(other.holding);
                    if (other.of == links.get(i).of && size != null) {
                        others = others.add(size);
                    }
                }
                sizes[i] = new BigDecimal[] {BigDecimal.ZERO, HUNDRED.subtract(others).max(BigDecimal.ZERO)};
            }
        }
        return sizes;
    }

    /** The greater of the product along chains and of the chains of control, at least and at most. */
    private BigDecimal[] attributed(IntPredicate owners, IntPredicate possibleOwners, BigDecimal[][] sizes) {
        BigDecimal[] least = owned(owners, sizes, 0);
        BigDecimal[] most = owned(possibleOwners, sizes, 1);
        boolean[] controlled = controlled(owners, Holding::controlling);
        boolean[] possiblyControlled = controlled(possibleOwners, Holding::possiblyControlling);
        BigDecimal atLeast = BigDecimal.ZERO;
        BigDecimal atMost = BigDecimal.ZERO;
        for (int i = 0; i < sizes.length; i++) {
            Link link = links.get(i);
            if (link.of == 0) {
                BigDecimal[] counted = counted(link.holding, sizes[i]);
                atLeast = atLeast.add(product(least[link.holder], counted[0])
                        .max(controlled[link.holder] ? counted[0] : BigDecimal.ZERO)).min(HUNDRED);
                atMost = atMost.add(product(most[link.holder], counted[1])
                        .max(possiblyControlled[link.holder] ? counted[1] : BigDecimal.ZERO)).min(HUNDRED);
            }
        }
        return new BigDecimal[] {atLeast, atMost};
    }

    /** In a listed company only declared holdings count. */
    private BigDecimal[] counted(Holding holding, BigDecimal[] size) {
        Answer listed = offer.hoster().listed();
        if (listed.no() || holding.declared().yes()) {
            return size;
        }
        boolean nothing = listed.yes() && holding.declared().no();
        return new BigDecimal[] {BigDecimal.ZERO, nothing ? BigDecimal.ZERO : size[1]};
    }

    /** What part of each entity the owners own; circles are followed to their limit. */
    private BigDecimal[] owned(IntPredicate owners, BigDecimal[][] sizes, int bound) {
        BigDecimal[] owned = new BigDecimal[entities.size()];
        for (int i = 0; i < owned.length; i++) {
            owned[i] = owners.test(i) ? HUNDRED : BigDecimal.ZERO;
        }
        for (int round = 0; round < ROUNDS; round++) {
            BigDecimal[] next = owned.clone();
            BigDecimal growth = BigDecimal.ZERO;
            for (int i = 0; i < owned.length; i++) {
                if (!owners.test(i)) {
                    BigDecimal through = BigDecimal.ZERO;
                    for (int j = 0; j < sizes.length; j++) {
                        Link link = links.get(j);
                        if (link.of == i) {
                            through = through.add(product(sizes[j][bound], owned[link.holder]));
                        }
                    }
                    through = through.min(HUNDRED);
                    growth = growth.max(through.subtract(owned[i]));
                    next[i] = through;
                }
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
                owned[i] = owned[i].signum() == 0 ? owned[i] : HUNDRED;
            }
        }
        return owned;
    }

    /** Which entities are owners, or are controlled by one at any depth. */
    private boolean[] controlled(IntPredicate owners, java.util.function.Predicate<Holding> controlling) {
        boolean[] reached = new boolean[entities.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < reached.length; i++) {
            if (owners.test(i)) {
                reached[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int holder = open.remove();
            for (Link link : links) {
                if (link.holder == holder && !reached[link.of] && controlling.test(link.holding)) {
                    reached[link.of] = true;
                    open.add(link.of);
                }
            }
        }
        return reached;
    }

    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one.multiply(other, MathContext.DECIMAL128).movePointLeft(2);
    }
}
