package org.ancrage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final Path PORTFOLIO = Path.of("../cli/cases/portfolio");

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter refused = new StringWriter();

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--master", "local[2]"));
        arguments.addAll(List.of(more));
        Map.of("--partitions", "2", "--on", "2026-11-24").forEach((option, value) -> {
            if (!arguments.contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return Main.run(new PrintWriter(printed), new PrintWriter(refused), arguments.toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private List<String> written(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(name))) {
            for (Path file : files.filter(part -> part.toString().endsWith(".csv")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void comparesFilesAndWritesTables() throws IOException {
        int exitCode = run("--files", "--needs", PORTFOLIO.resolve("needs").toString(), "--offers", PORTFOLIO.resolve("offers").toString(),
                "--out", out(), "--format", "csv", "--whole");
        assertThat(exitCode).as(refused.toString()).isZero();
        assertThat(printed.toString()).startsWith("5 needs with 7 offers: 35 pairs answered. Documents refused: 0");
        assertThat(written("answers").stream().filter(line -> !line.equals("need,offer,text,outcome"))).hasSize(35)
                .contains("ministry-crisis-health-data,us-parent-fr-region,,NON_COMPLIANT");
    }

    @Test
    void readsLinesAndWritesParquetByDefault() throws IOException {
        Cases cases = Cases.all();
        Path needs = Files.write(folder.resolve("needs.jsonl"), cases.needDocuments().subList(0, 2));
        Path offers = Files.write(folder.resolve("offers.jsonl"),
                Stream.concat(cases.offerDocuments().subList(0, 3).stream(), Stream.of("{")).toList());
        assertThat(run("--needs", needs.toString(), "--offers", offers.toString(), "--out", out())).as(refused.toString()).isZero();
        assertThat(printed.toString()).startsWith("2 needs with 3 offers: 6 pairs answered. Documents refused: 1");
        try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
            assertThat(spark.read().parquet(out() + "/answers").where("text = ''").count()).isEqualTo(6);
            assertThat(spark.read().parquet(out() + "/answers").where("text = 'fr/sren-31'").count()).isEqualTo(6);
            assertThat(spark.read().parquet(out() + "/problems").first().<String>getAs("document")).isEqualTo("{");
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        assertThat(run("--files", "--needs", PORTFOLIO.toString(), "--offers", PORTFOLIO.toString(), "--out", out())).isEqualTo(2);
        assertThat(refused.toString()).startsWith("The directory (" + out() + ") exists already. Name one that does not.");
    }

    @Test
    void saysWhatDoesNotExist() {
        assertThat(run("--needs", "nowhere", "--offers", PORTFOLIO.toString(), "--out", out())).isEqualTo(2);
        assertThat(refused.toString()).startsWith("The file or directory (nowhere) does not exist.");
    }

    @Test
    void refusesWhatIsNoDay() {
        assertThat(run("--needs", "n", "--offers", "o", "--out", out(), "--on", "2026-13-24")).isEqualTo(2);
        assertThat(refused.toString()).contains("(2026-13-24) is not a day. Write it as 2026-11-24.");
    }

    @Test
    void refusesToSpreadOffersOverNothing() {
        assertThat(run("--needs", "n", "--offers", "o", "--out", out(), "--partitions", "0")).isEqualTo(2);
        assertThat(refused.toString()).startsWith("The number of partitions (0) is not allowed. Give at least 1.");
    }
}
