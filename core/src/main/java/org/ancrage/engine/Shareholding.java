package org.ancrage.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

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
    private final Map<Holding, Bounds> capital;
    private final Map<Holding, Bounds> votes;

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
        capital = sizes(Holding::capital);
        votes = sizes(Holding::votes);
    }

    /** The stakes in the hoster and what is held from outside, for each method. */
    static List<Object> of(Offer offer, EuropeanUnion union) {
        Shareholding shareholding = new Shareholding(offer, union);
        List<Attributed> each = shareholding.holdersButTheHoster();
        Attributed outside = shareholding.fromOutside();
        List<Object> facts = new ArrayList<>();
        for (AttributionMethod method : AttributionMethod.values()) {
            each.forEach(holder -> shareholding.stake(holder, method, facts));
            facts.add(shareholding.outsideShare(outside, method));
        }
        return facts;
    }

    /**
     * What is held of the hoster.
     *
     * @param holder who holds it; the hoster where it is all from outside
     * @param capital for each direct holding that leads to it
     * @param votes the same
     */
    private record Attributed(Entity holder, List<Share> capital, List<Share> votes) {
    }

    /**
     * What a direct holding contributes.
     *
     * @param product as the percentages along each chain multiply
     * @param control all of it, where the direct holder is controlled
     */
    private record Share(Bounds product, Bounds control) {
    }

    /** Who holds nothing has no stake. */
    private List<Attributed> holdersButTheHoster() {
        return entities.values().stream()
                .filter(entity -> heldBy.containsKey(entity.id()) && !entity.id().equals(offer.hoster().id()))
                .map(entity -> attributed(entity, Set.of(entity.id()), Set.of(entity.id()))).toList();
    }

    /** What entities outside the Union hold of the hoster together; a direct holding counts once, however many stand above it. */
    private Attributed fromOutside() {
        Set<String> outside = new HashSet<>();
        Set<String> possible = new HashSet<>();
        entities.forEach((id, entity) -> {
            Answer answer = outside(entity);
            if (answer.yes()) {
                outside.add(id);
            }
            if (answer.possible()) {
                possible.add(id);
            }
        });
        return attributed(offer.hoster(), outside, possible);
    }

    /**
     * @param owners those who certainly count as owners
     * @param possibleOwners those who may
     */
    private Attributed attributed(Entity holder, Set<String> owners, Set<String> possibleOwners) {
        Set<String> below = below(possibleOwners, holding -> true);
        List<Holding> direct = inHoster().stream().filter(holding -> below.contains(holding.holder())).toList();
        Set<String> controlled = below(owners, Holding::controlling);
        Set<String> possiblyControlled = below(possibleOwners, Holding::possiblyControlling);
        return new Attributed(holder, shares(direct, owned(owners, possibleOwners, capital), capital, controlled, possiblyControlled),
                shares(direct, owned(owners, possibleOwners, votes), votes, controlled, possiblyControlled));
    }

    private List<Share> shares(List<Holding> direct, Function<String, Bounds> owned, Map<Holding, Bounds> sizes,
            Set<String> controlled, Set<String> possiblyControlled) {
        return direct.stream().map(holding -> {
            Bounds counted = counted(holding, size(holding, sizes));
            return new Share(owned.apply(holding.holder()).of(counted), new Bounds(
                    controlled.contains(holding.holder()) ? counted.atLeast() : BigDecimal.ZERO,
                    possiblyControlled.contains(holding.holder()) ? counted.atMost() : BigDecimal.ZERO));
        }).toList();
    }

    private void stake(Attributed attributed, AttributionMethod method, List<Object> facts) {
        Bounds capital = total(attributed.capital(), method);
        Bounds votes = total(attributed.votes(), method);
        if (capital.atMost().signum() > 0 || votes.atMost().signum() > 0) {
            facts.add(new Stake(attributed.holder().id(), offer.hoster().id(), method.option(), outside(attributed.holder()),
                    capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost()));
        }
    }

    private OutsideShare outsideShare(Attributed outside, AttributionMethod method) {
        Bounds capital = total(outside.capital(), method);
        Bounds votes = total(outside.votes(), method);
        return new OutsideShare(offer.hoster().id(), method.option(),
                capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost());
    }

    private static Bounds total(List<Share> shares, AttributionMethod method) {
        Bounds total = Bounds.NOTHING;
        for (Share share : shares) {
            total = total.plus(by(method, share.product(), share.control()));
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

    /** What part of each entity the owners own, the percentages along each chain multiplied. */
    private Function<String, Bounds> owned(Set<String> owners, Set<String> possibleOwners, Map<Holding, Bounds> sizes) {
        Map<String, BigDecimal> least = owned(owners, holding -> size(holding, sizes).atLeast(), false);
        Map<String, BigDecimal> most = owned(possibleOwners, holding -> size(holding, sizes).atMost(), true);
        return entity -> new Bounds(least.getOrDefault(entity, BigDecimal.ZERO), most.getOrDefault(entity, BigDecimal.ZERO));
    }

    /**
     * Round by round from the owners downwards, each time where something has grown above: without circles it ends after as many rounds as
     * the longest chain has links. Of entities that are left out nothing is owned.
     */
    private Map<String, BigDecimal> owned(Set<String> owners, Function<Holding, BigDecimal> size, boolean upper) {
        Map<String, BigDecimal> owned = new HashMap<>();
        owners.forEach(owner -> owned.put(owner, Bounds.HUNDRED));
        Set<String> grown = owners;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, BigDecimal> next = new HashMap<>();
            BigDecimal growth = BigDecimal.ZERO;
            for (String entity : heldDirectly(grown)) {
                if (!owners.contains(entity)) {
                    BigDecimal through = through(entity, owned, size);
                    BigDecimal more = through.subtract(owned.getOrDefault(entity, BigDecimal.ZERO));
                    if (more.signum() > 0) {
                        growth = growth.max(more);
                        next.put(entity, through);
                    }
                }
            }
            owned.putAll(next);
            if (growth.signum() == 0) {
                return owned;
            } else if (growth.compareTo(NEGLIGIBLE) < 0 && round > entities.size()) {
                // Only a circle grows for so long: its limit is near.
                owned.replaceAll((entity, percent) -> percent.setScale(6, RoundingMode.HALF_UP));
                return owned;
            }
            grown = next.keySet();
        }
        return upper ? atMostEverything(owned) : owned;
    }

    private Set<String> heldDirectly(Set<String> holders) {
        Set<String> held = new HashSet<>();
        holders.forEach(holder -> heldBy.getOrDefault(holder, List.of()).forEach(holding -> held.add(holding.of())));
        return held;
    }

    private BigDecimal through(String entity, Map<String, BigDecimal> owned, Function<Holding, BigDecimal> size) {
        BigDecimal through = BigDecimal.ZERO;
        for (Holding holding : heldIn.getOrDefault(entity, List.of())) {
            BigDecimal holder = owned.get(holding.holder());
            if (holder != null) {
                through = through.add(size.apply(holding).multiply(holder, MathContext.DECIMAL128).movePointLeft(2));
            }
        }
        return through.min(Bounds.HUNDRED);
    }

    private static Map<String, BigDecimal> atMostEverything(Map<String, BigDecimal> owned) {
        owned.replaceAll((entity, percent) -> percent.signum() == 0 ? percent : Bounds.HUNDRED);
        return owned;
    }

    /** Entities, and all that they hold at any depth by such holdings. */
    private Set<String> below(Set<String> entities, Predicate<Holding> counting) {
        Set<String> reached = new HashSet<>(entities);
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Holding holding : heldBy.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (counting.test(holding) && reached.add(holding.of())) {
                    open.add(holding.of());
                }
            }
        }
        return reached;
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

    /** A holding of unknown size is at most what the others leave. */
    private Map<Holding, Bounds> sizes(Function<Holding, @Nullable BigDecimal> percent) {
        Map<Holding, Bounds> sizes = new HashMap<>();
        heldIn.values().forEach(holdings -> {
            BigDecimal known = holdings.stream().map(percent).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            Bounds rest = new Bounds(BigDecimal.ZERO, Bounds.HUNDRED.subtract(known).max(BigDecimal.ZERO));
            for (Holding holding : holdings) {
                BigDecimal size = percent.apply(holding);
                sizes.put(holding, size == null ? rest : Bounds.exactly(size));
            }
        });
        return sizes;
    }

    private static Bounds size(Holding holding, Map<Holding, Bounds> sizes) {
        return Objects.requireNonNull(sizes.get(holding));
    }

    private Answer outside(Entity entity) {
        return entity.outside(union) ? Answer.YES : entity.inside(union) ? Answer.NO : Answer.UNKNOWN;
    }
}
