package org.ancrage.exchange.ownership;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose holders are looked for, on what day.
 *
 * @param entity the hoster, as the data identifies it: id of its record, or its LEI
 * @param on the day; what was stated later, began later or had ended is left out
 * @param offer id that the offer is given
 * @param hoster id that the hoster is given there; null for the id that it has in the data
 */
public record OwnershipQuestion(String entity, LocalDate on, String offer, @Nullable String hoster) {

    public OwnershipQuestion {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(offer, "offer");
    }

    /** The id of an entity of the data in the offer. */
    public String idOf(String other) {
        return other.equals(entity) && hoster != null ? hoster : other;
    }
}
