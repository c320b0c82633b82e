package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.engine.rules.CriterionGrounds;
import org.ancrage.engine.walk.Side;
import org.ancrage.refusal.DisagreementException;

/** What of the rules of a day one text looks at. Immutable and thread-safe. */
final class TextRules {

    private final SideRules rules;
    private final BitSet atoms = new BitSet();
    /** Parts of rules that count once need and offer come together. */
    private final BitSet leaves = new BitSet();
    /** Those of them that look at both. */
    private final BitSet ofBoth = new BitSet();
    private final List<SideRules.Settler> ofPairs = new ArrayList<>();

    /**
     * @param criteria those that the text names
     * @param defaults whether it is read under the default readings only
     */
    TextRules(SideRules rules, List<String> criteria, boolean defaults) {
        this.rules = rules;
        criteria.stream().filter(criterion -> rules.first(criterion) >= 0).flatMapToInt(criterion ->
                IntStream.range(rules.first(criterion), rules.first(criterion) + (defaults ? 1 : rules.count(criterion)))).forEach(this::add);
        leaves.stream().filter(leaf -> rules.leaves().get(leaf).stage() == Side.PAIR).forEach(ofBoth::set);
    }

    private void add(int atom) {
        atoms.set(atom);
        List<SideRules.Settler> pairs = rules.ofPairs(atom);
        ofPairs.addAll(pairs);
        pairs.forEach(settler -> settler.fires().leaves(leaves::set));
        // Of rules that contradict each other it counts which they are, where not all are trusted; and it is told, where some are of an added pack.
        if (rules.anyUntrusted(atom) || rules.trusted(atom).stream().anyMatch(settler -> settler.rule().walk().origin().added())) {
            rules.trusted(atom).forEach(settler -> settler.fires().leaves(leaves::set));
        }
    }

    /**
     * What of one side counts for the text: of sides of which it is the same, the text says the same.
     */
    record Seen(BitSet met, BitSet unmet, BitSet holding, BitSet excluded) {

        /** As {@link QualifiedSide#leavesOpen}. */
        boolean leavesOpen(int leaf) {
            return !holding.get(leaf) && !excluded.get(leaf);
        }

        /** With the other side, these parts hold too, and no others. */
        Seen and(IntStream more) {
            BitSet all = (BitSet) holding.clone();
            more.forEach(all::set);
            return new Seen(met, unmet, all, excluded);
        }

        /** Sets of bits that differ a little have the same hash more often than not. */
        @Override
        public int hashCode() {
            return Stream.of(met, unmet, holding, excluded).mapToInt(bits -> Arrays.hashCode(bits.toLongArray())).reduce(1, (one, other) -> 31 * one + other);
        }
    }

    Seen seen(QualifiedSide side) {
        return new Seen(both(side.met(), atoms), both(side.unmet(), atoms), both(side.holding(), leaves), both(side.excluded(), leaves));
    }

    /** Parts that look at both sides and that this one leaves open. */
    int[] open(Seen side) {
        return ofBoth.stream().filter(side::leavesOpen).toArray();
    }

    /** A word for each atom. */
    long[] words() {
        return new long[rules.atoms().size()];
    }

    private static BitSet both(BitSet some, BitSet wanted) {
        BitSet both = (BitSet) some.clone();
        both.and(wanted);
        return both;
    }

    Columns columns(List<Seen> offers) {
        return new Columns(offers);
    }

    /** Up to 64 offers, as words with a bit for each. */
    final class Columns {

        private final long[] met = new long[rules.atoms().size()];
        private final long[] unmet = new long[met.length];
        private final long[] holding = new long[rules.leaves().size()];
        /** A bit for each of them. */
        final long inUse;

        private Columns(List<Seen> offers) {
            this.inUse = -1L >>> Long.SIZE - offers.size();
            for (int i = 0; i < offers.size(); i++) {
                long bit = 1L << i;
                each(offers.get(i).met(), atom -> met[atom] |= bit);
                each(offers.get(i).unmet(), atom -> unmet[atom] |= bit);
                each(offers.get(i).holding(), leaf -> holding[leaf] |= bit);
            }
        }

        /**
         * What the atoms of the text come to with a need.
         *
         * @param met where the pairs go in which an atom is met
         * @param unmet where those go in which it is not
         * @param tolerant whether contradictions are told rather than thrown
         * @return pairs in which some criterion is both, by rules that are trusted
         * @throws DisagreementException if there are any and they are not tolerated
         */
        long settle(Seen need, long[] met, long[] unmet, boolean tolerant) {
            each(atoms, atom -> {
                met[atom] = need.met().get(atom) ? -1 : this.met[atom];
                unmet[atom] = need.unmet().get(atom) ? -1 : this.unmet[atom];
            });
            for (SideRules.Settler settler : ofPairs) {
                long fires = fires(settler.fires(), need);
                if (settler.met()) {
                    met[settler.atom()] |= fires;
                } else {
                    unmet[settler.atom()] |= fires;
                }
            }
            long contradicted = 0;
            for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
                long both = met[atom] & unmet[atom] & inUse;
                long left = both == 0 ? 0 : resolve(atom, both, need, met, unmet);
                if (left != 0 && !tolerant) {
                    long pair = Long.lowestOneBit(left);
                    throw CriterionGrounds.contradiction(rules.atoms().get(atom).criterion(), rules.trusted(atom).stream()
                            .filter(settler -> (fires(settler.fires(), need) & pair) != 0).map(SideRules.Settler::rule).toList());
                }
                contradicted |= left;
            }
            return contradicted;
        }

        /** As {@link org.ancrage.engine.rules.CriterionGrounds}: what restricted packs say does not count against what others say. */
        private long resolve(int atom, long contradicted, Seen need, long[] met, long[] unmet) {
            long byTrusted = contradicted;
            long against = contradicted;
            if (rules.anyUntrusted(atom)) {
                byTrusted = 0;
                against = 0;
                for (SideRules.Settler settler : rules.trusted(atom)) {
                    long fires = fires(settler.fires(), need) & contradicted;
                    byTrusted |= settler.met() ? fires : 0;
                    against |= settler.met() ? 0 : fires;
                }
            }
            long left = byTrusted & against;
            met[atom] = met[atom] & ~contradicted | byTrusted & ~left;
            unmet[atom] = unmet[atom] & ~contradicted | against & ~left;
            return rules.derivesUntrusted() ? 0 : left;
        }

        private long fires(Formula formula, Seen need) {
            if (formula instanceof Formula.Holds leaf) {
                return switch (rules.leaves().get(leaf.leaf()).stage()) {
                    case OFFER -> holding[leaf.leaf()];
                    case PAIR -> need.holding().get(leaf.leaf()) ? -1 : need.excluded().get(leaf.leaf()) ? 0 : holding[leaf.leaf()];
                    default -> need.holding().get(leaf.leaf()) ? -1 : 0;
                };
            } else if (formula instanceof Formula.All all) {
                long left = -1;
                for (Formula part : all.parts()) {
                    left = left == 0 ? 0 : left & fires(part, need);
                }
                return left;
            }
            long found = 0;
            for (Formula part : ((Formula.Any) formula).parts()) {
                found |= fires(part, need);
            }
            return found;
        }
    }

    private static void each(BitSet bits, IntConsumer action) {
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            action.accept(bit);
        }
    }
}
