package org.ancrage.engine.limit;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is computed when it is first asked for. What shares a lock shares what it is computed from, which is not thread-safe. Where
 * computing it is interrupted, it is computed when it is next asked for. Thread-safe.
 */
public final class Once<T> {

    private final Object lock;
    private @Nullable Supplier<T> computing;
    private volatile @Nullable T value;

    public Once(Object lock, Supplier<T> computing) {
        this.lock = lock;
        this.computing = computing;
    }

    public T get() {
        T known = value;
        if (known == null) {
            synchronized (lock) {
                known = value;
                if (known == null) {
                    Effort.interruptible();
                    known = Objects.requireNonNull(computing).get();
                    value = known;
                    computing = null;
                }
            }
        }
        return known;
    }
}
