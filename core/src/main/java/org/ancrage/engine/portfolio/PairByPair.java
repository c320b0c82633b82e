package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.limit.Kept;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;

/** Each pair as a question of its own: for rules that derive facts from need and offer together. Thread-safe. */
public final class PairByPair implements Matrix.Answers {

    private static final int MOST_ANSWERED = 10_000;

    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final Function<Hosting, Assessor> asking;
    /** Who asks for one text of a pair asks for others next. */
    private final Kept<Pair, Answered> answered = new Kept<>(MOST_ANSWERED);

    private record Pair(int need, int offer) {
    }

    /** @param texts by id */
    private record Answered(Outcome whole, Map<String, Outcome> texts) {
    }

    public PairByPair(List<Need> needs, List<Proposal> proposals, Function<Hosting, Assessor> asking) {
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.asking = asking;
    }

    private Assessor ask(int need, int offer) {
        return asking.apply(proposals.get(offer).to(needs.get(need)));
    }

    @Override
    public Outcome outcome(int need, int offer) {
        return answers(need, offer).whole();
    }

    @Override
    public Outcome outcome(String text, int need, int offer) {
        return Objects.requireNonNull(answers(need, offer).texts().get(text));
    }

    private Answered answers(int need, int offer) {
        return answered.get(new Pair(need, offer), pair -> {
            Assessor assessor = ask(need, offer);
            return new Answered(assessor.together().outcome(), assessor.outcomes());
        });
    }

    @Override
    public Map<String, Truth> findings(int need, int offer) {
        return ask(need, offer).findings();
    }
}
