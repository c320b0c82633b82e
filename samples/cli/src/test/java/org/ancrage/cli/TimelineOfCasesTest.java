package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.Probes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From 2018 to 2032, a timeline says of every single day what a fresh look at that day says. */
class TimelineOfCasesTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate TO = LocalDate.of(2032, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {
        "cases/health-data-hub-existing-processing-with-derogation.yaml",
        "cases/hybrid-cloud-after-qualification.yaml",
        "cases/gap-between-two-qualifications.yaml"
    })
    void agreesWithEachDay(String file) throws IOException {
        Hosting hosting = RequestReader.read(new DocumentReader().read(Path.of(file))).hosting();
        Timeline timeline = ANCRAGE.timeline(hosting, FROM, TO);
        FROM.datesUntil(TO.plusDays(1)).forEach(day -> {
            Map<String, Outcome> outcomes = new HashMap<>();
            timeline.texts().forEach(line -> {
                Outcome outcome = line.on(day).orElseThrow().outcome();
                if (outcome != null) {
                    outcomes.put(line.text(), outcome);
                }
            });
            assertThat(outcomes).as("%s", day).isEqualTo(Probes.of(ANCRAGE).outcomes(hosting, day));
        });
    }
}
