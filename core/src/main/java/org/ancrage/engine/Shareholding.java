package org.ancrage.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AttributionMethod;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OutsideShare;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Stake;

/**
 * Attributes holdings in the hoster to those who hold it directly and through chains, by each method (SecNumCloud 3.2, 19.6.b).
 *
 * <p>Chains pass no entity twice, so cycles of ownership end. A graph so dense that its chains exceed {@link #CHAIN_LIMIT} yields
 * wider bounds, never a wrong figure.
 */
final class Shareholding {

    static final int CHAIN_LIMIT = 20_000;

    private final Offer offer;
    private final EuropeanUnion union;
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, List<Holding>> heldBy;
    private final Map<String, List<Holding>> heldIn;
    private int chains;

    private Shareholding(Offer offer, EuropeanUnion union) {
        this.offer = offer;
        this.union = union;
        entities.put(offer.hoster().id(), offer.hoster());
        for (Holder holder : offer.holders()) {
            entities.put(holder.id(), holder);
        }
        for (Participant participant : offer.participants().items()) {
            entities.put(participant.id(), participant);
        }
        heldBy = offer.holdings().items().stream().collect(Collectors.groupingBy(Holding::holder));
        heldIn = offer.holdings().items().stream().collect(Collectors.groupingBy(Holding::of));
    }

    /** The stakes in the hoster and what is held from outside, for each method. */
    static List<Object> of(Offer offer, EuropeanUnion union) {
        Shareholding shareholding = new Shareholding(offer, union);
        List<Object> facts = new ArrayList<>();
        for (AttributionMethod method : AttributionMethod.values()) {
            for (Entity entity : shareholding.entities.values()) {
                shareholding.stake(entity, method, facts);
            }
            facts.add(shareholding.outsideShare(method));
        }
        return facts;
    }

    private void stake(Entity entity, AttributionMethod method, List<Object> facts) {
        String hoster = offer.hoster().id();
        if (entity.id().equals(hoster)) {
            return;
        }
        Bounds capital = attributed(entity.id(), method, this::capital);
        Bounds votes = attributed(entity.id(), method, this::votes);
        if (capital.atMost().signum() > 0 || votes.atMost().signum() > 0) {
            facts.add(new Stake(entity.id(), hoster, method.option(), outside(entity),
                    capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost()));
        }
    }

    private OutsideShare outsideShare(AttributionMethod method) {
        Bounds capital = fromOutside(method, this::capital);
        Bounds votes = fromOutside(method, this::votes);
        return new OutsideShare(offer.hoster().id(), method.option(),
                capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost());
    }

    /** What {@code entity} holds of the hoster. */
    private Bounds attributed(String entity, AttributionMethod method, Function<Holding, Bounds> size) {
        Bounds total = Bounds.NOTHING;
        for (Holding direct : inHoster()) {
            chains = 0;
            Bounds counted = counted(direct, size.apply(direct));
            Bounds product = fraction(entity, direct.holder(), size, new HashSet<>()).of(counted);
            Bounds control = new Bounds(
                    controls(entity, direct.holder(), Holding::controlling) ? counted.atLeast() : BigDecimal.ZERO,
                    controls(entity, direct.holder(), Holding::possiblyControlling) ? counted.atMost() : BigDecimal.ZERO);
            total = total.plus(by(method, product, control));
        }
        return total;
    }

    /** What entities outside the Union hold of the hoster together; a direct holding counts once, however many stand above it. */
    private Bounds fromOutside(AttributionMethod method, Function<Holding, Bounds> size) {
        Bounds total = Bounds.NOTHING;
        for (Holding direct : inHoster()) {
            chains = 0;
            Bounds counted = counted(direct, size.apply(direct));
            Bounds product = outsideFraction(direct.holder(), size, new HashSet<>()).of(counted);
            Bounds control = new Bounds(
                    entities.values().stream().anyMatch(entity -> outside(entity).yes()
                            && controls(entity.id(), direct.holder(), Holding::controlling)) ? counted.atLeast() : BigDecimal.ZERO,
                    entities.values().stream().anyMatch(entity -> outside(entity).possible()
                            && controls(entity.id(), direct.holder(), Holding::possiblyControlling)) ? counted.atMost() : BigDecimal.ZERO);
            total = total.plus(by(method, product, control));
        }
        return total;
    }

    private static Bounds by(AttributionMethod method, Bounds product, Bounds control) {
        return switch (method) {
            case PRODUCT -> product;
            case CONTROL_CHAIN -> control;
            case GREATER_OF_BOTH -> product.greater(control);
        };
    }

    /** The share of {@code held} that {@code entity} owns, the percentages along each chain multiplied. */
    private Bounds fraction(String entity, String held, Function<Holding, Bounds> size, Set<String> passed) {
        if (entity.equals(held)) {
            return Bounds.EVERYTHING;
        }
        Bounds total = Bounds.NOTHING;
        if (!passed.add(held)) {
            return total;
        }
        for (Holding holding : heldIn.getOrDefault(held, List.of())) {
            if (++chains > CHAIN_LIMIT) {
                return new Bounds(BigDecimal.ZERO, Bounds.HUNDRED);
            }
            total = total.plus(fraction(entity, holding.holder(), size, passed).of(size.apply(holding)));
        }
        passed.remove(held);
        return total;
    }

    /** The share of {@code held} that is in the hands of entities outside the Union. */
    private Bounds outsideFraction(String held, Function<Holding, Bounds> size, Set<String> passed) {
        Answer outside = outside(entities.get(held));
        if (outside.yes()) {
            return Bounds.EVERYTHING;
        }
        Bounds total = Bounds.NOTHING;
        if (passed.add(held)) {
            for (Holding holding : heldIn.getOrDefault(held, List.of())) {
                if (++chains > CHAIN_LIMIT) {
                    return new Bounds(BigDecimal.ZERO, Bounds.HUNDRED);
                }
                total = total.plus(outsideFraction(holding.holder(), size, passed).of(size.apply(holding)));
            }
            passed.remove(held);
        }
        return outside.no() ? total : new Bounds(total.atLeast(), Bounds.HUNDRED);
    }

    /** Whether {@code entity} is {@code held} or controls it at any depth. */
    private boolean controls(String entity, String held, Predicate<Holding> controlling) {
        Set<String> reached = new HashSet<>(Set.of(entity));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Holding holding : heldBy.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (controlling.test(holding) && reached.add(holding.of())) {
                    open.add(holding.of());
                }
            }
        }
        return reached.contains(held);
    }

    private List<Holding> inHoster() {
        return heldIn.getOrDefault(offer.hoster().id(), List.of());
    }

    /** In a listed company only declared holdings count (Code de commerce, art. L. 233-7, I). */
    private Bounds counted(Holding holding, Bounds size) {
        Answer listed = offer.hoster().listed();
        if (listed.no() || holding.declared().yes()) {
            return size;
        }
        return listed.yes() && holding.declared().no() ? Bounds.NOTHING : size.uncertain();
    }

    private Bounds capital(Holding holding) {
        return sized(holding, Holding::capital);
    }

    private Bounds votes(Holding holding) {
        return sized(holding, Holding::votes);
    }

    /** A holding of unknown size is at most what the others leave. */
    private Bounds sized(Holding holding, Function<Holding, @org.jspecify.annotations.Nullable BigDecimal> percent) {
        BigDecimal known = percent.apply(holding);
        if (known != null) {
            return Bounds.exactly(known);
        }
        BigDecimal others = heldIn.getOrDefault(holding.of(), List.of()).stream()
                .map(percent).filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bounds(BigDecimal.ZERO, Bounds.HUNDRED.subtract(others).max(BigDecimal.ZERO));
    }

    private Answer outside(Entity entity) {
        return entity.outside(union) ? Answer.YES : entity.inside(union) ? Answer.NO : Answer.UNKNOWN;
    }
}
