package org.ancrage.engine.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.jspecify.annotations.Nullable;

/** A question with missing facts supposed, as often as it is asked for. Not thread-safe. */
final class Supposed {

    private final Assessor none;
    private final Supposing supposing;
    private final Map<Map<OpenFact, Object>, Assessor> some = new HashMap<>();
    private final @Nullable Assessor[] sampled = new @Nullable Assessor[OpenFacts.SAMPLES];

    /** @param none the question of which nothing is supposed */
    Supposed(Assessor none, Supposing supposing) {
        this.none = none;
        this.supposing = supposing;
    }

    Supposing supposing() {
        return supposing;
    }

    /** As {@link Supposable#supposing}. */
    Assessor some(Map<OpenFact, Object> facts, Assessor fewer) {
        return facts.isEmpty() ? none : some.computeIfAbsent(Map.copyOf(facts), all -> supposing.some(all, fewer));
    }

    /** As {@link Supposable#sampled}. */
    Assessor all(int sample) {
        Assessor found = sampled[sample];
        if (found == null) {
            found = supposing.all(sample, none);
            sampled[sample] = found;
        }
        return found;
    }

    Stream<Assessor> found() {
        return Stream.concat(some.values().stream(), Arrays.stream(sampled).flatMap(Stream::ofNullable));
    }

    void forget() {
        some.clear();
        Arrays.fill(sampled, null);
    }
}
