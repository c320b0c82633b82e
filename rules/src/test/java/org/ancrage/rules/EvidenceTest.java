package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.law.Evidence;
import org.ancrage.law.EvidenceTally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well the law was read never gets worse unseen: provisions by evidence and text stand in a table beside the tests. Whoever means a change of it
 * regenerates it with {@code mvn -pl rules -am test -Dtest=EvidenceTest -Dancrage.regenerate=true}, and reads the difference.
 */
class EvidenceTest {

    private static final Path TABLE = Path.of("src/test/resources/org/ancrage/rules/evidence.csv");
    private static final List<EvidenceTally> NOW = EvidenceTally.of(StandardPack.ANCRAGE.corpus().provisions());

    @BeforeAll
    static void regenerate() throws IOException {
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.write(TABLE, written());
        }
    }

    @Test
    void theShareOfWhatWasReadDoesNotFallUnseen() throws IOException {
        Map<String, Double> before = shares(Files.readAllLines(TABLE));
        assertThat(NOW).as("fewer provisions were read than the table says").allSatisfy(tally ->
                assertThat(tally.shareRead()).as(tally.of()).isGreaterThanOrEqualTo(before.getOrDefault(tally.of(), 0.0)));
    }

    @Test
    void theTableCountsEveryText() throws IOException {
        assertThat(Files.readAllLines(TABLE)).as("regenerate the table, and read the difference").isEqualTo(written());
    }

    private static List<String> written() {
        return Stream.concat(Stream.of("text," + Stream.of(Evidence.values()).map(Evidence::name).collect(Collectors.joining(","))),
                NOW.stream().map(tally -> tally.of() + "," + tally.counts().values().stream().map(String::valueOf).collect(Collectors.joining(",")))).toList();
    }

    private static Map<String, Double> shares(List<String> table) {
        Map<String, Double> shares = new LinkedHashMap<>();
        table.stream().skip(1).map(row -> row.split(",")).forEach(cells -> {
            Map<Evidence, Integer> counts = new LinkedHashMap<>();
            for (Evidence evidence : Evidence.values()) {
                counts.put(evidence, Integer.valueOf(cells[evidence.ordinal() + 1]));
            }
            shares.put(cells[0], new EvidenceTally(cells[0], counts).shareRead());
        });
        return shares;
    }
}
