package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What one text answers to needs and offers by its criteria. Needs of which its rules say the same share a row, and such offers a column, so that most pairs are
 * answered together with others. Immutable and thread-safe.
 */
final class TextGrid {

    private static final Outcome[] OUTCOMES = Outcome.values();
    /** Rules contradict each other on the pair. */
    private static final byte NO_ANSWER = -1;

    /** By need, and by row. */
    private final int[] rowOf;
    private final Row[] rows;

    /**
     * Needs that are alike.
     *
     * @param columnOf by offer
     * @param outcomes by column, as the number of the constant
     */
    private record Row(int[] columnOf, byte[] outcomes) {
    }

    private TextGrid(int[] rowOf, Row[] rows) {
        this.rowOf = rowOf;
        this.rows = rows;
    }

    /** @return null where rules contradict each other and that is tolerated */
    @Nullable Outcome outcome(int need, int offer) {
        Row row = rows[rowOf[need]];
        byte outcome = row.outcomes[row.columnOf[offer]];
        return outcome == NO_ANSWER ? null : OUTCOMES[outcome];
    }

    /**
     * A text that is asked.
     *
     * @param defaults whether under the default readings only
     */
    record Asked(TextBits text, TextRules rules, boolean defaults) {

        /**
         * @param atoms how many there are
         * @param caller ends it when it is interrupted
         * @throws org.ancrage.refusal.DisagreementException if a criterion is both met and unmet, unless the text is asked under the default readings only
         */
        TextGrid of(List<SideRules.Qualified> needs, List<SideRules.Qualified> offers, PairParts parts, int atoms, Thread caller) {
            int[] rowOf = new int[needs.size()];
            List<TextRules.Seen> seenNeeds = new ArrayList<>();
            List<Integer> firstNeeds = new ArrayList<>();
            Map<TextRules.Seen, Integer> knownNeeds = new HashMap<>();
            for (int need = 0; need < needs.size(); need++) {
                TextRules.Seen seen = rules.seen(needs.get(need));
                // Those that are alike may differ in what they leave open.
                Integer row = seen.unseen().isEmpty() ? knownNeeds.get(seen) : null;
                if (row == null) {
                    row = seenNeeds.size();
                    knownNeeds.put(seen, row);
                    seenNeeds.add(seen);
                    firstNeeds.add(need);
                }
                rowOf[need] = row;
            }
            int[] columnOf = new int[offers.size()];
            List<TextRules.Seen> seenOffers = new ArrayList<>();
            Map<TextRules.Seen, Integer> knownOffers = new HashMap<>();
            for (int offer = 0; offer < columnOf.length; offer++) {
                columnOf[offer] = knownOffers.computeIfAbsent(rules.seen(offers.get(offer)), fresh -> {
                    seenOffers.add(fresh);
                    return seenOffers.size() - 1;
                });
            }
            List<TextRules.Columns> columns = columns(seenOffers);
            Row[] rows = IntStream.range(0, seenNeeds.size()).parallel().mapToObj(row -> {
                AnswerInterruptedException.throwIfInterrupted(caller);
                TextRules.Seen need = seenNeeds.get(row);
                return need.unseen().isEmpty() ? new Row(columnOf, outcomes(need, columns, seenOffers.size(), atoms))
                        : apart(need, firstNeeds.get(row), columnOf, seenOffers, parts, atoms);
            }).toArray(Row[]::new);
            return new TextGrid(rowOf, rows);
        }

        /** A need that leaves open what some part says of it together with an offer: offers are alike where that is the same too. */
        private Row apart(TextRules.Seen need, int place, int[] alike, List<TextRules.Seen> offers, PairParts parts, int atoms) {
            /** @param holding places of the parts among those that the need leaves open */
            record Joined(int alike, BitSet holding) {
            }
            int[] open = need.unseen().stream().toArray();
            int[] columnOf = new int[alike.length];
            List<TextRules.Seen> joined = new ArrayList<>();
            Map<Joined, Integer> known = new HashMap<>();
            for (int offer = 0; offer < alike.length; offer++) {
                TextRules.Seen seen = offers.get(alike[offer]);
                BitSet holding = new BitSet();
                for (int i = 0; i < open.length; i++) {
                    if (seen.unseen().get(open[i]) && parts.holds(open[i], place, offer)) {
                        holding.set(i);
                    }
                }
                columnOf[offer] = known.computeIfAbsent(new Joined(alike[offer], holding), fresh -> {
                    joined.add(seen.and(fresh.holding().stream().map(i -> open[i])));
                    return joined.size() - 1;
                });
            }
            return new Row(columnOf, outcomes(need, columns(joined), joined.size(), atoms));
        }

        private List<TextRules.Columns> columns(List<TextRules.Seen> offers) {
            return IntStream.range(0, (offers.size() + Long.SIZE - 1) / Long.SIZE)
                    .mapToObj(block -> rules.columns(offers.subList(block * Long.SIZE, Math.min(offers.size(), (block + 1) * Long.SIZE)))).toList();
        }

        private byte[] outcomes(TextRules.Seen need, List<TextRules.Columns> columns, int size, int atoms) {
            byte[] outcomes = new byte[size];
            long[] met = new long[atoms];
            long[] unmet = new long[atoms];
            for (int block = 0; block < columns.size(); block++) {
                int at = block * Long.SIZE;
                long contradicted = columns.get(block).settle(need, met, unmet, defaults);
                text.answer(met, unmet, outcomes, at, columns.get(block).inUse, defaults);
                for (long left = contradicted; left != 0; left &= left - 1) {
                    outcomes[at + Long.numberOfTrailingZeros(left)] = NO_ANSWER;
                }
            }
            return outcomes;
        }
    }
}
