package org.ancrage.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
 * <p>Circles of ownership are followed to their limit: who owns a fifth of a company that owns the rest of itself owns all of it. Without
 * circles, figures are exact.
 */
final class Shareholding {

    /** Far more than any chain is long; a circle that has not come to its limit by then may hold everything. */
    private static final int ROUNDS = 10_000;

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-12");

    private final Offer offer;
    private final EuropeanUnion union;
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, List<Holding>> heldBy;
    private final Map<String, List<Holding>> heldIn;

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
        Map<String, Bounds> owned = owned(entity::equals, entity::equals, size);
        Bounds total = Bounds.NOTHING;
        for (Holding direct : inHoster()) {
            Bounds counted = counted(direct, size.apply(direct));
            Bounds product = owned.get(direct.holder()).of(counted);
            Bounds control = new Bounds(
                    controls(entity, direct.holder(), Holding::controlling) ? counted.atLeast() : BigDecimal.ZERO,
                    controls(entity, direct.holder(), Holding::possiblyControlling) ? counted.atMost() : BigDecimal.ZERO);
            total = total.plus(by(method, product, control));
        }
        return total;
    }

    /** What entities outside the Union hold of the hoster together; a direct holding counts once, however many stand above it. */
    private Bounds fromOutside(AttributionMethod method, Function<Holding, Bounds> size) {
        Map<String, Bounds> owned = owned(
                entity -> outside(entities.get(entity)).yes(), entity -> outside(entities.get(entity)).possible(), size);
        Bounds total = Bounds.NOTHING;
        for (Holding direct : inHoster()) {
            Bounds counted = counted(direct, size.apply(direct));
            Bounds product = owned.get(direct.holder()).of(counted);
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

    /**
     * What part of each entity the owners own, the percentages along each chain multiplied.
     *
     * @param owners those who certainly count as owners
     * @param possibleOwners those who may
     */
    private Map<String, Bounds> owned(Predicate<String> owners, Predicate<String> possibleOwners, Function<Holding, Bounds> size) {
        Map<String, BigDecimal> least = owned(owners, holding -> size.apply(holding).atLeast(), false);
        Map<String, BigDecimal> most = owned(possibleOwners, holding -> size.apply(holding).atMost(), true);
        Map<String, Bounds> owned = new TreeMap<>();
        entities.keySet().forEach(entity -> owned.put(entity, new Bounds(least.get(entity), most.get(entity))));
        return owned;
    }

    /** Round by round from the owners downwards: without circles it ends after as many rounds as the longest chain has links. */
    private Map<String, BigDecimal> owned(Predicate<String> owners, Function<Holding, BigDecimal> size, boolean upper) {
        Map<String, BigDecimal> owned = new TreeMap<>();
        entities.keySet().forEach(entity -> owned.put(entity, owners.test(entity) ? Bounds.HUNDRED : BigDecimal.ZERO));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, BigDecimal> next = new TreeMap<>(owned);
            BigDecimal growth = BigDecimal.ZERO;
            for (String entity : entities.keySet()) {
                if (!owners.test(entity)) {
                    BigDecimal through = heldIn.getOrDefault(entity, List.of()).stream()
                            .map(holding -> size.apply(holding).multiply(owned.get(holding.holder()), MathContext.DECIMAL128).movePointLeft(2))
                            .reduce(BigDecimal.ZERO, BigDecimal::add).min(Bounds.HUNDRED);
                    growth = growth.max(through.subtract(owned.get(entity)));
                    next.put(entity, through);
                }
            }
            if (growth.signum() == 0) {
                return owned;
            } else if (growth.compareTo(NEGLIGIBLE) < 0 && round > entities.size()) {
                // Only a circle grows for so long: its limit is near.
                next.replaceAll((entity, percent) -> percent.setScale(6, RoundingMode.HALF_UP));
                return next;
            }
            owned.putAll(next);
        }
        return upper ? atMostEverything(owned) : owned;
    }

    private static Map<String, BigDecimal> atMostEverything(Map<String, BigDecimal> owned) {
        owned.replaceAll((entity, percent) -> percent.signum() == 0 ? percent : Bounds.HUNDRED);
        return owned;
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
