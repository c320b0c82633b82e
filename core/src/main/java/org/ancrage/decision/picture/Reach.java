package org.ancrage.decision.picture;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ancrage.fact.derived.Exposure;

/**
 * One step of the ways by which foreign access laws reach, or may reach, an entity or the offer.
 *
 * @param entity id of the entity or of the offer that is reached
 * @param through id of the entity through which it is; the same where it is reached by itself
 * @param laws how each law that is known to reach it does, by id of the law
 * @param possible ids of other laws of which the facts leave open whether they reach it so
 */
public record Reach(String entity, String through, Map<String, Exposure.Link> laws, Set<String> possible) {
    public Reach {
        laws = Collections.unmodifiableMap(new TreeMap<>(laws));
        possible = Collections.unmodifiableSet(new TreeSet<>(possible));
    }

    /** Reached by itself, and not through another entity. */
    public boolean byItself() {
        return entity.equals(through);
    }
}
