package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.walk.Side;

/**
 * A side of which some missing facts are supposed. Nearly all is as without them: parts of rules that do not see what is otherwise are not evaluated again, and
 * none is before it is asked for. Thread-safe.
 */
final class SupposedSide implements SettledSide {

    private final SideRules rules;
    private final Side side;
    private final QualifiedSide known;
    private final Once<Layers.World> world;
    /** Parts that look at a class of facts of which some are otherwise, by what is derived. */
    private final Map<Integer, BitSet> concerned = new HashMap<>();
    private final Once<BitSet> touched;
    private final BitSet evaluated = new BitSet();
    private final BitSet holding = new BitSet();
    private final BitSet excluded = new BitSet();
    private final BitSet settled = new BitSet();
    private final BitSet met = new BitSet();
    private final BitSet unmet = new BitSet();

    /**
     * @param near the facts of the side as they are known
     * @param known what they settle
     * @param facts those of the side, some of them supposed
     */
    SupposedSide(SideRules rules, Side side, Layers.World near, QualifiedSide known, Supplier<List<Object>> facts) {
        this.rules = rules;
        this.side = side;
        this.known = known;
        this.world = new Once<>(new Object(), () -> near.with(facts.get()));
        this.touched = new Once<>(world, () -> rules.touched(world.get().changed()));
    }

    @Override
    public boolean settles(int atom, boolean met) {
        return touched.get().get(atom) ? settlesOtherwise(atom, met) : known.settles(atom, met);
    }

    private synchronized boolean settlesOtherwise(int atom, boolean met) {
        if (!settled.get(atom)) {
            for (SideRules.Settler settler : rules.settlers(atom)) {
                if (settler.side() == side && settler.fires().holds(this::holds)) {
                    (settler.met() ? this.met : unmet).set(atom);
                }
            }
            settled.set(atom);
        }
        return (met ? this.met : unmet).get(atom);
    }

    @Override
    public synchronized boolean holds(int leaf) {
        evaluate(leaf);
        return holding.get(leaf);
    }

    @Override
    public synchronized boolean excludes(int leaf) {
        evaluate(leaf);
        return excluded.get(leaf);
    }

    private void evaluate(int leaf) {
        if (evaluated.get(leaf)) {
            return;
        }
        if (seenOtherwise(leaf)) {
            Layers.World facts = world.get();
            // Pairs that others ask about look at the same facts.
            synchronized (facts) {
                rules.weigh(leaf, facts, side, holding, excluded);
            }
        } else {
            holding.set(leaf, known.holds(leaf));
            excluded.set(leaf, known.excludes(leaf));
        }
        evaluated.set(leaf);
    }

    @Override
    public synchronized boolean seenOtherwise(int leaf) {
        SideRules.Leaf part = rules.leaves().get(leaf);
        int premise = rules.premiseOf(part.layer());
        BitSet looking = concerned.get(premise);
        if (looking == null) {
            looking = rules.looking(world.get().changed(premise));
            concerned.put(premise, looking);
        }
        return looking.get(leaf) && part.part().isSensitiveTo(world.get().changes(part.layer()));
    }

    @Override
    public BitSet touched() {
        return touched.get();
    }

    @Override
    public Layers.World world() {
        return world.get();
    }

    @Override
    public void forgetIndexes() {
        world.get().forgetIndexes();
    }
}
