package org.ancrage.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a job answers, and the documents that it could not answer. */
public final class Compared implements AutoCloseable {

    private final int needs;
    private final Dataset<Row> answers;
    private final CheckedDocuments askedFor;
    private final CheckedDocuments offered;

    Compared(int needs, Dataset<Row> answers, CheckedDocuments askedFor, CheckedDocuments offered) {
        this.needs = needs;
        this.answers = answers;
        this.askedFor = askedFor;
        this.offered = offered;
    }

    /** A row for the whole of each pair, then for each text: need, offer, text, outcome. */
    public Dataset<Row> answers() {
        return answers;
    }

    /** A row for each document that was refused: side, id, problem, document. */
    public Dataset<Row> problems() {
        return askedFor.problems().union(offered.problems());
    }

    /** Needs that are answered. */
    public long needs() {
        return needs;
    }

    /** Offers that are answered. */
    public long offers() {
        return offered.sound().count();
    }

    /** Lets the documents go. */
    @Override
    public void close() {
        askedFor.close();
        offered.close();
    }
}
