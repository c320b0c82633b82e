package org.ancrage.engine.act;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Sets of acts to which one may be added, and which acts can then help. Not thread-safe. */
final class LastActs {

    private final Map<BitSet, BitSet> helping = new LinkedHashMap<>();

    void put(BitSet set, BitSet helpingAfter) {
        helping.put(set, helpingAfter);
    }

    /** With the act that is added: whichever of its acts is taken last, it is one that can help after the others. */
    Stream<BitSet> sets() {
        return helping.entrySet().stream().flatMap(before -> before.getValue().stream().mapToObj(act -> with(before.getKey(), act))).distinct()
                .filter(set -> set.stream().allMatch(act -> helps(act, without(set, act))));
    }

    /** Or may: of a set that was not looked at, nothing is known. */
    private boolean helps(int act, BitSet before) {
        BitSet acts = helping.get(before);
        return acts == null || acts.get(act);
    }

    static BitSet with(BitSet set, int act) {
        BitSet with = (BitSet) set.clone();
        with.set(act);
        return with;
    }

    static BitSet without(BitSet set, int act) {
        BitSet without = (BitSet) set.clone();
        without.clear(act);
        return without;
    }
}
