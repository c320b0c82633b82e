package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.engine.walk.Side;

/** Parts of rules that look at both sides: on which pairs each holds, where neither side decides it by itself. Immutable and thread-safe. */
final class PairParts {

    private static final BitSet NONE = new BitSet();

    /** By offer and part, the needs with which it holds. */
    private final List<Map<Integer, BitSet>> holding;

    /**
     * @param defaults whether only what counts under the default readings is looked at
     * @param caller ends it when it is interrupted
     */
    PairParts(SideRules rules, List<QualifiedSide> needs, List<QualifiedSide> offers, boolean defaults, Thread caller) {
        Map<Integer, BitSet> open = new HashMap<>();
        Map<Integer, List<Map<Class<?>, List<Object>>>> brought = new HashMap<>();
        IntStream.range(0, rules.leaves().size()).filter(leaf -> rules.leaves().get(leaf).stage() == Side.PAIR && !(defaults && rules.differs(leaf))).forEach(leaf -> {
            BitSet asking = new BitSet();
            IntStream.range(0, needs.size()).filter(need -> needs.get(need).leavesOpen(leaf)).forEach(asking::set);
            if (!asking.isEmpty()) {
                open.put(leaf, asking);
                brought.computeIfAbsent(rules.leaves().get(leaf).layer(), layer -> needs.stream().map(need -> need.world().brought(layer)).toList());
            }
        });
        this.holding = IntStream.range(0, offers.size()).parallel().mapToObj(offer -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            QualifiedSide side = offers.get(offer);
            Map<Integer, BitSet> found = new HashMap<>();
            open.forEach((leaf, asking) -> {
                if (side.leavesOpen(leaf)) {
                    SideRules.Leaf part = rules.leaves().get(leaf);
                    List<Map<Class<?>, List<Object>>> ofNeeds = Objects.requireNonNull(brought.get(part.layer()));
                    BitSet with = new BitSet();
                    asking.stream().filter(need -> side.world().holds(part.part(), part.layer(), ofNeeds.get(need), side.world().day())).forEach(with::set);
                    found.put(leaf, with);
                }
            });
            if (!open.isEmpty()) {
                side.world().forgetIndexes();
            }
            return found;
        }).toList();
    }

    /** Whether a part holds that both leave open. */
    boolean holds(int leaf, int need, int offer) {
        return holding.get(offer).getOrDefault(leaf, NONE).get(need);
    }
}
