package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a question settles by itself, all at once. Thread-safe; its sets are not to be changed.
 *
 * @param holding numbers of the parts of rules that hold; of those that look at both sides, that hold whatever the other side is
 * @param excluded numbers of the parts that look at both sides and do not hold, whatever the other side is
 * @param met numbers of the atoms that are met
 * @param unmet numbers of the atoms that are not
 * @param facts its facts, where some part of a rule must be evaluated with each pair; else null, since facts take far more memory
 */
record QualifiedSide(BitSet holding, BitSet excluded, BitSet met, BitSet unmet, Layers.@Nullable World facts) implements SettledSide {

    private static final BitSet NONE = new BitSet();

    @Override
    public boolean settles(int atom, boolean met) {
        return (met ? this.met : unmet).get(atom);
    }

    @Override
    public boolean holds(int leaf) {
        return holding.get(leaf);
    }

    @Override
    public boolean excludes(int leaf) {
        return excluded.get(leaf);
    }

    @Override
    public boolean seenOtherwise(int leaf) {
        return false;
    }

    @Override
    public BitSet touched() {
        return NONE;
    }

    @Override
    public Layers.World world() {
        return Objects.requireNonNull(facts);
    }

    /** Nothing: all pairs of the side look at it. */
    @Override
    public void forgetIndexes() {
    }

    /** Whether this side does not decide by itself whether a part holds that looks at both. */
    boolean leavesOpen(int leaf) {
        return !holding.get(leaf) && !excluded.get(leaf);
    }

    /** The same of other facts. */
    QualifiedSide of(Layers.World other) {
        return facts == null ? this : new QualifiedSide(holding, excluded, met, unmet, other);
    }
}
