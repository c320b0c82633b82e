package org.ancrage.fact;

import java.util.stream.Stream;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * A legal person that takes part in an offer or holds a part of one that does.
 *
 * <p>Its three connections to a State are kept apart because texts ask for all of them or for one of them (SecNumCloud 3.2, 19.6.a and
 * 19.6.b).
 */
public sealed interface Entity permits Hoster, Holder, Participant {

    String id();

    @Nullable String name();

    @Nullable @Country String registeredOffice();

    @Nullable @Country String centralAdministration();

    @Nullable @Country String principalEstablishment();

    /** States where it has a branch, an office or a subsidiary, beside its three connections. */
    Listing<@Country String> presences();

    private Stream<@Nullable String> connections() {
        return Stream.of(registeredOffice(), centralAdministration(), principalEstablishment());
    }

    /** At least one of the three connections is known to be outside. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment"})
    default boolean outside(Territory territory) {
        return connections().anyMatch(country -> territory.contains(country).no());
    }

    /** All three connections are known to be inside. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment"})
    default boolean inside(Territory territory) {
        return connections().allMatch(country -> territory.contains(country).yes());
    }

    /** Not known to be inside by all three connections. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment"})
    default boolean possiblyOutside(Territory territory) {
        return !inside(territory);
    }

    @Reads("registeredOffice")
    default boolean registeredOfficeInside(Territory territory) {
        return territory.contains(registeredOffice()).yes();
    }

    @Reads("registeredOffice")
    default boolean registeredOfficeOutside(Territory territory) {
        return territory.contains(registeredOffice()).no();
    }

    @Reads("centralAdministration")
    default boolean centralAdministrationInside(Territory territory) {
        return territory.contains(centralAdministration()).yes();
    }

    @Reads("centralAdministration")
    default boolean centralAdministrationOutside(Territory territory) {
        return territory.contains(centralAdministration()).no();
    }

    @Reads("principalEstablishment")
    default boolean principalEstablishmentInside(Territory territory) {
        return territory.contains(principalEstablishment()).yes();
    }

    @Reads("principalEstablishment")
    default boolean principalEstablishmentOutside(Territory territory) {
        return territory.contains(principalEstablishment()).no();
    }

    /** One of the three connections is known to be in this State. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment"})
    default boolean establishedIn(String country) {
        return connections().anyMatch(country::equals);
    }

    /** One of the three connections is, or may be, in this State. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment"})
    default boolean possiblyEstablishedIn(String country) {
        return connections().anyMatch(connection -> connection == null || connection.equals(country));
    }

    /** Known to have a presence in this State beside its three connections. */
    @Reads("presences")
    default boolean presentIn(String country) {
        return presences().contains(country).yes();
    }

    /** One of the three connections, or of the presences, is not known. */
    @Reads({"registeredOffice", "centralAdministration", "principalEstablishment", "presences"})
    default boolean placesUnclear() {
        return connections().anyMatch(java.util.Objects::isNull) || !presences().complete();
    }

    /** A presence in this State is known or cannot be ruled out. */
    @Reads("presences")
    default boolean possiblyPresentIn(String country) {
        return presences().contains(country).possible();
    }

    /** A presence in a third State is known: a place of the French Republic overseas is none. */
    @Reads("presences")
    default boolean presentInThirdState(Territory territory) {
        return presences().some(country -> territory.isThirdState(country).yes());
    }

    /** A presence in a third State is known or cannot be ruled out. */
    @Reads("presences")
    default boolean possiblyPresentInThirdState(Territory territory) {
        return !presences().allKnownToBe(country -> territory.isThirdState(country).no());
    }
}
