package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.Side;

/** Parts of rules that look at both sides: on which pairs each holds, where neither side decides it by itself. Immutable and thread-safe. */
final class PairParts {

    /** By part, for each offer the needs with which it holds. */
    private final Map<Integer, List<BitSet>> holding = new HashMap<>();

    /**
     * @param defaults whether only what counts under the default readings is looked at
     * @param caller ends it when it is interrupted
     */
    PairParts(SideRules rules, List<SideRules.Qualified> needs, List<SideRules.Qualified> offers, boolean defaults, Thread caller) {
        Map<Integer, BitSet> open = new HashMap<>();
        for (int leaf = 0; leaf < rules.leaves().size(); leaf++) {
            if (rules.leaves().get(leaf).stage() == Side.PAIR && !(defaults && rules.differs(leaf))) {
                BitSet asked = new BitSet();
                for (int need = 0; need < needs.size(); need++) {
                    asked.set(need, needs.get(need).leavesOpen(leaf));
                }
                if (!asked.isEmpty()) {
                    open.put(leaf, asked);
                }
            }
        }
        if (open.isEmpty()) {
            return;
        }
        List<FactBase> own = needs.stream().map(need -> need.world().own()).toList();
        // Who asks for facts of a class has them put beside each other: not by several threads.
        own.forEach(facts -> facts.of(Record.class));
        List<Map<Integer, BitSet>> byOffer = IntStream.range(0, offers.size()).parallel().mapToObj(offer -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            SideRules.Qualified side = offers.get(offer);
            Map<Integer, BitSet> found = new HashMap<>();
            open.forEach((leaf, asked) -> {
                if (side.leavesOpen(leaf)) {
                    SideRules.Leaf part = rules.leaves().get(leaf);
                    found.put(leaf, side.world().holding(part.part(), part.layer(), own, asked));
                }
            });
            side.forgetIndexes();
            return found;
        }).toList();
        open.keySet().forEach(leaf -> holding.put(leaf, byOffer.stream().map(found -> found.getOrDefault(leaf, NONE)).toList()));
    }

    private static final BitSet NONE = new BitSet();

    /** Whether a part holds that both leave open. */
    boolean holds(int leaf, int need, int offer) {
        return Objects.requireNonNull(holding.get(leaf)).get(offer).get(need);
    }
}
