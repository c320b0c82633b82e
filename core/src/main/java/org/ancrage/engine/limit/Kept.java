package org.ancrage.engine.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found, for who asks for the same again. Where there is too much of it, the half goes that was not asked for since the other half was found. Thread-safe: some is found by two threads at
 * once, and none waits for another.
 */
public final class Kept<K, V> {

    private final int half;
    private volatile Map<K, V> lately = new ConcurrentHashMap<>();
    private volatile Map<K, V> before = Map.of();

    /** All of it, for what is itself not kept for long. */
    public Kept() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many are kept, at least 2 */
    public Kept(int most) {
        this.half = most / 2;
    }

    /** @param finding may ask for more of it, which a computation in the map might not */
    public V get(K key, Function<K, V> finding) {
        V known = lately.get(key);
        if (known == null) {
            known = asked(key, before.get(key), finding);
        }
        return known;
    }

    private V asked(K key, @Nullable V earlier, Function<K, V> finding) {
        V found = earlier == null ? finding.apply(key) : earlier;
        Map<K, V> into = lately;
        if (into.size() >= half) {
            into = anew(into);
        }
        into.put(key, found);
        return found;
    }

    private synchronized Map<K, V> anew(Map<K, V> full) {
        if (lately == full) {
            before = full;
            lately = new ConcurrentHashMap<>();
        }
        return lately;
    }
}
