package org.ancrage.engine.remedy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One way of giving a node of an outline a truth: the criteria that change, and those that must stay as they are. Criteria have places, and
 * sets of them are bits, so that ways are compared and put together a word at a time. Immutable.
 */
final class ChangeSet {

    /** Criteria to become met, to become unmet, to stay met and to stay unmet: one set after the other. */
    private final long[] words;
    private final int changes;
    private final int kept;
    private final int hash;
    /** All words laid over each other: a way within another has no bit here that the other has not. */
    private final long overlaid;

    private ChangeSet(long[] words) {
        this.words = words;
        this.changes = count(words, 0, words.length / 2);
        this.kept = count(words, words.length / 2, words.length);
        this.hash = hash(words);
        this.overlaid = overlaid(words);
    }

    /** Single bits must not come to like hashes, as they do in that of an array. */
    private static int hash(long[] words) {
        long mixed = 0;
        for (long word : words) {
            mixed = (mixed ^ word) * 0x9e3779b97f4a7c15L;
            mixed ^= mixed >>> 32;
        }
        return (int) mixed;
    }

    private static long overlaid(long[] words) {
        long overlaid = 0;
        for (int i = 0; i < words.length; i++) {
            overlaid |= Long.rotateLeft(words[i], 11 * i);
        }
        return overlaid;
    }

    private static int count(long[] words, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /** Where nothing has to change. */
    static ChangeSet nothing(int criteria) {
        return new ChangeSet(new long[4 * ((criteria + Long.SIZE - 1) / Long.SIZE)]);
    }

    /** This and that the criterion becomes met, or unmet. */
    ChangeSet changing(int place, boolean met) {
        return with(met ? 0 : 1, place);
    }

    /** This and that the criterion stays met, or unmet. */
    ChangeSet keeping(int place, boolean met) {
        return with(met ? 2 : 3, place);
    }

    private ChangeSet with(int set, int place) {
        long[] more = words.clone();
        more[set * width() + place / Long.SIZE] |= 1L << place;
        return new ChangeSet(more);
    }

    private int width() {
        return words.length / 4;
    }

    private boolean has(int set, int place) {
        return (words[set * width() + place / Long.SIZE] >>> place & 1) != 0;
    }

    /** Places of the criteria that change, in their order. */
    IntStream places() {
        return IntStream.range(0, width() * Long.SIZE).filter(place -> has(0, place) || has(1, place));
    }

    /** Whether a criterion becomes met. */
    boolean toMet(int place) {
        return has(0, place);
    }

    /** Whether a criterion becomes unmet. */
    boolean toUnmet(int place) {
        return has(1, place);
    }

    int changes() {
        return changes;
    }

    int kept() {
        return kept;
    }

    /** The new truth of the criteria that change. */
    Map<String, Truth> truths(List<String> criteria) {
        Map<String, Truth> truths = new LinkedHashMap<>();
        places().forEach(place -> truths.put(criteria.get(place), toMet(place) ? Truth.MET : Truth.UNMET));
        return truths;
    }

    /** What changes, whatever must stay as it is. */
    ChangeSet changesOnly() {
        return kept == 0 ? this : new ChangeSet(Arrays.copyOf(Arrays.copyOf(words, words.length / 2), words.length));
    }

    /** What changes of these criteria. */
    ChangeSet changesOf(BitSet places) {
        long[] mask = Arrays.copyOf(places.toLongArray(), width());
        long[] some = new long[words.length];
        for (int i = 0; i < words.length / 2; i++) {
            some[i] = words[i] & mask[i % mask.length];
        }
        return new ChangeSet(some);
    }

    /** What changes but for one criterion. */
    ChangeSet without(int place) {
        long[] others = words.clone();
        others[place / Long.SIZE] &= ~(1L << place);
        others[width() + place / Long.SIZE] &= ~(1L << place);
        return new ChangeSet(others);
    }

    /** Whether the other contains all of this. */
    boolean within(ChangeSet other) {
        if ((overlaid & ~other.overlaid) != 0) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this contains all of one of the others. */
    boolean containsAny(List<ChangeSet> others) {
        for (ChangeSet other : others) {
            if (other.within(this)) {
                return true;
            }
        }
        return false;
    }

    /** Whether neither changes what the other keeps or changes the other way. */
    boolean compatible(ChangeSet other) {
        int width = width();
        for (int i = 0; i < width; i++) {
            long met = words[i];
            long unmet = words[width + i];
            long otherMet = other.words[i];
            long otherUnmet = other.words[width + i];
            long against = met & (otherUnmet | other.words[3 * width + i]) | unmet & (otherMet | other.words[2 * width + i])
                    | otherMet & words[3 * width + i] | otherUnmet & words[2 * width + i];
            if (against != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many criteria change where both are done. */
    int changesWith(ChangeSet other) {
        int count = 0;
        for (int i = 0; i < words.length / 2; i++) {
            count += Long.bitCount(words[i] | other.words[i]);
        }
        return count;
    }

    /** Whether a criterion changes the same way in both. */
    boolean meets(ChangeSet other) {
        for (int i = 0; i < words.length / 2; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Both at once. */
    ChangeSet and(ChangeSet other) {
        long[] all = words.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] |= other.words[i];
        }
        return new ChangeSet(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeSet same && hash == same.hash && Arrays.equals(words, same.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
