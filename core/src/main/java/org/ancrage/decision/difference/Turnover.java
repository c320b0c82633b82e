package org.ancrage.decision.difference;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What only one side of a difference has.
 *
 * @param gone on the first side only, in its order
 * @param come on the second side only, in its order
 */
public record Turnover<T>(List<T> gone, List<T> come) {

    public Turnover {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** @param id tells whether two are the same */
    static <T> Turnover<T> between(List<T> before, List<T> after, Function<T, String> id) {
        return new Turnover<>(without(before, after, id), without(after, before, id));
    }

    private static <T> List<T> without(List<T> some, List<T> others, Function<T, String> id) {
        Set<String> known = others.stream().map(id).collect(Collectors.toSet());
        return some.stream().filter(one -> !known.contains(id.apply(one))).toList();
    }

    /** Whether nothing came and nothing went. */
    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }
}
