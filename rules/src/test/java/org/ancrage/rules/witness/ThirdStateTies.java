package org.ancrage.rules.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.jspecify.annotations.Nullable;

/**
 * What puts an offer within reach of public authorities of third States, which are those outside the Union. Without any of it, the offer is
 * immune as a matter of fact (R9 of the circulars; SREN law art. 31 II): its hoster and whoever controls it, the participants that can obtain
 * data and whoever controls them, the countries from which data are accessed, and the places of the service.
 */
final class ThirdStateTies {

    /** Stands for any third State, one that no adequacy decision covers. */
    private static final String OUTSIDE = "CN";

    /** SecNumCloud 3.2, 19.6.b: what holders outside the Union may have, alone and together. */
    private static final Ratio ALONE = Ratio.percent(24);
    private static final Ratio TOGETHER = Ratio.percent(39);

    private final Completion asked;
    private final Offer offer;
    /** Of the places, the accesses and the hoster itself; holders and participants are at home in the Union only. */
    private final HomeStates home;
    private final Ownership ownership;
    private final boolean influenceTies;

    ThirdStateTies(Completion asked) {
        this(asked, HomeStates.UNION);
    }

    private ThirdStateTies(Completion asked, HomeStates home) {
        this.asked = asked;
        this.home = home;
        this.offer = asked.offer();
        this.ownership = Ownership.whole(asked);
        this.influenceTies = asked.reads("jurisdictions#influence-without-control", "ties");
    }

    /** R9 of 2023 recalls hosting in the Economic Area as adequate, where the articles 28 and 48 GDPR from which it takes this limb apply. */
    static ThirdStateTies ofPersonalData(Completion asked) {
        return new ThirdStateTies(asked, HomeStates.ECONOMIC_AREA);
    }

    boolean none() {
        return !anyPlaceOutside() && !anyRemoteAccessOfTheHoster() && !withinReach(offer.hoster()) && !anyParticipant()
                && !heldByUnlisted() && !heldAboveTheCaps();
    }

    /** Every function counts: data at rest, the hands that can reach them, those that watch, and technical data on customers; of help, it is a reading. */
    private boolean anyPlaceOutside() {
        for (Location.Function function : Location.Function.values()) {
            if (function == Location.Function.SUPPORT && !asked.reads("jurisdictions#support-from-third-state", "ties")) {
                continue;
            }
            for (String country : asked.countries(offer.locations().of(function), outside(offer.locations().of(function)), "offer.locations." + function)) {
                if (thirdState(country)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> outside(Listing<String> given) {
        return List.of(UnlistedCountries.excluded(given, OUTSIDE) ? "NO" : OUTSIDE);
    }

    private boolean anyRemoteAccessOfTheHoster() {
        return anyOutside(asked.items(offer.hoster().remoteAccess(), List.of(accessFromOutside()), "hoster.remoteAccess"));
    }

    /** A participant is a tie only by access to data, be it customers' data or technical data that hold information on customers. */
    private boolean anyParticipant() {
        for (Participant participant : offer.participants().items()) {
            if (anyOutside(participant.remoteAccess().items()) || obtainsData(participant) && isTie(participant)) {
                return true;
            }
        }
        return goesOn(offer.participants(), "offer.participants: another, of a third State, obtains data");
    }

    /** A holder that is not listed may stand at the top of any chain; for the offer it is one that ends at the hoster that matters. */
    private boolean heldByUnlisted() {
        return ownership.unlistedHolder();
    }

    /** Whether it takes control, or whether what SecNumCloud does not let holders outside have is enough, is a reading. */
    private boolean heldAboveTheCaps() {
        if (!influenceTies) {
            return false;
        }
        Set<String> outside = ownership.outsideHolders();
        return outside.stream().anyMatch(holder -> above(Set.of(holder), ALONE)) || above(outside, TOGETHER);
    }

    private boolean above(Set<String> holders, Ratio cap) {
        return Stream.of(Ownership.Part.values()).anyMatch(part -> ownership.held(holders, part, "greater-of-both").moreThan(cap));
    }

    /** Whether a listing goes on with an item that is a tie; one that is none would change nothing. */
    private boolean goesOn(Listing<?> listing, String what) {
        return !listing.complete() && asked.oneOf(List.of(false, true), what);
    }

    private boolean obtainsData(Participant participant) {
        return asked.yes(AskedOnce.either(List.of(participant.accessToCustomerData(), participant.accessToTechnicalData())),
                name(participant) + ".access");
    }

    private boolean isTie(Participant participant) {
        return withinReach(participant)
                || anyOutside(asked.items(participant.remoteAccess(), List.of(accessFromOutside()), name(participant) + ".remoteAccess"));
    }

    /** By itself, or through whoever controls it. */
    private boolean withinReach(Entity entity) {
        return heads(entity).anyMatch(head -> ofThirdState(head)
                || presenceTies() && asked.yes(presentOutside(head), name(head) + ".presences") || influencedFromOutside(head));
    }

    /** SecNumCloud 19.6.b.3: a veto, or the power to appoint a majority, of a holder from a third State; neither is control. */
    private boolean influencedFromOutside(Entity entity) {
        return influenceTies && offer.holdings().items().stream().anyMatch(holding -> holding.of().equals(entity.id())
                && asked.yes(AskedOnce.either(List.of(holding.veto(), holding.appointsMajority())), "holding[" + holding.id() + "] has a say")
                && heads(entity(holding.holder())).anyMatch(this::ofThirdState));
    }

    /** The entity and whoever controls it (Code de commerce, art. L. 233-3). */
    private Stream<Entity> heads(Entity entity) {
        return Stream.concat(Stream.of(entity.id()), offer.holdings().items().stream().map(Holding::holder)).distinct()
                .filter(head -> head.equals(entity.id()) || ownership.groupOf(head).contains(entity.id())).map(this::entity);
    }

    private boolean presenceTies() {
        return asked.reads("jurisdictions#mere-presence", "exposes");
    }

    /** By one of its three connections – the State of any of them can compel it – or by its group. */
    private boolean ofThirdState(Entity entity) {
        List<Answer> ways = new ArrayList<>();
        HomeStates states = homeOf(entity);
        ways.add(outside(entity.registeredOffice(), states));
        ways.add(outside(entity.centralAdministration(), states));
        ways.add(outside(entity.principalEstablishment(), states));
        if (entity instanceof Participant participant) {
            ways.add(participant.groupOutsideUnion());
        }
        return asked.yes(AskedOnce.either(ways), name(entity) + " is of a third State");
    }

    private static Answer outside(@Nullable String country, HomeStates states) {
        return country == null ? Answer.UNKNOWN : Answer.of(!states.contain(country) && !(states == HomeStates.ECONOMIC_AREA && NationalTerritory.holds(country)));
    }

    private HomeStates homeOf(Entity entity) {
        return entity.id().equals(offer.hoster().id()) ? home : HomeStates.UNION;
    }

    private Answer presentOutside(Entity entity) {
        boolean outside = entity.presences().items().stream().anyMatch(country -> thirdState(country, homeOf(entity)));
        return AskedOnce.known(outside, entity.presences().complete());
    }

    private Entity entity(String id) {
        if (id.equals(offer.hoster().id())) {
            return offer.hoster();
        }
        for (Participant participant : offer.participants().items()) {
            if (participant.id().equals(id)) {
                return participant;
            }
        }
        for (Holder holder : offer.holders()) {
            if (holder.id().equals(id)) {
                return holder;
            }
        }
        return HolderBuilder.builder().id(id).build();
    }

    private boolean anyOutside(List<RemoteAccess> accesses) {
        return accesses.stream().anyMatch(access -> thirdState(access.country()));
    }

    /** Overseas France outside the Union is no third State: no foreign authority commands there. A seat there is judged as SecNumCloud has it, outside the Union. */
    private static boolean thirdState(String country, HomeStates home) {
        return !home.contain(country) && !NationalTerritory.holds(country);
    }

    private boolean thirdState(String country) {
        return thirdState(country, home);
    }

    private static RemoteAccess accessFromOutside() {
        return new RemoteAccess(OUTSIDE, null, Answer.UNKNOWN);
    }

    private static String name(Entity entity) {
        return "entity[" + entity.id() + "]";
    }
}
