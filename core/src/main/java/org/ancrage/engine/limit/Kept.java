package org.ancrage.engine.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was found, for who asks for the same again; where there is too much of it, one begins anew. Thread-safe: some is found by two threads at once, and none waits for another. */
public final class Kept<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** All of it, for what is itself not kept for long. */
    public Kept() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many are kept */
    public Kept(int most) {
        this.most = most;
    }

    /** @param finding may ask for more of it, which a computation in the map might not */
    public V get(K key, Function<K, V> finding) {
        V found = known.get(key);
        if (found == null) {
            found = finding.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, found);
        }
        return found;
    }
}
