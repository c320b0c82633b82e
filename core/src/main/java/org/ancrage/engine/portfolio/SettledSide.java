package org.ancrage.engine.portfolio;

import java.util.BitSet;

/** What one side of a question settles by itself. Thread-safe. */
interface SettledSide {

    /** Whether it meets an atom, or does not meet it, by rules that look at this side alone. */
    boolean settles(int atom, boolean met);

    /** Whether a part of a rule holds; one that looks at both sides, whatever the other is. */
    boolean holds(int leaf);

    /** Whether a part that looks at both sides does not hold, whatever the other is. */
    boolean excludes(int leaf);

    /** Whether a part may hold otherwise than where nothing of this side was supposed. */
    boolean seenOtherwise(int leaf);

    /** Numbers of the atoms that may be settled otherwise than where nothing of this side was supposed; not to be changed. */
    BitSet touched();

    /** Its facts, as far as parts of rules are evaluated with both sides. */
    Layers.World world();

    /** Lets go of what was only needed to settle what was asked: it takes most of the memory. */
    void forgetIndexes();
}
