package org.ancrage.decision.difference;

import java.util.List;
import org.ancrage.fact.evidence.FactPointers;
import org.jspecify.annotations.Nullable;

/**
 * A fact that differs between two questions. Items of lists are the same where their ids are, wherever they stand.
 *
 * @param before where it stands in the first question, and what it is there; null where only the second has such an item
 * @param after the same of the second question; not null where {@code before} is
 */
public record FactChange(@Nullable Place before, @Nullable Place after) {

    /**
     * A value of a request.
     *
     * @param pointer JSON pointer of the component or item
     * @param fact the record that has the component; the item itself where there is no component
     * @param component name of the component; null for an item of a list
     * @param value its value; null where it is not known
     */
    public record Place(String pointer, Object fact, @Nullable String component, @Nullable Object value) {
    }

    /** The place on the second side, or on the first where the second has none. */
    public Place place() {
        Place place = after == null ? before : after;
        if (place == null) {
            throw new IllegalStateException("A fact that differs is on one side at least.");
        }
        return place;
    }

    /** Seen from the other side. */
    public FactChange mirrored() {
        return new FactChange(after, before);
    }

    /** Whether it lies in one of these components, given by pointers without numbers of items, or is above one of them. */
    boolean concerns(List<String> components) {
        String own = FactPointers.component(FactPointers.plain(place().pointer())) + "/";
        return components.stream().map(component -> component + "/").anyMatch(other -> own.startsWith(other) || other.startsWith(own));
    }
}
