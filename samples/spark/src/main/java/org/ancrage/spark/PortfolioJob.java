package org.ancrage.spark;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Need;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Answers every need with every offer on one day.
 *
 * <p>Needs travel to every executor; offers are spread over them. The same documents on the same day give the same rows in the same order,
 * whatever their order, their files and the machines.
 *
 * @param partitions into how many parts offers are spread; also the number of files that are written
 * @param texts whether to tell the outcome of each text, too
 */
public record PortfolioJob(SparkSession spark, LocalDate on, int partitions, boolean texts) {

    /** The text is empty for the whole. */
    public static final StructType ANSWER = new StructType()
            .add("need", DataTypes.StringType, false)
            .add("offer", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false)
            .add("outcome", DataTypes.StringType, false);

    /**
     * Checks all documents; what can be answered is answered when {@link Compared#answers()} is used.
     *
     * @param needs documents in JSON or YAML, each with one need; not more than one machine holds
     * @param offers documents in JSON or YAML, each with one offer and perhaps its contract
     */
    public Compared compare(Dataset<String> needs, Dataset<String> offers) {
        CheckedDocuments askedFor = CheckedDocuments.of(Side.NEED, needs, 1);
        CheckedDocuments offered = CheckedDocuments.of(Side.OFFER, offers, partitions);
        List<String> documents = askedFor.sound().collectAsList();
        Broadcast<SharedNeeds> shared = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new SharedNeeds(documents));
        return new Compared(documents.size(), answers(offered.sound(), shared), askedFor, offered);
    }

    private Dataset<Row> answers(Dataset<String> offers, Broadcast<SharedNeeds> needs) {
        // Only what travels: neither session nor job.
        LocalDate day = on;
        boolean each = texts;
        MapPartitionsFunction<String, Row> answering = part -> {
            List<Need> asked = needs.value().needs();
            return new Answers(StandardLaw.ancrage(), day, asked, part, each, Answers.chunk(asked.size()));
        };
        return offers.mapPartitions(answering, Encoders.row(ANSWER));
    }
}
