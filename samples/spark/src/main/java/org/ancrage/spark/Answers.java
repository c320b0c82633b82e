package org.ancrage.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.LegalText;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one partition, offer by offer, and for each offer need by need: the whole, then each text that exists on the day.
 *
 * <p>Holds the matrix of one chunk of offers at a time; rows are made as they are asked for.
 */
final class Answers implements Iterator<Row> {

    /** A matrix takes up to a byte per pair and text. */
    private static final int MOST_PAIRS = 16_000_000;
    /** Needs are qualified anew for each chunk: where there are many, so must be the offers among which that is shared. */
    private static final int FEWEST_OFFERS = 1_024;
    private static final int MOST_OFFERS = 4_096;

    private final Ancrage ancrage;
    private final LocalDate on;
    private final List<Need> needs;
    private final Iterator<String> offers;
    private final boolean texts;
    private final int chunk;

    private @Nullable Matrix matrix;
    private List<String> columns = List.of();
    private int offer;
    private int need;
    private int column;

    /**
     * @param offers documents without problems, each with an id of its own
     * @param chunk offers that are answered at a time
     */
    Answers(Ancrage ancrage, LocalDate on, List<Need> needs, Iterator<String> offers, boolean texts, int chunk) {
        this.ancrage = ancrage;
        this.on = on;
        this.needs = needs;
        this.offers = offers;
        this.texts = texts;
        this.chunk = chunk;
    }

    /** Offers that are best answered at a time. */
    static int chunk(int needs) {
        return Math.max(FEWEST_OFFERS, Math.min(MOST_OFFERS, MOST_PAIRS / Math.max(1, needs)));
    }

    @Override
    public boolean hasNext() {
        return !needs.isEmpty() && (matrix != null || offers.hasNext());
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Matrix current = matrix == null ? nextMatrix() : matrix;
        String needId = needs.get(need).id();
        String offerId = current.proposals().get(offer).offer().id();
        String text = columns.get(column);
        Outcome outcome = text.isEmpty() ? current.outcome(need, offer) : current.outcome(text, needId, offerId).orElseThrow();
        advance(current);
        return RowFactory.create(needId, offerId, text, outcome.name());
    }

    private Matrix nextMatrix() {
        List<Proposal> proposals = new ArrayList<>();
        while (proposals.size() < chunk && offers.hasNext()) {
            proposals.add(Side.offer(offers.next()));
        }
        Matrix next = ancrage.matrix(needs, proposals, on);
        matrix = next;
        columns = columns(next);
        return next;
    }

    private List<String> columns(Matrix next) {
        List<String> ids = new ArrayList<>(List.of(""));
        if (texts) {
            String anyNeed = needs.get(0).id();
            String anyOffer = next.proposals().get(0).offer().id();
            ancrage.corpus().texts().stream().map(LegalText::id).filter(id -> next.outcome(id, anyNeed, anyOffer).isPresent()).sorted()
                    .forEach(ids::add);
        }
        return ids;
    }

    private void advance(Matrix current) {
        column++;
        if (column == columns.size()) {
            column = 0;
            need++;
        }
        if (need == needs.size()) {
            need = 0;
            offer++;
        }
        if (offer == current.proposals().size()) {
            offer = 0;
            matrix = null;
        }
    }
}
