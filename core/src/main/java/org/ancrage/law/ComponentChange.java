package org.ancrage.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of one component of a request. It has the shape of the request: what it does not name stays as it is. */
public sealed interface ComponentChange {

    /** The component has this value, written as in a request. */
    record Constant(String text) implements ComponentChange {
    }

    /**
     * The component has the value of another, and is unknown where that is.
     *
     * @param component JSON pointer in the request, or {@code /on} for the day; without a slash, a component of the item for which an item
     *     is added
     */
    record SameAs(String component) implements ComponentChange {
    }

    /**
     * A country stays where it is within an area, and is another where it is not known to be; of a list, those that are within stay, and
     * there are no others than them.
     *
     * @param area a {@link Jurisdictions.Group}, or the code of one country
     * @param otherwise the country in the place of those that are not
     */
    record Within(String area, String otherwise) implements ComponentChange {
    }

    /**
     * What becomes of the components of a record.
     *
     * @param anew the others become unknown, rather than stay
     */
    record Components(Map<String, ComponentChange> components, boolean anew) implements ComponentChange {
        public Components {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }
    }

    /**
     * What becomes of the items of a list.
     *
     * @param anew those that there are do not stay
     * @param removed those that do not stay: all that one of these fits
     * @param each what becomes of each that stays; null where nothing does
     * @param where it does of those only that one of these fits; of all where there is none. Where there is {@code forEach}, of its items.
     * @param added items that are added; one that has the id of another stands in its place, and one that is there already is not added
     * @param forEach JSON pointer of a list for each item of which they are added; null where they are added once
     * @param complete there are no others in the end
     */
    record Items(boolean anew, List<Fit> removed, @Nullable Components each, List<Fit> where, List<ComponentChange> added, @Nullable String forEach,
            boolean complete) implements ComponentChange {
        public Items {
            removed = List.copyOf(removed);
            where = List.copyOf(where);
            added = List.copyOf(added);
        }
    }

    /** What an item is known by: it fits where every component that is named does. */
    record Fit(Map<String, Test> components) {
        public Fit {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }
    }

    /**
     * What a component is known by.
     *
     * @param values one of them it has; empty where it is told by where it is
     * @param outside area within which its country is not known to be; null where it is told by its value
     */
    record Test(List<String> values, @Nullable String outside) {
        public Test {
            values = List.copyOf(values);
        }
    }
}
