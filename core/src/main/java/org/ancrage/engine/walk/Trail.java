package org.ancrage.engine.walk;

import java.util.List;
import org.ancrage.decision.Premise;
import org.jspecify.annotations.Nullable;

/**
 * The premises of a partial match, the last first: what was tried can be kept without being copied. Null stands for none.
 *
 * @param length how many there are
 */
record Trail(Premise premise, @Nullable Trail before, int length) {

    static Trail after(@Nullable Trail before, Premise premise) {
        return new Trail(premise, before, length(before) + 1);
    }

    static int length(@Nullable Trail trail) {
        return trail == null ? 0 : trail.length;
    }

    /** In the order in which they matched. */
    static List<Premise> premises(@Nullable Trail trail) {
        Premise[] premises = new Premise[length(trail)];
        for (Trail rest = trail; rest != null; rest = rest.before) {
            premises[rest.length - 1] = rest.premise;
        }
        return List.of(premises);
    }
}
