package org.ancrage.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Compares needs with offers on a cluster. */
@Command(
        name = "ancrage-spark",
        sortOptions = false,
        description = "Answers every need with every offer on one day, on as many machines as there are.",
        footer = {"",
            "Writes OUT/answers (need, offer, text, outcome; the text is empty for the whole) and OUT/problems (side, id, problem, document): "
                + "a document that cannot be answered stands there, and the others are answered all the same.",
            "", "Answers are not legal advice."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Answers were written.", "1:The job failed.", "2:The command line was refused."})
public final class Main implements Callable<Integer> {

    /** How answers are written. */
    enum Format {
        PARQUET(Map.of()),
        /** As RFC 4180: quotes are doubled, and what is empty is empty. */
        CSV(Map.of("header", "true", "escape", "\"", "emptyValue", ""));

        private final Map<String, String> options;

        Format(Map<String, String> options) {
            this.options = options;
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--needs", required = true, paramLabel = "PATH", description = "File or directory with a need on each line, in JSON.")
    private String needs;

    @Option(names = "--offers", required = true, paramLabel = "PATH",
            description = "File or directory with an offer on each line, in JSON: {\"offer\": {...}, \"contract\": {...}}.")
    private String offers;

    @Option(names = "--on", required = true, paramLabel = "DATE", converter = Day.class, description = "Day for which the question is asked, as 2026-11-24.")
    private LocalDate on;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Directory to write; must not exist.")
    private String out;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "parquet", description = "parquet or csv. Default: parquet.")
    private Format format;

    @Option(names = "--files", description = "Each file is one document, in JSON or YAML, instead of each line.")
    private boolean files;

    @Option(names = "--whole", description = "Tells the outcome of the whole only, and not of each text.")
    private boolean whole;

    @Option(names = "--partitions", paramLabel = "NUMBER", defaultValue = "200",
            description = "Into how many parts, and files, offers are spread. Default: 200.")
    private int partitions;

    @Option(names = "--master", paramLabel = "URL",
            description = "Where to run, as Spark names it. Default: what spark-submit says, or else local[*].")
    private @Nullable String master;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    private boolean help;

    /** Days, as 2026-11-24. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("(%s) is not a day. Write it as 2026-11-24.".formatted(text));
            }
        }
    }

    /** Ends the process only where the job was not done: clusters take an early end for a failure. */
    public static void main(String[] args) {
        int exitCode = run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(PrintWriter print, PrintWriter error, String... args) {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).setOut(print).setErr(error)
                .setParameterExceptionHandler((refused, given) -> {
                    error.printf("%s%nSee: %s --help%n", refused.getMessage(), refused.getCommandLine().getCommandName());
                    error.flush();
                    return CommandLine.ExitCode.USAGE;
                }).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (partitions < 1) {
            throw refusal("The number of partitions (%s) is not allowed. Give at least 1.".formatted(partitions));
        }
        SparkConf configuration = new SparkConf();
        if (master != null) {
            configuration.setMaster(master);
        }
        configuration.setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "ancrage");
        try (SparkSession spark = SparkSession.builder().config(configuration).getOrCreate()) {
            Path place = new Path(out);
            if (place.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(place)) {
                throw refusal("The directory (%s) exists already. Name one that does not.".formatted(out));
            }
            try (Compared compared = new PortfolioJob(spark, on, partitions, !whole).compare(documents(spark, needs), documents(spark, offers))) {
                write(compared.answers(), "answers");
                write(compared.problems(), "problems");
                tell(compared);
            }
        }
        return 0;
    }

    private Dataset<String> documents(SparkSession spark, String path) throws IOException {
        Path place = new Path(path);
        // Nothing for a pattern that nothing fits, null for a name that does not exist.
        FileStatus @Nullable [] found = place.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(place);
        if (found == null || found.length == 0) {
            throw refusal("The file or directory (%s) does not exist.".formatted(path));
        }
        return spark.read().option("wholetext", files).option("recursiveFileLookup", true).text(path).as(Encoders.STRING());
    }

    private void write(Dataset<Row> rows, String name) {
        rows.write().format(format.name().toLowerCase(Locale.ROOT)).options(format.options).save(new Path(out, name).toString());
    }

    private void tell(Compared compared) {
        long offered = compared.offers();
        spec.commandLine().getOut().printf("%s needs with %s offers: %s pairs answered. Documents refused: %s (%s).%n",
                compared.needs(), offered, compared.needs() * offered, compared.problems().count(), new Path(out, "problems"));
        spec.commandLine().getOut().flush();
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
