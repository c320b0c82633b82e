package org.ancrage.engine.world;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.derived.ServiceAsGiven;

/** Holds what is given of a service against what a qualification attests of it (SecNumCloud 3.2, 19.2 and 19.6). Only what is known counts. */
final class QualifiedService {

    private final Offer offer;
    private final EuropeanUnion union;
    private final Function<String, Set<String>> heads;
    private final Set<String> outside;

    private QualifiedService(Offer offer, EuropeanUnion union, Function<String, Set<String>> heads) {
        this.offer = offer;
        this.union = union;
        this.heads = heads;
        outside = Stream.of(Stream.of(offer.hoster()), offer.holders().stream(), offer.participants().items().stream()).<Entity>flatMap(entities -> entities)
                .filter(this::isOutside).map(Entity::id).collect(Collectors.toSet());
    }

    /** @param heads an entity, by its id, and who certainly controls it */
    static ServiceAsGiven asGiven(Offer offer, EuropeanUnion union, Function<String, Set<String>> heads) {
        QualifiedService service = new QualifiedService(offer, union, heads);
        return new ServiceAsGiven(offer.id(), service.isElsewhere() || service.isReached() ? Answer.YES : Answer.NO);
    }

    private boolean isOutside(Entity entity) {
        return entity.outside(union) || entity instanceof Participant participant && participant.inGroupOutside();
    }

    /** 19.2.b to e: support alone may come from outside, where what it may do is documented. */
    private boolean isElsewhere() {
        return offer.locations().each().stream().anyMatch(place -> place.outside(union)
                && (place.function() != Location.Function.SUPPORT || offer.supportOperationsDocumented().no()));
    }

    /** 19.6.a to c: the hoster, the powers over it, and who can obtain the data. Of shares of the capital, the control that they give. */
    private boolean isReached() {
        return !outside.isEmpty() && (isInfluenced(offer.hoster().id())
                || offer.participants().items().stream().anyMatch(participant -> participant.technicalAccess() && isInfluenced(participant.id()))
                || offer.holdings().items().stream().anyMatch(holding -> holding.of().equals(offer.hoster().id())
                        && (holding.givesVeto() || holding.givesMajority()) && isInfluenced(holding.holder())));
    }

    /** It is from outside, or who controls it is. */
    private boolean isInfluenced(String entity) {
        Effort.interruptible();
        return heads.apply(entity).stream().anyMatch(outside::contains);
    }
}
