package org.ancrage.engine.world;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.ServiceAsGiven.Departure;

/** Holds what is given of a service against what a qualification attests of it (SecNumCloud 3.2, 9.7, 19.2 and 19.6). Only what is known counts. */
final class QualifiedService {

    private final Offer offer;
    private final EuropeanUnion union;
    private final Function<String, Set<String>> heads;
    private final Set<String> outside;
    private final List<RemoteAccess> accesses;

    private QualifiedService(Offer offer, EuropeanUnion union, Function<String, Set<String>> heads) {
        this.offer = offer;
        this.union = union;
        this.heads = heads;
        outside = Stream.of(Stream.of(offer.hoster()), offer.holders().stream(), offer.participants().items().stream()).<Entity>flatMap(entities -> entities)
                .filter(this::isOutside).map(Entity::id).collect(Collectors.toSet());
        accesses = Stream.concat(Stream.of(offer.hoster().remoteAccess()), offer.participants().items().stream().map(Participant::remoteAccess))
                .flatMap(listed -> listed.items().stream()).filter(access -> access.outside(union)).toList();
    }

    /** @param heads an entity, by its id, and who certainly controls it */
    static ServiceAsGiven asGiven(Offer offer, EuropeanUnion union, Function<String, Set<String>> heads) {
        QualifiedService service = new QualifiedService(offer, union, heads);
        List<Departure> departures = Stream.of(Departure.values()).filter(service::has).toList();
        boolean known = service.accesses.stream().allMatch(service::isSupport);
        return new ServiceAsGiven(offer.id(), departures.isEmpty() && !known ? Listing.unknown() : Listing.onlyThese(departures));
    }

    private boolean has(Departure departure) {
        return switch (departure) {
            case PLACES -> offer.locations().each().stream().anyMatch(place -> place.outside(union)
                    && (place.function() != Location.Function.SUPPORT || offer.supportOperationsDocumented().no()));
            case REMOTE_ACCESS -> accesses.stream().anyMatch(this::isNoSupport);
            // Of shares of the capital, the control that they give.
            case HOSTER -> isInfluenced(offer.hoster().id());
            case POWERS -> offer.holdings().items().stream().anyMatch(holding -> holding.of().equals(offer.hoster().id())
                    && (holding.givesVeto() || holding.givesMajority()) && isInfluenced(holding.holder()));
            case PARTICIPANTS -> offer.participants().items().stream()
                    .anyMatch(participant -> participant.technicalAccess() && isInfluenced(participant.id()));
        };
    }

    private boolean isOutside(Entity entity) {
        return entity.outside(union) || entity instanceof Participant participant && participant.inGroupOutside();
    }

    /** What acts from where no support is given, or without documents on what it may do, is administration. */
    private boolean isNoSupport(RemoteAccess access) {
        return offer.supportOperationsDocumented().no()
                || !supportedFrom(access.country()) && offer.allPlacesKnownOutside(Location.Function.SUPPORT, union);
    }

    private boolean isSupport(RemoteAccess access) {
        return supportedFrom(access.country()) && !offer.supportOperationsDocumented().no();
    }

    private boolean supportedFrom(String country) {
        return offer.locations().support().items().contains(country);
    }

    /** It is from outside, or who controls it is. */
    private boolean isInfluenced(String entity) {
        if (outside.isEmpty()) {
            return false;
        }
        Effort.interruptible();
        return heads.apply(entity).stream().anyMatch(outside::contains);
    }
}
