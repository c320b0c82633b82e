package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.TriedReadings;
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
         * @param caller ends it when it is interrupted
         * @throws org.ancrage.refusal.DisagreementException if a criterion is both met and unmet, unless the text is asked under the default readings only
         */
        TextGrid of(List<QualifiedSide> needs, List<QualifiedSide> offers, PairParts parts, Thread caller) {
            int[] rowOf = new int[needs.size()];
            List<Integer> firsts = new ArrayList<>();
            Map<TextRules.Seen, Integer> known = new HashMap<>();
            for (int need = 0; need < rowOf.length; need++) {
                TextRules.Seen seen = rules.seen(needs.get(need));
                // Those that are alike may differ in what they leave open.
                Integer row = rules.open(seen).length == 0 ? known.putIfAbsent(seen, firsts.size()) : null;
                rowOf[need] = row == null ? firsts.size() : row;
                if (row == null) {
                    firsts.add(need);
                }
            }
            int[] columnOf = new int[offers.size()];
            Map<TextRules.Seen, Integer> distinct = new LinkedHashMap<>();
            for (int offer = 0; offer < columnOf.length; offer++) {
                columnOf[offer] = distinct.computeIfAbsent(rules.seen(offers.get(offer)), fresh -> distinct.size());
            }
            List<TextRules.Seen> seenOffers = List.copyOf(distinct.keySet());
            List<TextRules.Columns> columns = columns(seenOffers);
            Row[] rows = firsts.parallelStream().map(need -> {
                AnswerInterruptedException.throwIfInterrupted(caller);
                TextRules.Seen seen = rules.seen(needs.get(need));
                int[] open = rules.open(seen);
                return open.length == 0 ? new Row(columnOf, outcomes(seen, columns, seenOffers.size())) : apart(seen, need, open, columnOf, seenOffers, parts);
            }).toArray(Row[]::new);
            return new TextGrid(rowOf, rows);
        }

        /** A need that leaves open what some parts say of it together with an offer: offers are alike where that is the same too. */
        private Row apart(TextRules.Seen need, int place, int[] open, int[] alike, List<TextRules.Seen> offers, PairParts parts) {
            /** @param holding places of the parts among those that the need leaves open */
            record Joined(int alike, BitSet holding) {
            }
            int[] columnOf = new int[alike.length];
            Map<Joined, Integer> distinct = new LinkedHashMap<>();
            for (int offer = 0; offer < alike.length; offer++) {
                TextRules.Seen seen = offers.get(alike[offer]);
                BitSet holding = new BitSet();
                for (int i = 0; i < open.length; i++) {
                    holding.set(i, seen.leavesOpen(open[i]) && parts.holds(open[i], place, offer));
                }
                columnOf[offer] = distinct.computeIfAbsent(new Joined(alike[offer], holding), fresh -> distinct.size());
            }
            List<TextRules.Seen> joined = distinct.keySet().stream().map(one -> offers.get(one.alike()).and(one.holding().stream().map(i -> open[i]))).toList();
            return new Row(columnOf, outcomes(need, columns(joined), joined.size()));
        }

        private List<TextRules.Columns> columns(List<TextRules.Seen> offers) {
            return IntStream.range(0, (offers.size() + Long.SIZE - 1) / Long.SIZE)
                    .mapToObj(block -> rules.columns(offers.subList(block * Long.SIZE, Math.min(offers.size(), (block + 1) * Long.SIZE)))).toList();
        }

        private byte[] outcomes(TextRules.Seen need, List<TextRules.Columns> columns, int size) {
            byte[] outcomes = new byte[size];
            long[] met = rules.words();
            long[] unmet = rules.words();
            for (int block = 0; block < columns.size(); block++) {
                int at = block * Long.SIZE;
                long contradicted = columns.get(block).settle(need, met, unmet, defaults);
                text.answer(met, unmet, outcomes, at, columns.get(block).inUse, defaults ? TriedReadings.DEFAULTS : TriedReadings.ALL);
                for (long left = contradicted; left != 0; left &= left - 1) {
                    outcomes[at + Long.numberOfTrailingZeros(left)] = NO_ANSWER;
                }
            }
            return outcomes;
        }
    }
}
