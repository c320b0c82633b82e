package org.ancrage.engine.world;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.engine.walk.Members;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.jspecify.annotations.Nullable;

/** Which of the components that a criterion asks for are not known in full; criteria ask for the same again and again. Not thread-safe. */
public final class MissingFacts {

    private final Hosting hosting;
    private final Map<String, Boolean> unknown = new HashMap<>();

    public MissingFacts(Hosting hosting) {
        this.hosting = hosting;
    }

    /** The pointers whose component is unknown; all of them where none is, since something else must then be given. */
    public List<String> among(List<String> pointers) {
        List<String> missing = pointers.stream().filter(this::unknown).toList();
        return missing.isEmpty() ? pointers : missing;
    }

    private boolean unknown(String pointer) {
        return unknown.computeIfAbsent(pointer, this::found);
    }

    private boolean found(String pointer) {
        String[] names = pointer.substring(1).split("/");
        Stream<@Nullable Object> reached = Stream.of(hosting);
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            boolean last = i == names.length - 1;
            reached = reached.flatMap(value -> component(value, name)).flatMap(value -> last ? Stream.of(value) : items(value));
        }
        return reached.anyMatch(MissingFacts::unknownValue);
    }

    private static Stream<@Nullable Object> items(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            return listing.items().stream().map(Object.class::cast);
        }
        return value instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of(value);
    }

    private static Stream<@Nullable Object> component(@Nullable Object fact, String name) {
        if (fact instanceof Offer offer && name.equals("holdings") && offer.holdingsFallShort()) {
            // Somebody who is not listed holds the rest.
            return Stream.of(new Listing<>(false, offer.holdings().items()));
        }
        return fact == null ? Stream.empty() : Collections.<@Nullable Object>singletonList(Members.value(fact, name)).stream();
    }

    private static boolean unknownValue(@Nullable Object value) {
        return value == null || value == Answer.UNKNOWN || value instanceof Listing<?> listing && !listing.complete();
    }
}
