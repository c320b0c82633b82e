package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.walk.Side;
import org.jspecify.annotations.Nullable;

/**
 * What texts answer under the default readings where all that is open is supposed at once, in a few ways. An outcome that is the same whatever the missing facts
 * are is the same there: nearly all that waits for facts is told by this, as {@link Cases} tells it of one question. Immutable and thread-safe.
 */
final class SampledGrids {

    /** More ways than one question is tried in: a few of them for each side rule most of its pairs out. */
    private static final int SAMPLES = 8;

    private final List<Sample> samples;

    /**
     * @param noNeed places of the needs of which rules find no end there
     * @param noOffer the same of offers
     */
    private record Sample(List<TextGrid> texts, BitSet noNeed, BitSet noOffer) {

        @Nullable Outcome outcome(int text, int need, int offer) {
            return noNeed.get(need) || noOffer.get(offer) ? null : texts.get(text).outcome(need, offer);
        }
    }

    private SampledGrids(List<Sample> samples) {
        this.samples = samples;
    }

    /**
     * @param asked each text
     * @param caller ends it when it is interrupted
     */
    static SampledGrids of(StagedPairs pairs, List<TextGrid.Asked> asked, SideRules rules, Thread caller) {
        return new SampledGrids(IntStream.range(0, SAMPLES).mapToObj(sample -> {
            BitSet noNeed = new BitSet();
            BitSet noOffer = new BitSet();
            List<QualifiedSide> needs = sides(pairs.needs(), place -> pairs.side(Side.NEED, place), sample, noNeed, caller);
            List<QualifiedSide> offers = sides(pairs.offers(), place -> pairs.side(Side.OFFER, place), sample, noOffer, caller);
            PairParts parts = new PairParts(rules, needs, offers, true, caller);
            return new Sample(asked.stream().map(text -> text.of(needs, offers, parts, caller)).toList(), noNeed, noOffer);
        }).toList());
    }

    private static List<QualifiedSide> sides(int count, IntFunction<SupposableSide> sides, int sample, BitSet without, Thread caller) {
        return IntStream.range(0, count).parallel().mapToObj(place -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            SupposableSide side = sides.apply(place);
            try {
                return side.sampledByDefault(sample);
            } catch (RunawayRulesException noEnd) {
                synchronized (without) {
                    without.set(place);
                }
                return side.known();
            }
        }).toList();
    }

    /** Whether a text may come to the same whatever the missing facts of a pair are. */
    boolean maySettle(int text, int need, int offer) {
        List<Outcome> seen = new ArrayList<>();
        for (Sample sample : samples) {
            Outcome outcome = sample.outcome(text, need, offer);
            if (outcome != null) {
                seen.add(outcome);
                if (!outcome.permits() && outcome != Outcome.NON_COMPLIANT || !Cases.alike(seen)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether some of these texts may forbid whatever the missing facts of a pair are. */
    boolean mayForbid(List<Integer> texts, int need, int offer) {
        return samples.stream().allMatch(sample -> texts.stream().anyMatch(text -> {
            Outcome outcome = sample.outcome(text, need, offer);
            return outcome == null || outcome == Outcome.NON_COMPLIANT;
        }));
    }
}
