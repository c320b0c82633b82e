package org.ancrage.authoring.lint;

import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.jspecify.annotations.Nullable;

/** What a pack is compiled to, or why it cannot be: found when a check first asks, and once for all, since it takes longer than all else. Not thread-safe. */
final class Compilation {

    private @Nullable Supplier<Ancrage> known;

    Ancrage of(Supplier<Ancrage> compiler) {
        Supplier<Ancrage> told = known;
        if (told == null) {
            told = tried(compiler);
            known = told;
        }
        return told.get();
    }

    private static Supplier<Ancrage> tried(Supplier<Ancrage> compiler) {
        try {
            Ancrage compiled = compiler.get();
            return () -> compiled;
        } catch (RuntimeException refused) {
            return () -> {
                throw refused;
            };
        }
    }
}
