package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.Level;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Criterion;
import org.ancrage.verify.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is still to be given is told so that whoever does it is not told the contrary afterwards. */
class AdviceTest {

    private static final String UNKNOWN_LAWS = "While it is not known under which laws the hoster is";

    /** Requirement 31 alone, and with the map of R. 1111-11. */
    static Stream<LocalDate> days() {
        return Stream.of(LocalDate.of(2025, 10, 6), LocalDate.of(2026, 11, 24));
    }

    private static List<Hosting> hostings(String variation) {
        List<Hosting> hostings = StandardPack.situations().stream()
                .filter(situation -> situation.text().equals("fr/hds") && situation.name().startsWith(UNKNOWN_LAWS) && situation.name().contains(variation))
                .map(Situation::hosting).toList();
        assertThat(hostings).isNotEmpty();
        return hostings;
    }

    private static List<String> undertakings(Hosting hosting, LocalDate on) {
        return StandardPack.ANCRAGE.assess(hosting, on, Level.FULL).decision("fr/hds").orElseThrow().undertakings().stream().map(Criterion::id).toList();
    }

    @ParameterizedTest
    @MethodSource("days")
    void whileTheSituationIsNotKnownTheFormThatFitsIsToBePublishedWhateverIs(LocalDate on) {
        assertThat(undertakings(hostings("advice ends").get(0), on)).containsExactly("fr/hds#fitting-form-published");
        // If a mere presence abroad does not expose, none has to be known, and the sentence is called for: who publishes it then is told nothing else.
        List<Hosting> published = hostings("published is the table, or the sentence");
        assertThat(published).hasSize(2);
        assertThat(undertakings(published.get(0), on)).containsExactly("fr/hds#fitting-form-published", "fr/hds#no-transfer-published");
        assertThat(undertakings(published.get(1), on)).containsExactly("fr/hds#fitting-form-published");
    }

    @ParameterizedTest
    @MethodSource("days")
    void onceItIsKnownOneFormIsToldAndThatIsTheEnd(LocalDate on) {
        assertThat(hostings("the sentence then is not enough")).allSatisfy(hosting -> assertThat(undertakings(hosting, on)).containsExactly("fr/hds#guarantees-table-published"));
        assertThat(hostings("the table, where it turns out")).allSatisfy(hosting -> assertThat(undertakings(hosting, on)).isEmpty());
        assertThat(hostings("nor the table where nothing exposes")).allSatisfy(hosting -> assertThat(undertakings(hosting, on)).containsExactly("fr/hds#no-transfer-published"));
        assertThat(hostings("the sentence, where it turns out")).allSatisfy(hosting -> assertThat(undertakings(hosting, on)).isEmpty());
    }
}
