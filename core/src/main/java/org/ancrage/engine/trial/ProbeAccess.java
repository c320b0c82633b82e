package org.ancrage.engine.trial;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from the entry point to its rules. The entry point leaves it here when it is loaded, so that it needs no method for tests of rules
 * that whoever embeds it could call.
 */
public final class ProbeAccess {

    private static volatile @Nullable Function<Object, RuleProbe> way;

    private ProbeAccess() {
    }

    /** Called once, by the entry point. */
    public static <A> void leave(Class<A> entryPoint, Function<A, RuleProbe> probe) {
        way = ancrage -> probe.apply(entryPoint.cast(ancrage));
    }

    /** @param ancrage an entry point; that it exists says that its class was loaded */
    public static RuleProbe of(Object ancrage) {
        return Objects.requireNonNull(way).apply(ancrage);
    }
}
