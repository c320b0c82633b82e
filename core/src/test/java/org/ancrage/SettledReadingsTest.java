package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who settled a reading is remembered, also where packs and caller agree. */
class SettledReadingsTest {

    private static final Map<String, String> PACKS = Map.of("a", "1", "b", "1");

    @Test
    void aChoiceThatIsEqualToThatOfThePacksIsTheCallers() {
        SettledReadings settled = SettledReadings.of(PACKS, Map.of()).with("a", "1");
        assertThat(settled.options()).isEqualTo(PACKS);
        assertThat(settled.own()).isEqualTo(Map.of("a", "1"));
        assertThat(settled.byPacks()).isEqualTo(Map.of("b", "1"));
        // As packs that are added later would choose.
        assertThat(SettledReadings.of(Map.of("a", "2", "b", "2"), settled.own()).options()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void whatTheCallerDoesWithoutIsDroppedOfThePacks() {
        assertThat(SettledReadings.of(Map.of(), Map.of("c", "1")).dropped(PACKS)).isEqualTo(PACKS);
        assertThat(SettledReadings.of(PACKS, Map.of("c", "1")).dropped(PACKS)).isEmpty();
    }
}
