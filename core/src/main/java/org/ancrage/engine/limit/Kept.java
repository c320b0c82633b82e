package org.ancrage.engine.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was found, for who asks for the same again; where there is too much of it, one begins anew. Thread-safe: some is found by two threads at once, and none waits for another. */
public final class Kept<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many are kept */
    public Kept(int most) {
        this.most = most;
    }

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
