package org.ancrage.engine.limit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What was asked for last, as far as it is small enough; the rest is made again when it is asked for. Thread-safe. */
public final class Latest<K, V> {

    private final int most;
    private final ToIntFunction<V> size;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int sum;

    /** @param most how large all that is kept may be together; what is larger than a fourth of it is not kept */
    public Latest(int most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /** Some are made by two threads at once, of which one is kept; none waits for another. */
    public V get(K key, Supplier<V> making) {
        V known = get(key);
        return known == null ? keep(key, making.get()) : known;
    }

    private synchronized @Nullable V get(K key) {
        return kept.get(key);
    }

    private synchronized V keep(K key, V made) {
        V known = kept.get(key);
        if (known != null || size.applyAsInt(made) > most / 4) {
            return known == null ? made : known;
        }
        kept.put(key, made);
        sum += size.applyAsInt(made);
        Iterator<V> oldest = kept.values().iterator();
        while (sum > most) {
            sum -= size.applyAsInt(oldest.next());
            oldest.remove();
        }
        return made;
    }
}
