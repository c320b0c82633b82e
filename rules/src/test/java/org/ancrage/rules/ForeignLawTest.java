package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ancrage.decision.Level;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.ancrage.render.TextRenderer;
import org.ancrage.render.TimelineRenderer;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** What is told of foreign laws, of those that have lapsed, and of last days. */
class ForeignLawTest {

    private static final String FISA = "FISA, section 702 (United States)";
    private static final String LAPSED = "lapsed, while acts taken under it still run";

    private static Hosting hosting(String text, String name) {
        return StandardPack.situations().stream().filter(situation -> situation.text().equals(text) && situation.name().startsWith(name))
                .map(Situation::hosting).findFirst().orElseThrow();
    }

    private static String told(Hosting hosting, LocalDate on) {
        return new TextRenderer(StandardPack.ANCRAGE.corpus(), Language.EN).withLevel(Level.FULL).render(StandardPack.ANCRAGE.assess(hosting, on, Level.FULL))
                .replaceAll("[\\s│├└─]+", " ");
    }

    /** It organises collection abroad and compels no provider: what compels nobody reaches nobody. */
    @Test
    void executiveOrder12333IsNoAccessLaw() {
        assertThat(StandardPack.ANCRAGE.corpus().jurisdictions().accessLaws()).filteredOn(law -> law.jurisdiction().equals("US"))
                .extracting(law -> law.id()).containsExactlyInAnyOrder("us/cloud-act", "us/fisa-702");
    }

    @Test
    void ofALawThatHasLapsedAChainSaysSo() {
        Hosting hosting = hosting("eu/gdpr-transfers", "A hoster that a United States company owns keeps the keys");
        assertThat(told(hosting, LocalDate.of(2026, 6, 11))).contains(FISA).doesNotContain(LAPSED);
        assertThat(told(hosting, LocalDate.of(2026, 6, 12))).contains(FISA + " (" + LAPSED);
        assertThat(told(hosting, LocalDate.of(2027, 3, 31))).contains(FISA + " (" + LAPSED);
        assertThat(told(hosting, LocalDate.of(2027, 4, 1))).doesNotContain(LAPSED);
    }

    /** The last day is the last on which it counts, and the change is on the next, wherever it is told. */
    @Test
    void aLastDayAndItsDayAfterAreToldOneWay() {
        Hosting hosting = hosting("fr/secnumcloud", "One holder outside the Union has exactly 24 %");
        LocalDate last = LocalDate.of(2027, 3, 31);
        assertThat(told(hosting, last.plusDays(1))).contains("last day of validity: 31 March 2027, 1 day before 1 April 2027");
        assertThat(new TimelineRenderer(StandardPack.ANCRAGE.corpus(), Language.EN)
                .render(StandardPack.ANCRAGE.timeline(hosting, last.minusDays(10), last.plusDays(10)), last))
                .contains("on 1 April 2027", "last day of validity: 31 March 2027", "until 31 March 2027", "from 1 April 2027").doesNotContain("30 March 2027", "2 April 2027");
        String page = new TextRenderer(StandardPack.ANCRAGE.corpus(), Language.EN).render(StandardPack.ANCRAGE.assess(hosting, last));
        assertThat(page).doesNotContain("30 March 2027").doesNotContain("until 1 April 2027");
    }
}
