package org.ancrage.fact.derived;

import org.ancrage.fact.Territory;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * A State with which an entity is connected, or may be; computed. One that is not known has no country: it may be any.
 *
 * @param entity id of the entity
 * @param country the State; null where one of the three connections of an entity, or a further presence, is not known
 * @param link {@code ESTABLISHMENT} for one of its three connections, {@code PRESENCE} for a State where it is present beside these
 */
public record EntityConnection(String entity, @Nullable @Country String country, Exposure.Link link) {

    @Reads("link")
    public boolean established() {
        return link == Exposure.Link.ESTABLISHMENT;
    }

    @Reads("link")
    public boolean present() {
        return link == Exposure.Link.PRESENCE;
    }

    /** Known to be that of a third State: a place of the French Republic overseas is none, though it may lie outside the territory. */
    @Reads("country")
    public boolean ofThirdState(Territory territory) {
        return territory.isThirdState(country).yes();
    }

    @Reads("country")
    public boolean possiblyOfThirdState(Territory territory) {
        return territory.isThirdState(country).possible();
    }
}
