package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.limit.Once;

/**
 * Pairs of a matrix of which some text waits for facts by the criteria alone: whether the outcome is the same whatever these are. Thread-safe.
 */
final class WaitingPairs {

    private static final int MOST_KEPT = 10_000;

    private final List<String> texts;
    private final List<Integer> decisive;
    private final Once<StagedPairs> staged;
    private final Once<SampledGrids> sampled;
    /** Who asks for one text of a pair asks for others next. */
    private final Kept<Pair, List<Outcome>> settled = new Kept<>(MOST_KEPT);
    private final Kept<Pair, Outcome> wholes = new Kept<>(MOST_KEPT);

    private record Pair(int need, int offer) {
    }

    /**
     * @param texts ids of the texts that exist on the day
     * @param decisive places of those that count
     * @param staged the pairs, each as a question
     * @param sampled what is tried of them before
     */
    WaitingPairs(List<String> texts, List<Integer> decisive, Once<StagedPairs> staged, Function<StagedPairs, SampledGrids> sampled) {
        this.texts = List.copyOf(texts);
        this.decisive = List.copyOf(decisive);
        this.staged = staged;
        this.sampled = new Once<>(this, () -> sampled.apply(this.staged.get()));
    }

    /**
     * What each text answers.
     *
     * @param byCriteria the same by the criteria alone
     */
    List<Outcome> outcomes(int need, int offer, List<Outcome> byCriteria) {
        SampledGrids samples = sampled.get();
        List<Integer> open = new ArrayList<>();
        for (int text = 0; text < byCriteria.size(); text++) {
            if (byCriteria.get(text) == Outcome.UNDETERMINED && samples.maySettle(text, need, offer)) {
                open.add(text);
            }
        }
        return open.isEmpty() ? byCriteria : settled.get(new Pair(need, offer), pair -> {
            StagedPair both = staged.get().pair(need, offer);
            List<Outcome> outcomes = new ArrayList<>(byCriteria);
            open.forEach(text -> outcomes.set(text, both.outcome(texts.get(text))));
            return List.copyOf(outcomes);
        });
    }

    /**
     * What all texts that count answer together: where several wait, one of them may forbid whatever the missing facts are.
     *
     * @param byCriteria what each text answers by the criteria alone
     */
    Outcome whole(int need, int offer, List<Outcome> byCriteria) {
        List<Outcome> outcomes = outcomes(need, offer, byCriteria);
        Outcome worst = Outcome.worst(decisive.stream().map(outcomes::get).toList());
        List<Integer> waiting = decisive.stream().filter(text -> outcomes.get(text) == Outcome.UNDETERMINED).toList();
        return worst == Outcome.UNDETERMINED && waiting.size() > 1 && sampled.get().mayForbid(waiting, need, offer)
                ? wholes.get(new Pair(need, offer), pair -> staged.get().pair(need, offer).whole(text -> outcomes.get(texts.indexOf(text)))) : worst;
    }
}
