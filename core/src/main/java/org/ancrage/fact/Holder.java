package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * A legal person that holds a part of the hoster, of a participant or of another holder.
 *
 * @param id unique among the entities of an offer
 * @param name for people; not used by rules
 * @param registeredOffice State of the registered office
 * @param centralAdministration State of the central administration
 * @param principalEstablishment State of the principal establishment
 * @param presences States where it has a branch, an office or a subsidiary beside these
 */
@WithBuilder
public record Holder(
        String id,
        @Nullable String name,
        @Nullable @Country String registeredOffice,
        @Nullable @Country String centralAdministration,
        @Nullable @Country String principalEstablishment,
        Listing<@Country String> presences)
        implements Entity {

    public Holder {
        Objects.requireNonNull(id, "id");
        presences = Listing.orUnknown(presences);
    }

    /** Of the id alone, as that of an {@link Offer}. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
