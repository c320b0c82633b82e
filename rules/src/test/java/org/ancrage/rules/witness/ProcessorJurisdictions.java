package org.ancrage.rules.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;

/**
 * Point 11.3 of deliberation no. 2021-118: every processor is subject to no other courts than those of the Union or of a country considered
 * adequate. What is tested is that no order of a third country reaches it, by itself or through its parent (page on health research, 1).
 */
final class ProcessorJurisdictions {

    private static final String UNITED_STATES = "US";

    private final Completion asked;
    private final Offer offer;
    private final ThirdCountries countries;
    private final Ownership ownership;

    ProcessorJurisdictions(Completion asked) {
        this.asked = asked;
        this.offer = asked.offer();
        this.countries = new ThirdCountries(asked);
        this.ownership = Ownership.listed(asked);
    }

    boolean adequate() {
        return (HdsCareData.ownDataKept(asked) || !reached(offer.hoster()) && !unlistedController())
                && offer.participants().items().stream().noneMatch(participant -> processor(participant) && (reached(participant) || throughGroup(participant)))
                && !(!offer.participants().complete() && asked.yes(Answer.UNKNOWN, "another processor, within reach of a third country"));
    }

    /** Takes part in hosting, or can obtain data; whether technical data alone make a processor the page does not say. */
    private boolean processor(Participant participant) {
        return asked.yes(AskedOnce.either(List.of(some(participant.activities()), some(participant.administration()), participant.accessToCustomerData(),
                participant.accessToTechnicalData(), Answer.of(participant.remoteAccess().some(access -> true)))), name(participant) + " is a processor");
    }

    private static Answer some(Listing<?> listing) {
        return AskedOnce.known(listing.some(item -> true), listing.none());
    }

    private boolean reached(Entity entity) {
        return heads(entity).anyMatch(this::underInadequateCourts);
    }

    /** The entity and whoever controls it (Code de commerce, art. L. 233-3). */
    private Stream<Entity> heads(Entity entity) {
        return Stream.concat(Stream.of(entity.id()), offer.holdings().items().stream().map(Holding::holder)).distinct()
                .filter(head -> head.equals(entity.id()) || ownership.groupOf(head).contains(entity.id())).map(this::entity);
    }

    private boolean underInadequateCourts(Entity head) {
        boolean presenceCounts = asked.reads("jurisdictions#mere-presence", "exposes");
        List<String> states = new ArrayList<>(connections(head).filter(Objects::nonNull).toList());
        boolean missing = connections(head).anyMatch(Objects::isNull);
        if (presenceCounts) {
            states.addAll(head.presences().items());
            missing |= !head.presences().complete();
        }
        return states.stream().anyMatch(state -> !adequate(state, head)) || missing && asked.yes(Answer.UNKNOWN, name(head) + " is of an inadequate State");
    }

    private static Stream<String> connections(Entity entity) {
        return Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment());
    }

    /** The decision on the United States covers only organisations that certified themselves: whether they are adequate for these is a reading. */
    private boolean adequate(String state, Entity head) {
        return (!state.equals(UNITED_STATES) || asked.reads("fr/cnil-health-research#adequate-jurisdiction", "adequate-while-it-stands"))
                && (countries.free(state, head.id(), true) || NationalTerritory.holds(state));
    }

    /** Somebody who is not listed may stand above the hoster. */
    private boolean unlistedController() {
        return !offer.allHoldingsKnown() && asked.yes(Answer.UNKNOWN, "an unlisted controller of the hoster is of an inadequate State");
    }

    /** A group outside the Union may be that of an adequate country; where holdings show who heads it, they tell. */
    private boolean throughGroup(Participant participant) {
        boolean shown = heads(participant).anyMatch(head -> connections(head).anyMatch(state -> state != null && !countries.inUnion(state)));
        return participant.groupOutsideUnion().possible() && !(participant.groupOutsideUnion().yes() && shown)
                && asked.yes(Answer.UNKNOWN, name(participant) + " in a group of an inadequate State");
    }

    private Entity entity(String id) {
        return Stream.<Entity>concat(Stream.concat(Stream.of(offer.hoster()), offer.participants().items().stream()), offer.holders().stream())
                .filter(entity -> entity.id().equals(id)).findFirst().orElseGet(() -> unknown(id));
    }

    private static Holder unknown(String id) {
        return HolderBuilder.builder().id(id).build();
    }

    private static String name(Entity entity) {
        return "entity[" + entity.id() + "]";
    }
}
