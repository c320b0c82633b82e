package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
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
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.AttributionMethod;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * Attributes holdings in the hoster to those who hold it directly and through chains, by each method (SecNumCloud 3.2, 19.6.b).
 *
 * <p>Circles of ownership are followed to their limit: who owns a fifth of a company that owns the rest of itself owns all of it. Without
 * circles, figures are exact.
 *
 * <p>A share of which a range is known counts with its bounds, as if these could be reached: of « above 24 % » it is certain that it is 24 %, and so
 * not that it passes a cap of 24 %. What is strict matters for control alone, which {@link Holding#controlling()} sees.
 */
final class Shareholding {

    private static final List<AttributionMethod> METHODS = List.of(AttributionMethod.values());

    private final Offer offer;
    private final EuropeanUnion union;
    private final Map<String, Entity> entities = new TreeMap<>();
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
        heldIn = offer.holdings().items().stream().collect(Collectors.groupingBy(Holding::of));
        capital = sizes(Holding::capital, Holding::capitalWithin);
        votes = sizes(Holding::votes, Holding::votesWithin);
    }

    /** The stakes in the hoster and what is held from outside, for each method; and whether who controls whom contradicts a qualification. */
    static List<Object> of(Offer offer, EuropeanUnion union) {
        return offer.holdings().items().isEmpty() ? nothing(offer, union) : new Shareholding(offer, union).facts();
    }

    private static List<Object> nothing(Offer offer, EuropeanUnion union) {
        Stream<Object> shares = METHODS.stream().map(method -> new OutsideShare(offer.hoster().id(), method.option(),
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        return Stream.concat(Stream.of(QualifiedService.asGiven(offer, union, Set::of)), shares).toList();
    }

    private List<Object> facts() {
        Control control = new Control(heldIn, votesAsControlHasIt());
        Map<String, Held> capitalOf = new HashMap<>();
        Map<String, Held> votesOf = new HashMap<>();
        OwnedWithin ofCapital = new OwnedWithin(capital);
        OwnedWithin ofVotes = votes.equals(capital) ? ofCapital : new OwnedWithin(votes);
        Set<String> outside = those(Answer::yes);
        Set<String> possiblyOutside = those(Answer::possible);
        Held outsideCapital = new Held();
        Held outsideVotes = new Held();
        Function<String, Bounds> capitalOutside = ofCapital.by(outside, possiblyOutside);
        Function<String, Bounds> votesOutside = ofVotes == ofCapital ? capitalOutside : ofVotes.by(outside, possiblyOutside);
        for (Holding direct : inHoster()) {
            Effort.interruptible();
            String holder = direct.holder();
            Bounds counted = counted(direct, bounds(direct, capital));
            Bounds countedVotes = counted(direct, bounds(direct, votes));
            Set<String> controlling = control.headsOf(holder, false);
            Set<String> possiblyControlling = control.headsOf(holder, true);
            Map<String, Bounds> owners = ofCapital.of(holder);
            Map<String, Bounds> voters = ofVotes.of(holder);
            Set<String> all = new HashSet<>(owners.keySet());
            all.addAll(voters.keySet());
            all.addAll(possiblyControlling);
            for (String owner : all) {
                boolean controls = controlling.contains(owner);
                boolean mayControl = possiblyControlling.contains(owner);
                capitalOf.computeIfAbsent(owner, fresh -> new Held()).add(owners.getOrDefault(owner, Bounds.NOTHING), counted, controls, mayControl);
                votesOf.computeIfAbsent(owner, fresh -> new Held()).add(voters.getOrDefault(owner, Bounds.NOTHING), countedVotes, controls, mayControl);
            }
            boolean controls = controlling.stream().anyMatch(outside::contains);
            boolean mayControl = possiblyControlling.stream().anyMatch(possiblyOutside::contains);
            outsideCapital.add(capitalOutside.apply(holder), counted, controls, mayControl);
            outsideVotes.add(votesOutside.apply(holder), countedVotes, controls, mayControl);
        }
        List<Object> facts = new ArrayList<>(control.groupVotes());
        facts.add(QualifiedService.asGiven(offer, union, entity -> control.headsOf(entity, false)));
        for (AttributionMethod method : METHODS) {
            for (Entity entity : entities.values()) {
                Held own = capitalOf.get(entity.id());
                if (own != null && !entity.id().equals(offer.hoster().id())) {
                    stake(entity, method, own.by(method), Objects.requireNonNull(votesOf.get(entity.id())).by(method), facts);
                }
            }
            Bounds capital = outsideCapital.by(method);
            Bounds votes = outsideVotes.by(method);
            facts.add(new OutsideShare(offer.hoster().id(), method.option(), capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost()));
        }
        return facts;
    }

    private void stake(Entity holder, AttributionMethod method, Bounds capital, Bounds votes, List<Object> facts) {
        if (capital.atMost().signum() > 0 || votes.atMost().signum() > 0) {
            facts.add(new Stake(holder.id(), offer.hoster().id(), method.option(), outside(holder),
                    capital.atLeast(), capital.atMost(), votes.atLeast(), votes.atMost()));
        }
    }

    /** What is held of the hoster, by each method; a direct holding counts once, however many of those who hold together stand above it. */
    private static final class Held {

        private final Map<AttributionMethod, Bounds> totals = new EnumMap<>(AttributionMethod.class);

        /**
         * @param owned of its holder
         * @param counted the direct holding
         * @param controls certainly, its holder
         */
        void add(Bounds owned, Bounds counted, boolean controls, boolean mayControl) {
            Bounds product = owned.of(counted);
            Bounds control = new Bounds(controls ? counted.atLeast() : BigDecimal.ZERO, mayControl ? counted.atMost() : BigDecimal.ZERO);
            for (AttributionMethod method : METHODS) {
                totals.merge(method, switch (method) {
                    case PRODUCT -> product;
                    case CONTROL_CHAIN -> control;
                    case GREATER_OF_BOTH -> product.greater(control);
                }, Bounds::plus);
            }
        }

        Bounds by(AttributionMethod method) {
            return totals.getOrDefault(method, Bounds.NOTHING);
        }
    }

    /** What part of each entity is owned by whom, where holdings are of these sizes. */
    private static final class OwnedWithin {

        private final OwnedParts least;
        private final @Nullable OwnedParts most;
        private final @Nullable PossibleParts possible;
        private final boolean known;

        OwnedWithin(Map<Holding, Bounds> sizes) {
            known = sizes.values().stream().allMatch(size -> size.atLeast().compareTo(size.atMost()) == 0);
            least = new OwnedParts(ends(sizes, Bounds::atLeast));
            Map<Holding, BigDecimal> upper = ends(sizes, Bounds::atMost);
            boolean linear = known || atMostTheWhole(upper);
            most = known ? least : linear ? new OwnedParts(upper) : null;
            possible = linear ? null : new PossibleParts(upper);
        }

        private static Map<Holding, BigDecimal> ends(Map<Holding, Bounds> sizes, Function<Bounds, BigDecimal> end) {
            Map<Holding, BigDecimal> ends = new HashMap<>();
            sizes.forEach((holding, size) -> ends.put(holding, end.apply(size)));
            return ends;
        }

        private static boolean atMostTheWhole(Map<Holding, BigDecimal> sizes) {
            Map<String, BigDecimal> sums = new HashMap<>();
            sizes.forEach((holding, size) -> sums.merge(holding.of(), size, BigDecimal::add));
            return sums.values().stream().allMatch(sum -> sum.compareTo(Bounds.HUNDRED) <= 0);
        }

        /** What each owns of the entity. */
        Map<String, Bounds> of(String entity) {
            Map<String, BigDecimal> lower = least.of(entity);
            Map<String, BigDecimal> upper = known ? lower : most != null ? most.of(entity) : Objects.requireNonNull(possible).of(entity);
            Map<String, Bounds> owners = new HashMap<>();
            upper.forEach((owner, percent) -> owners.put(owner, new Bounds(lower.getOrDefault(owner, BigDecimal.ZERO), percent)));
            owners.put(entity, Bounds.EVERYTHING);
            return owners;
        }

        /** What part of an entity is owned by those who certainly count as owners, and by those who may. */
        Function<String, Bounds> by(Set<String> owners, Set<String> possibleOwners) {
            Function<String, BigDecimal> lower = together(least, owners);
            Map<String, BigDecimal> followed = possible == null ? Map.of() : possible.by(possibleOwners);
            Function<String, BigDecimal> upper = known && owners.equals(possibleOwners) ? lower
                    : most != null ? together(most, possibleOwners)
                    : entity -> followed.getOrDefault(entity, BigDecimal.ZERO);
            return entity -> {
                BigDecimal least = lower.apply(entity);
                return new Bounds(least, upper == lower ? least : upper.apply(entity));
            };
        }

        private static Function<String, BigDecimal> together(OwnedParts parts, Set<String> owners) {
            if (owners.isEmpty()) {
                return entity -> BigDecimal.ZERO;
            }
            OwnedParts ending = parts.endingAt(owners);
            return entity -> {
                BigDecimal together = BigDecimal.ZERO;
                for (Map.Entry<String, BigDecimal> part : ending.of(entity).entrySet()) {
                    if (owners.contains(part.getKey())) {
                        together = together.add(part.getValue());
                    }
                }
                return together;
            };
        }
    }

    private Set<String> those(Predicate<Answer> counting) {
        return entities.values().stream().filter(entity -> entity != offer.hoster() && counting.test(outside(entity))).map(Entity::id).collect(Collectors.toSet());
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

    /** A holding of unknown size is at most what the others leave, beside the least that each of them is; one in a range is within it as well. */
    private Map<Holding, Bounds> sizes(Function<Holding, @Nullable BigDecimal> percent, Function<Holding, @Nullable ShareRange> within) {
        Map<Holding, Bounds> sizes = new HashMap<>();
        heldIn.values().forEach(holdings -> {
            BigDecimal left = Bounds.HUNDRED.subtract(holdings.stream().map(holding -> least(percent.apply(holding), within.apply(holding)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)).max(BigDecimal.ZERO);
            for (Holding holding : holdings) {
                BigDecimal size = percent.apply(holding);
                ShareRange range = within.apply(holding);
                BigDecimal least = least(size, range);
                sizes.put(holding, size != null ? Bounds.exactly(size)
                        : new Bounds(least, range == null ? left : least.add(left).min(range.most())));
            }
        });
        return sizes;
    }

    private static BigDecimal least(@Nullable BigDecimal size, @Nullable ShareRange range) {
        return size != null ? size : range != null ? range.least() : BigDecimal.ZERO;
    }

    /** Who is known not to control has no more than half of the votes. */
    private Map<Holding, Bounds> votesAsControlHasIt() {
        Map<Holding, Bounds> sizes = new HashMap<>(votes);
        sizes.replaceAll((holding, size) -> holding.votes() == null && holding.control().no() ? size.atMost(Bounds.HALF) : size);
        return sizes;
    }

    private static Bounds bounds(Holding holding, Map<Holding, Bounds> sizes) {
        return Objects.requireNonNull(sizes.get(holding));
    }

    private Answer outside(Entity entity) {
        return entity.outside(union) ? Answer.YES : entity.inside(union) ? Answer.NO : Answer.UNKNOWN;
    }
}
