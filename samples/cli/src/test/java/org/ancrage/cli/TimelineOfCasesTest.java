package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.Probes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timeline says of days what a fresh look at that day says: of those around each step, and of one in five. */
class TimelineOfCasesTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();

    @ParameterizedTest
    @CsvSource({
        "cases/health-data-hub-existing-processing-with-derogation.yaml, 2018-01-01, 2024-12-31",
        "cases/hybrid-cloud-after-qualification.yaml, 2025-07-01, 2027-06-30",
        "cases/gap-between-two-qualifications.yaml, 2024-07-01, 2025-12-31"
    })
    void agreesWithEachDayThatIsLookedAt(String file, LocalDate from, LocalDate to) throws IOException {
        Hosting hosting = RequestReader.read(new DocumentReader().read(Path.of(file))).hosting();
        Timeline timeline = ANCRAGE.timeline(hosting, from, to);
        Set<LocalDate> steps = timeline.texts().stream().flatMap(line -> line.steps().stream()).map(Timeline.Step::from).collect(Collectors.toSet());
        from.datesUntil(to.plusDays(1)).filter(day -> day.toEpochDay() % 5 == 0 || steps.contains(day) || steps.contains(day.plusDays(1))).forEach(day -> {
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
