package org.ancrage.engine.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.fact.shape.FactTypes;

/** To which side of a question the facts of a type belong. What is derived belongs to the sides of what it is derived from. */
public final class FactSides {

    private final Map<String, Side> derived = new HashMap<>();

    /** @param derivations rules that derive facts, by the simple name of their type */
    public FactSides(Map<String, List<RuleWalk>> derivations) {
        derivations.keySet().forEach(type -> derived.put(type, Side.DAY));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, List<RuleWalk>> derivation : derivations.entrySet()) {
                Side found = derivation.getValue().stream().flatMap(rule -> rule.factTypes().stream()).map(this::of)
                        .reduce(derived.get(derivation.getKey()), Side::with);
                grew |= derived.put(derivation.getKey(), found) != found;
            }
        }
    }

    /** An interface belongs to the sides of all that implement it; what is not known may belong to both. */
    Side of(Class<?> type) {
        if (FactTypes.origin(type).isEmpty()) {
            return FactTypes.all().stream().filter(type::isAssignableFrom).map(this::of).reduce(Side::with).orElse(Side.PAIR);
        }
        return switch (FactTypes.origin(type).get()) {
            case LAW -> Side.DAY;
            case NEED -> Side.NEED;
            case OFFER, OFFER_ALONE, OFFER_UNDER_LAW -> Side.OFFER;
            case ANY_SIDE -> Side.PAIR;
            case RULES -> derived.getOrDefault(type.getSimpleName(), Side.PAIR);
        };
    }

    /** Whether anything is derived from need and offer together. */
    public boolean derivesFromPairs() {
        return derived.containsValue(Side.PAIR);
    }
}
