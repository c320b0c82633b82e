package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * Needs and offers, each qualified once, and what each text answers to their pairs by its criteria ({@link TextGrid}). Pairs that wait for facts are looked at
 * once more when they are asked for ({@link WaitingPairs}): of two needs of which the rules say the same, not the same facts may be missing. Thread-safe.
 */
public final class StagedMatrix implements Matrix.Answers {

    /** Of a text: as good as all. */
    private static final int MOST_WEIGHED = 1_000_000;
    /** Sides qualified at once: of more, the facts no longer stand as near as the rules do. */
    private static final int MOST_TOGETHER = 16;
    /** For each thread, so that none waits long for another. */
    private static final int SHARES = 4;

    private final List<String> textIds = new ArrayList<>();
    private final List<Integer> decisive = new ArrayList<>();
    private final List<TextGrid> grids;
    private final Once<StagedPairs> pairs;
    private final WaitingPairs waiting;

    /** @param staging the pairs, for those that are looked at once more */
    public StagedMatrix(AppliedLaw law, SideRules sideRules, List<Need> needs, List<Proposal> proposals, Supplier<StagedPairs> staging) {
        for (LegalText text : law.corpus().texts()) {
            Version version = law.version(text.id());
            if (version != null) {
                if (version.force().decisive()) {
                    decisive.add(textIds.size());
                }
                textIds.add(text.id());
            }
        }
        Thread caller = Thread.currentThread();
        Layers.OfDay day = sideRules.ofDay(law);
        List<QualifiedSide> asked = qualified(needs, Side.NEED, need -> day.world(DayFacts.ofNeed(need)), sideRules, caller);
        List<QualifiedSide> offered = qualified(proposals, Side.OFFER, proposal -> day.world(DayFacts.ofOffer(proposal, law.day())), sideRules, caller);
        PairParts parts = new PairParts(sideRules, asked, offered, false, caller);
        this.grids = texts(law, sideRules, false).parallelStream().map(text -> text.of(asked, offered, parts, caller)).toList();
        this.pairs = new Once<>(this, staging);
        this.waiting = new WaitingPairs(textIds, decisive, pairs, found -> SampledGrids.of(found, texts(law, sideRules, true), sideRules, Thread.currentThread()));
    }

    private static <T> List<QualifiedSide> qualified(List<T> sides, Side side, Function<T, Layers.World> world, SideRules sideRules, Thread caller) {
        int together = Math.max(1, Math.min(MOST_TOGETHER, sides.size() / SHARES / (1 + ForkJoinPool.getCommonPoolParallelism())));
        return IntStream.range(0, (sides.size() + together - 1) / together).parallel().mapToObj(share -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            List<T> some = sides.subList(share * together, Math.min((share + 1) * together, sides.size()));
            return sideRules.qualified(some.stream().map(world).toList(), side);
        }).flatMap(List::stream).toList();
    }

    /** Made for those who ask and not kept: what was weighed on the way would take more than all outcomes. */
    private List<TextGrid.Asked> texts(AppliedLaw law, SideRules sideRules, boolean defaults) {
        return textIds.stream().map(text -> {
            OutlineBits outline = law.outline(text);
            return new TextGrid.Asked(new TextBits(outline, sideRules, law.readings(), MOST_WEIGHED), new TextRules(sideRules, outline.criteria(), defaults), defaults);
        }).toList();
    }

    /** A text that waits for facts may turn out to be worse than one on which readings disagree. */
    @Override
    public Outcome outcome(int need, int offer) {
        Outcome worst = Outcome.NOT_APPLICABLE;
        boolean waits = false;
        for (int text : decisive) {
            Outcome outcome = byCriteria(text, need, offer);
            worst = outcome.compareTo(worst) > 0 ? outcome : worst;
            waits |= outcome == Outcome.UNDETERMINED;
        }
        return waits && worst != Outcome.NON_COMPLIANT ? waiting.whole(need, offer, byCriteria(need, offer)) : worst;
    }

    private List<Outcome> byCriteria(int need, int offer) {
        return IntStream.range(0, grids.size()).mapToObj(text -> byCriteria(text, need, offer)).toList();
    }

    private Outcome byCriteria(int text, int need, int offer) {
        return Objects.requireNonNull(grids.get(text).outcome(need, offer));
    }

    @Override
    public Outcome outcome(String text, int need, int offer) {
        int place = textIds.indexOf(text);
        Outcome byCriteria = byCriteria(place, need, offer);
        return byCriteria == Outcome.UNDETERMINED ? waiting.outcomes(need, offer, byCriteria(need, offer)).get(place) : byCriteria;
    }

    @Override
    public Map<String, Truth> findings(int need, int offer) {
        return pairs.get().pair(need, offer).findings();
    }
}
