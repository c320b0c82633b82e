package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.limit.Once;

/**
 * Pairs of a matrix of which some text waits for facts by the criteria alone: whether the outcome is the same whatever these are. Thread-safe.
 */
final class WaitingPairs {

    private final List<String> texts;
    private final Once<StagedPairs> staged;
    private final Map<Pair, Answer> answered = new ConcurrentHashMap<>();

    private record Pair(int need, int offer) {
    }

    /**
     * @param whole of all texts that count
     * @param texts of each text
     */
    record Answer(Outcome whole, List<Outcome> texts) {
    }

    /**
     * @param texts ids of the texts that exist on the day
     * @param staged the pairs, each as a question
     */
    WaitingPairs(List<String> texts, Supplier<StagedPairs> staged) {
        this.texts = List.copyOf(texts);
        this.staged = new Once<>(this, staged);
    }

    Answer answer(int need, int offer) {
        return answered.computeIfAbsent(new Pair(need, offer), this::answer);
    }

    private Answer answer(Pair pair) {
        StagedPair both = staged.get().pair(pair.need(), pair.offer());
        return new Answer(both.whole(), texts.stream().map(both::outcome).toList());
    }
}
