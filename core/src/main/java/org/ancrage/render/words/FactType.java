package org.ancrage.render.words;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.Territory;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.FactTypes;

/** What reflection says of the records of {@code org.ancrage.fact}. */
public final class FactType {

    /** Facts, and what they stand in. */
    static final List<Class<?>> RECORDS = Stream.concat(FactTypes.all().stream(),
            Stream.of(Hosting.class, Listing.class, Locations.class, Need.class, Proposal.class)).toList();

    /** Types under which rules match several records; what they declare is labelled once, under their name. */
    static final List<Class<?>> INTERFACES = List.of(Entity.class, Territory.class);

    private FactType() {
    }

    /** The type of fact with this simple name. */
    public static Optional<Class<?>> named(String name) {
        return Stream.concat(RECORDS.stream(), INTERFACES.stream())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }

    /** The type under whose name a component or predicate is labelled. */
    static Class<?> declaring(Class<?> type, String member) {
        return INTERFACES.stream()
                .filter(shared -> shared.isAssignableFrom(type) && Stream.of(shared.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member)))
                .findFirst()
                .orElse(type);
    }

    static Optional<Method> predicate(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.isAnnotationPresent(Reads.class))
                .findFirst();
    }
}
