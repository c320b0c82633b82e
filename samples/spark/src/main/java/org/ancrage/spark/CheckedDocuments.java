package org.ancrage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.ancrage.document.InvalidInputException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Documents of one side, each with its id or with what is wrong with it.
 *
 * <p>They are spread by id and sorted, so that neither their order nor the files in which they came matters to what is written.
 */
final class CheckedDocuments implements AutoCloseable {

    private static final StructType COLUMNS = new StructType()
            .add("id", DataTypes.StringType)
            .add("problem", DataTypes.StringType)
            .add("document", DataTypes.StringType, false);

    private final Side side;
    private final Dataset<Row> rows;

    private CheckedDocuments(Side side, Dataset<Row> rows) {
        this.side = side;
        this.rows = rows;
    }

    /** @param documents those that are blank are left out */
    static CheckedDocuments of(Side side, Dataset<String> documents, int partitions) {
        // What has no id is its own, lest all that is broken ends in one partition.
        Column broken = when(col("id").isNull(), col("document"));
        Column namesakes = count(lit(1)).over(Window.partitionBy(col("id"), broken));
        Column usedTwice = concat(lit(side.key() + ": the id ("), col("id"), lit(") is used "), namesakes.cast(DataTypes.StringType),
                lit(" times. Give each %s its own.".formatted(side.key())));
        Dataset<Row> rows = documents
                .filter((FilterFunction<String>) document -> !document.isBlank())
                .map((MapFunction<String, Row>) document -> checked(side, document), Encoders.row(COLUMNS))
                .repartition(partitions, col("id"), broken)
                .withColumn("problem", when(col("id").isNotNull().and(namesakes.gt(1)), usedTwice).otherwise(col("problem")))
                .sortWithinPartitions("id", "document")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new CheckedDocuments(side, rows);
    }

    private static Row checked(Side side, String document) {
        try {
            return RowFactory.create(side.id(document), null, document);
        } catch (InvalidInputException refused) {
            return RowFactory.create(null, refused.getMessage(), document);
        }
    }

    /** Documents that can be answered. */
    Dataset<String> sound() {
        return rows.filter(col("problem").isNull()).select("document").as(Encoders.STRING());
    }

    /** The rest: side, id where it is not broken, what is wrong, and the document as it was given, to be mended. */
    Dataset<Row> problems() {
        return rows.filter(col("problem").isNotNull())
                .select(lit(side.key()).as("side"), col("id"), col("problem"), col("document"));
    }

    @Override
    public void close() {
        rows.unpersist();
    }
}
