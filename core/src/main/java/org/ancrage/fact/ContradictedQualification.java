package org.ancrage.fact;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what an offer is known to be contradicts what a qualification attests of the service as it was assessed (SecNumCloud 3.2, 19.2 and
 * 19.6). Only what is known counts, and of holdings only the control that they give: shares of the capital alone are left to whoever qualified.
 */
final class ContradictedQualification {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Offer offer;
    private final Map<String, List<Holding>> heldBy;

    private ContradictedQualification(Offer offer) {
        this.offer = offer;
        this.heldBy = offer.holdings().items().stream().collect(Collectors.groupingBy(Holding::holder));
    }

    static boolean by(Offer offer, Territory union) {
        return byPlaces(offer, union) || accesses(offer, union).anyMatch(access -> isNoSupport(offer, access, union)) || byEntities(offer, union);
    }

    /** What is given does, or would if an access that may be one of support is none. */
    static boolean maybeBy(Offer offer, Territory union) {
        return byPlaces(offer, union) || accesses(offer, union).anyMatch(access -> !supports(offer, access)) || byEntities(offer, union);
    }

    private static boolean byEntities(Offer offer, Territory union) {
        List<String> outside = Stream.of(List.of(offer.hoster()), offer.holders(), offer.participants().items()).<Entity>flatMap(List::stream)
                .filter(entity -> entity.outside(union) || entity instanceof Participant participant && participant.inGroupOutside())
                .map(Entity::id).toList();
        return !outside.isEmpty() && new ContradictedQualification(offer).byProtection(outside);
    }

    /** 19.2.b to e: support alone may come from outside, where what it may do is documented. */
    private static boolean byPlaces(Offer offer, Territory union) {
        return offer.locations().each().stream().anyMatch(place -> place.outside(union)
                && (place.function() != Location.Function.SUPPORT || offer.supportOperationsDocumented().no()));
    }

    private static Stream<RemoteAccess> accesses(Offer offer, Territory union) {
        return Stream.concat(offer.hoster().remoteAccess().items().stream(), offer.participants().items().stream().flatMap(each -> each.remoteAccess().items().stream()))
                .filter(access -> access.outside(union));
    }

    /**
     * 9.7.d and 19.2.c and e: from outside, data are reached by support only, from a place of it, where what it may do and how it is supervised is
     * documented; what acts otherwise is administration.
     */
    private static boolean isNoSupport(Offer offer, RemoteAccess access, Territory union) {
        return offer.supportOperationsDocumented().no()
                || offer.allPlacesKnownOutside(Location.Function.SUPPORT, union) && !supportFrom(offer, access.country());
    }

    private static boolean supports(Offer offer, RemoteAccess access) {
        return supportFrom(offer, access.country()) && !offer.supportOperationsDocumented().no();
    }

    private static boolean supportFrom(Offer offer, String country) {
        return offer.locations().support().items().contains(country);
    }

    /** 19.6.a to c: the hoster, the powers over it, and who can obtain the data. */
    private boolean byProtection(List<String> outside) {
        Set<String> influenced = withGroups(outside);
        return influenced.contains(offer.hoster().id())
                || offer.participants().items().stream().anyMatch(participant -> participant.technicalAccess() && influenced.contains(participant.id()))
                || influenced.stream().flatMap(holder -> held(holder).stream())
                        .anyMatch(holding -> holding.of().equals(offer.hoster().id()) && (holding.givesVeto() || holding.givesMajority()));
    }

    /** Those whom nobody controls come first: the groups of the others are parts of theirs, but for circles. */
    private Set<String> withGroups(List<String> outside) {
        Set<String> controlled = offer.holdings().items().stream().filter(Holding::controlling).map(Holding::of).collect(Collectors.toSet());
        Set<String> influenced = new HashSet<>();
        outside.stream().sorted(Comparator.comparing(controlled::contains)).filter(head -> !influenced.contains(head))
                .forEach(head -> influenced.addAll(groupOf(head)));
        return influenced;
    }

    /** The entity and all that it is known to control, by a holding or by the votes of its group together (Code de commerce, art. L. 233-3). */
    private Set<String> groupOf(String head) {
        Set<String> group = new HashSet<>(Set.of(head));
        Map<String, BigDecimal> votes = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (Holding holding : held(open.pop())) {
                BigDecimal together = votes.merge(holding.of(), leastVotes(holding), BigDecimal::add);
                if ((holding.controlling() || together.compareTo(HALF) > 0) && group.add(holding.of())) {
                    open.push(holding.of());
                }
            }
        }
        return group;
    }

    private List<Holding> held(String holder) {
        return heldBy.getOrDefault(holder, List.of());
    }

    private static BigDecimal leastVotes(Holding holding) {
        return holding.votes() != null ? holding.votes() : holding.votesWithin() != null ? holding.votesWithin().least() : BigDecimal.ZERO;
    }
}
