package org.ancrage.engine.act;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Which acts a set goes on with. */
final class NextActs {

    private NextActs() {
    }

    /**
     * Those that can help the text that fewest can. A last act has to help all; where texts need more acts than may be taken, none is of use.
     *
     * @param helping of each text that stands in the way
     * @param left how many acts may still be taken
     */
    static BitSet of(List<BitSet> helping, int left) {
        List<BitSet> fewestFirst = helping.stream().sorted(Comparator.comparingInt(BitSet::cardinality)).toList();
        BitSet next = (BitSet) fewestFirst.get(0).clone();
        if (left == 1) {
            helping.forEach(next::and);
        } else if (apart(fewestFirst) > left) {
            next.clear();
        }
        return next;
    }

    /** Texts no two of which one act can help: each takes one of its own. */
    private static int apart(List<BitSet> helping) {
        BitSet taken = new BitSet();
        int apart = 0;
        for (BitSet acts : helping) {
            if (!acts.intersects(taken)) {
                taken.or(acts);
                apart++;
            }
        }
        return apart;
    }
}
