package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.refusal.DisagreementException;

/**
 * Needs and offers, each qualified once; what depends on both is combined for 64 offers at a time.
 *
 * <p>Needs of which the rules say the same share a row, and such offers a column. Pairs that wait for facts are looked at once more when they
 * are asked for, each by itself ({@link StagedPair}): of two needs of which the rules say the same, not the same facts may be missing. Thread-safe.
 */
public final class StagedMatrix implements Matrix.Answers {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final SideRules sideRules;
    private final List<SideRules.Settler> ofPairs;
    private final List<TextBits> texts = new ArrayList<>();
    private final List<String> textIds = new ArrayList<>();
    private final boolean[] decisive;
    private final List<Block> blocks;
    private final List<SideRules.Qualified> needs;
    /** By need, its row; by offer, its column. */
    private final int[] rowOf;
    private final int[] columnOf;
    private final int columns;
    /** By row: one outcome per column, of the whole and of each text. */
    private final byte[][] whole;
    private final byte[][][] byText;
    private final WaitingPairs waiting;

    /** Up to 64 columns, as words with a bit for each. */
    private static final class Block {
        final List<SideRules.Qualified> offers;
        final long[] met;
        final long[] unmet;
        final long[] leaves;
        /** A bit for each column. */
        final long inUse;

        Block(List<SideRules.Qualified> offers, int atoms, int leaves) {
            this.offers = offers;
            this.met = new long[atoms];
            this.unmet = new long[atoms];
            this.leaves = new long[leaves];
            this.inUse = -1L >>> Long.SIZE - offers.size();
            for (int i = 0; i < offers.size(); i++) {
                long bit = 1L << i;
                offers.get(i).met().stream().forEach(atom -> met[atom] |= bit);
                offers.get(i).unmet().stream().forEach(atom -> unmet[atom] |= bit);
                offers.get(i).holding().stream().forEach(leaf -> this.leaves[leaf] |= bit);
            }
        }
    }

    private record Alike(BitSet met, BitSet unmet, BitSet holding) {
        static Alike of(SideRules.Qualified one) {
            return new Alike(one.met(), one.unmet(), one.holding());
        }
    }

    public StagedMatrix(AppliedLaw law, SideRules sideRules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals) {
        this.sideRules = sideRules;
        this.ofPairs = sideRules.ofPairs();
        for (LegalText text : law.corpus().texts()) {
            Version version = law.version(text.id());
            if (version != null) {
                textIds.add(text.id());
                texts.add(new TextBits(text.id(), law.outline(text.id()), sideRules, law.readings(), law::criterion));
            }
        }
        this.decisive = new boolean[texts.size()];
        for (int i = 0; i < decisive.length; i++) {
            decisive[i] = Objects.requireNonNull(law.version(textIds.get(i))).force().decisive();
        }
        Thread caller = Thread.currentThread();
        List<SideRules.Qualified> asked = needs.parallelStream().map(need -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return sideRules.qualified(DayFacts.ofNeed(need), Side.NEED);
        }).toList();
        List<SideRules.Qualified> offered = proposals.parallelStream().map(proposal -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return sideRules.qualified(DayFacts.ofOffer(proposal, law.day()), Side.OFFER);
        }).toList();
        this.rowOf = new int[asked.size()];
        this.needs = distinct(asked, rowOf);
        this.columnOf = new int[offered.size()];
        List<SideRules.Qualified> distinct = distinct(offered, columnOf);
        this.columns = distinct.size();
        this.blocks = IntStream.range(0, (columns + Long.SIZE - 1) / Long.SIZE)
                .mapToObj(block -> new Block(distinct.subList(block * Long.SIZE, Math.min(columns, (block + 1) * Long.SIZE)),
                        sideRules.atoms().size(), sideRules.leaves().size())).toList();
        this.whole = new byte[this.needs.size()][columns];
        this.byText = new byte[this.needs.size()][texts.size()][columns];
        IntStream.range(0, this.needs.size()).parallel().forEach(need -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            fill(need);
        });
        this.waiting = new WaitingPairs(textIds, () -> new StagedPairs(law, sideRules, factsRead, needs, proposals));
    }

    /** Where rules look at pairs, even those of which they say the same apart may differ together. */
    private List<SideRules.Qualified> distinct(List<SideRules.Qualified> all, int[] places) {
        List<SideRules.Qualified> distinct = new ArrayList<>();
        Map<Alike, Integer> known = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            Integer place = sideRules.evaluatesPairs() ? null : known.get(Alike.of(all.get(i)));
            if (place == null) {
                place = distinct.size();
                distinct.add(all.get(i));
                known.put(Alike.of(all.get(i)), place);
            }
            places[i] = place;
        }
        return distinct;
    }

    private void fill(int row) {
        long[] met = new long[sideRules.atoms().size()];
        long[] unmet = new long[met.length];
        for (int block = 0; block < blocks.size(); block++) {
            settle(needs.get(row), blocks.get(block), met, unmet);
            int at = block * Long.SIZE;
            int pairs = blocks.get(block).offers.size();
            for (int text = 0; text < texts.size(); text++) {
                byte[] outcomes = byText[row][text];
                texts.get(text).answer(met, unmet, outcomes, at, blocks.get(block).inUse);
                if (decisive[text]) {
                    for (int i = at; i < at + pairs; i++) {
                        whole[row][i] = (byte) Math.max(whole[row][i], outcomes[i]);
                    }
                }
            }
        }
    }

    private void settle(SideRules.Qualified need, Block block, long[] met, long[] unmet) {
        System.arraycopy(block.met, 0, met, 0, met.length);
        System.arraycopy(block.unmet, 0, unmet, 0, unmet.length);
        for (int atom = need.met().nextSetBit(0); atom >= 0; atom = need.met().nextSetBit(atom + 1)) {
            met[atom] = -1;
        }
        for (int atom = need.unmet().nextSetBit(0); atom >= 0; atom = need.unmet().nextSetBit(atom + 1)) {
            unmet[atom] = -1;
        }
        for (SideRules.Settler settler : ofPairs) {
            long fires = fires(settler.fires(), -1, need, block);
            if (settler.met()) {
                met[settler.atom()] |= fires;
            } else {
                unmet[settler.atom()] |= fires;
            }
        }
        for (int atom = 0; atom < met.length; atom++) {
            long contradicted = met[atom] & unmet[atom] & block.inUse;
            if (contradicted != 0) {
                resolve(atom, contradicted, need, block, met, unmet);
            }
        }
    }

    /** As {@link org.ancrage.engine.rules.CriterionGrounds}: what restricted packs say does not count against what others say. */
    private void resolve(int atom, long contradicted, SideRules.Qualified need, Block block, long[] met, long[] unmet) {
        long byTrusted = 0;
        long against = 0;
        for (SideRules.Settler settler : sideRules.trusted(atom)) {
            long fires = fires(settler.fires(), contradicted, need, block) & contradicted;
            if (settler.met()) {
                byTrusted |= fires;
            } else {
                against |= fires;
            }
        }
        long left = byTrusted & against;
        if (left != 0 && !sideRules.derivesUntrusted()) {
            throw new DisagreementException("The criterion (%s) is both met and unmet.".formatted(sideRules.atoms().get(atom).criterion()));
        }
        met[atom] = met[atom] & ~contradicted | byTrusted & ~left;
        unmet[atom] = unmet[atom] & ~contradicted | against & ~left;
    }

    /** @param asked pairs in which the answer matters; what is evaluated pair by pair is evaluated in them only */
    private long fires(Formula formula, long asked, SideRules.Qualified need, Block block) {
        if (asked == 0) {
            return 0;
        } else if (formula instanceof Formula.Holds leaf) {
            return switch (sideRules.leaves().get(leaf.leaf()).stage()) {
                case OFFER -> asked & block.leaves[leaf.leaf()];
                case PAIR -> evaluated(sideRules.leaves().get(leaf.leaf()), asked, need, block);
                default -> need.holding().get(leaf.leaf()) ? asked : 0;
            };
        } else if (formula instanceof Formula.All all) {
            long left = asked;
            for (Formula part : all.parts()) {
                left = fires(part, left, need, block);
            }
            return left;
        }
        long found = 0;
        for (Formula part : ((Formula.Any) formula).parts()) {
            found |= fires(part, asked & ~found, need, block);
        }
        return found;
    }

    private static long evaluated(SideRules.Leaf leaf, long asked, SideRules.Qualified need, Block block) {
        long found = 0;
        for (long left = asked & block.inUse; left != 0; left &= left - 1) {
            int pair = Long.numberOfTrailingZeros(left);
            if (block.offers.get(pair).holds(leaf, need)) {
                found |= 1L << pair;
            }
        }
        return found;
    }

    @Override
    public Outcome outcome(int need, int offer) {
        Outcome byCriteria = OUTCOMES[whole[rowOf[need]][columnOf[offer]]];
        boolean mayWait = byCriteria == Outcome.UNDETERMINED || byCriteria == Outcome.UNSETTLED;
        return mayWait ? answer(need, offer, byCriteria) : byCriteria;
    }

    /** A text that waits for facts may turn out to be worse than one on which readings disagree. */
    private Outcome answer(int need, int offer, Outcome byCriteria) {
        Outcome[] ofTexts = byCriteria(need, offer);
        for (int text = 0; text < ofTexts.length; text++) {
            if (decisive[text] && ofTexts[text] == Outcome.UNDETERMINED) {
                return waiting.answer(need, offer).whole();
            }
        }
        return byCriteria;
    }

    private Outcome[] byCriteria(int need, int offer) {
        Outcome[] outcomes = new Outcome[texts.size()];
        for (int text = 0; text < outcomes.length; text++) {
            outcomes[text] = OUTCOMES[byText[rowOf[need]][text][columnOf[offer]]];
        }
        return outcomes;
    }

    @Override
    public Outcome outcome(String text, int need, int offer) {
        int place = textIds.indexOf(text);
        Outcome byCriteria = OUTCOMES[byText[rowOf[need]][place][columnOf[offer]]];
        return byCriteria == Outcome.UNDETERMINED
                ? waiting.answer(need, offer).texts().get(place) : byCriteria;
    }

    @Override
    public Map<String, Truth> findings(int need, int offer) {
        long[] met = new long[sideRules.atoms().size()];
        long[] unmet = new long[met.length];
        int column = columnOf[offer];
        settle(needs.get(rowOf[need]), blocks.get(column / Long.SIZE), met, unmet);
        Map<String, Truth> findings = new LinkedHashMap<>();
        for (int atom = 0; atom < met.length; atom++) {
            findings.putIfAbsent(sideRules.atoms().get(atom).criterion(), TextBits.truth(met[atom], unmet[atom], column % Long.SIZE));
        }
        return findings;
    }
}
