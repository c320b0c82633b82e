package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Level;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Reading;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** What was an open point of law, or is not one yet, is told as none. */
class ClosedReadingsTest {

    private static final String LISTS = "fr/sren-31#operators-list";

    private static Hosting operator() {
        return StandardPack.situations().stream()
                .filter(situation -> situation.name().startsWith("Which yearly list an operator stands on matters")).map(Situation::hosting).findFirst().orElseThrow();
    }

    private static Stream<String> told(Hosting hosting, LocalDate on, Map<String, String> settled) {
        return readings(StandardPack.ANCRAGE.withReadings(settled).assess(hosting, on, Level.FULL).decision("fr/sren-31").orElseThrow().explanation()).map(Reading::id);
    }

    private static Stream<Reading> readings(Explanation node) {
        return Stream.concat(Stream.ofNullable(node.reading()).map(Explanation.TakenReading::reading), node.children().stream().flatMap(ClosedReadingsTest::readings));
    }

    @Test
    void theListOfOperatorsIsAnOpenPointWhileTwoOfThemMayCount() {
        Hosting operator = operator();
        assertThat(told(operator, LocalDate.of(2026, 9, 30), Map.of())).doesNotContain(LISTS).contains("fr/sren-31#operators-covered");
        assertThat(told(operator, LocalDate.of(2026, 10, 1), Map.of())).contains(LISTS);
        assertThat(told(operator, LocalDate.of(2026, 12, 31), Map.of())).contains(LISTS);
        assertThat(told(operator, LocalDate.of(2027, 1, 1), Map.of())).doesNotContain(LISTS).contains("fr/sren-31#operators-covered");
    }

    /** Another option than the default, which somebody settled, shapes the answer on any day. */
    @Test
    void whatSomebodySettledOtherwiseIsToldAllTheSame() {
        assertThat(told(operator(), LocalDate.of(2027, 1, 1), Map.of(LISTS, "latest-list"))).contains(LISTS);
    }
}
