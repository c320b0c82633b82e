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
    /** What is known of each, in bits: written by who holds the lock, read by all, since pairs ask for the same millions of times. */
    private final byte[] met;
    private final byte[] unmet;
    private final byte[] leaves;
    private final byte[] seen;

    /** That something is known at all. */
    private static final int KNOWN = 1;
    private static final int SETTLED = 2;
    private static final int HOLDS = 2;
    private static final int EXCLUDED = 4;
    private static final int OTHERWISE = 2;

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
        this.met = new byte[rules.atoms().size()];
        this.unmet = new byte[met.length];
        this.leaves = new byte[rules.leaves().size()];
        this.seen = new byte[leaves.length];
    }

    @Override
    public boolean settles(int atom, boolean met) {
        byte[] atoms = met ? this.met : unmet;
        int found = atoms[atom];
        return ((found == 0 ? settled(atom, met, atoms) : found) & SETTLED) != 0;
    }

    private synchronized int settled(int atom, boolean met, byte[] atoms) {
        boolean settled = touched.get().get(atom) ? fires(atom, met) : known.settles(atom, met);
        int found = settled ? KNOWN | SETTLED : KNOWN;
        atoms[atom] = (byte) found;
        return found;
    }

    private boolean fires(int atom, boolean met) {
        for (SideRules.Settler settler : rules.settlers(atom)) {
            if (settler.side() == side && settler.met() == met && settler.fires().holds(this::holds)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean holds(int leaf) {
        return (weighed(leaf) & HOLDS) != 0;
    }

    @Override
    public boolean excludes(int leaf) {
        return (weighed(leaf) & EXCLUDED) != 0;
    }

    private int weighed(int leaf) {
        int found = leaves[leaf];
        return found == 0 ? weigh(leaf) : found;
    }

    private synchronized int weigh(int leaf) {
        int found = KNOWN;
        if (seenOtherwise(leaf)) {
            Layers.World facts = world.get();
            // Pairs that others ask about look at the same facts.
            synchronized (facts) {
                found |= switch (rules.weighed(leaf, facts, side)) {
                    case HOLDS -> HOLDS;
                    case EXCLUDED -> EXCLUDED;
                    case OPEN -> 0;
                };
            }
        } else {
            found |= (known.holds(leaf) ? HOLDS : 0) | (known.excludes(leaf) ? EXCLUDED : 0);
        }
        leaves[leaf] = (byte) found;
        return found;
    }

    @Override
    public boolean seenOtherwise(int leaf) {
        int found = seen[leaf];
        return ((found == 0 ? look(leaf) : found) & OTHERWISE) != 0;
    }

    private synchronized int look(int leaf) {
        SideRules.Leaf part = rules.leaves().get(leaf);
        int premise = rules.premiseOf(part.layer());
        BitSet looking = concerned.get(premise);
        if (looking == null) {
            looking = rules.looking(world.get().changed(premise));
            concerned.put(premise, looking);
        }
        int found = KNOWN | (looking.get(leaf) && part.part().isSensitiveTo(world.get().changes(part.layer())) ? OTHERWISE : 0);
        seen[leaf] = (byte) found;
        return found;
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
