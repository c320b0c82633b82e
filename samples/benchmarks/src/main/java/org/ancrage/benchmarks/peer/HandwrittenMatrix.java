package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.benchmarks.peer.HandwrittenJava.QualifiedNeed;
import org.ancrage.benchmarks.peer.HandwrittenJava.QualifiedOffer;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Every need with every offer, row by row on all cores: a byte for the outcome of each text. What a pair settled is put together again from
 * its two sides when it is asked for, as Ancrage does.
 */
public final class HandwrittenMatrix {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final QualifiedNeed[] needs;
    private final QualifiedOffer[] offers;
    private final byte[][] outcomes;

    public HandwrittenMatrix(HandwrittenJava java, List<Need> needs, List<Proposal> proposals) {
        this.needs = needs.parallelStream().map(java::qualified).toArray(QualifiedNeed[]::new);
        this.offers = proposals.parallelStream().map(java::qualified).toArray(QualifiedOffer[]::new);
        this.outcomes = new byte[this.needs.length][];
        IntStream.range(0, this.needs.length).parallel().forEach(need -> outcomes[need] = row(this.needs[need]));
    }

    private byte[] row(QualifiedNeed need) {
        byte[] row = new byte[offers.length * HandwrittenOutlines.TEXTS];
        int at = 0;
        for (QualifiedOffer offer : offers) {
            Settled settled = HandwrittenJava.together(need, offer);
            for (int text = 0; text < HandwrittenOutlines.TEXTS; text++) {
                row[at++] = (byte) HandwrittenOutlines.outcome(text, settled.met(), settled.unmet()).ordinal();
            }
        }
        return row;
    }

    /** @param text place in {@link RuleFiles#FOUR_TEXTS} */
    public Outcome outcome(int text, int need, int offer) {
        return OUTCOMES[outcomes[need][offer * HandwrittenOutlines.TEXTS + text]];
    }

    public Settled findings(int need, int offer) {
        return HandwrittenJava.together(needs[need], offers[offer]);
    }
}
