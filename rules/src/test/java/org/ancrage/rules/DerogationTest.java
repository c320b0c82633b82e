package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.ancrage.render.TextRenderer;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** A permission that rests on a derogation says when that ends. */
class DerogationTest {

    private static final String CIRCULARS = "fr/cloud-au-centre";
    private static final LocalDate DAY = LocalDate.of(2022, 3, 15);

    private static Hosting hosting(String name) {
        return StandardPack.situations().stream().filter(situation -> situation.text().equals(CIRCULARS) && situation.name().equals(name))
                .map(Situation::hosting).findFirst().orElseThrow();
    }

    private static Decision decision(String situation) {
        return StandardPack.ANCRAGE.assess(hosting(situation), DAY, Level.OUTCOME).decision(CIRCULARS).orElseThrow();
    }

    private static String told(String situation, Language language, Level level) {
        return new TextRenderer(StandardPack.ANCRAGE.corpus(), language).withLevel(level)
                .render(StandardPack.ANCRAGE.assess(hosting(situation), DAY, level)).replaceAll("\\s+", " ");
    }

    @Test
    void aRunningDerogationIsToldWithItsLastDayAtEveryLevel() {
        String running = "A derogation under the circular of 2021";
        assertThat(decision(running).outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(decision(running).derogations()).extracting(Derogation::validUntil).containsExactly(LocalDate.of(2025, 12, 31));
        for (Level level : Level.values()) {
            assertThat(told(running, Language.EN, level)).contains("Rests on a derogation whose last day is 31 December 2025, unless");
            assertThat(told(running, Language.FR, level)).contains("Repose sur une dérogation dont le dernier jour est le 31 décembre 2025, à moins");
        }
    }

    @Test
    void whatDoesNotRestOnADerogationNamesNone() {
        String tooLate = "A project engaged on the day of the circular comes too late for a derogation";
        assertThat(decision(tooLate).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(decision(tooLate).derogations()).isEmpty();
        assertThat(told(tooLate, Language.EN, Level.FULL)).doesNotContain("Rests on a derogation");
    }
}
