package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ancrage.Ancrage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who chose a reading is remembered: packs choose again where others are added, the caller's choices stay. */
class ChosenReadingsTest {

    private static final String AGENTS = "house/keys#agents";
    private static final Map<String, String> NOT_COUNTED = Map.of(AGENTS, "do-not-count");
    private static final Map<String, String> COUNTED = Map.of(AGENTS, "count");

    @TempDir
    private Path folder;

    private Ancrage keys;

    @BeforeEach
    void answer() {
        KeysPack.in(folder.resolve("keys"));
        keys = Ancrage.builder().pack(folder.resolve("keys")).build();
    }

    /** A pack that says no law of its own and reads that of the keys. */
    private Path choosing(String name, String option) {
        KeysPack pack = new KeysPack(folder.resolve(name));
        pack.write("pack.yaml", """
                id: example/%s
                version: "1.0"
                package: com.example.%s
                requires: {example/keys: "1.0"}
                texts: []
                amendments: amendments.yaml
                """.formatted(name, name));
        pack.write("amendments.yaml", """
                id: example/%s
                amendments:
                  - id: agents-%s
                    author: "The house"
                    reason: {fr: "La maison lit ainsi.", en: "The house reads so."}
                    chooses-reading: {reading: "%s", option: %s}
                """.formatted(name, option, AGENTS, option));
        return pack.folder();
    }

    @Test
    void packsThatAreAddedLaterChooseToo() {
        Path house = choosing("house", "do-not-count");
        assertThat(keys.toBuilder().pack(house).build().readings()).isEqualTo(NOT_COUNTED);
        assertThat(keys.toBuilder().pack(house).build().toBuilder().build().readings()).isEqualTo(NOT_COUNTED);
    }

    @Test
    void aChoiceOfTheCallerStaysWherePacksChooseOtherwise() {
        Path house = choosing("house", "do-not-count");
        assertThat(keys.withReading(AGENTS, "count").toBuilder().pack(house).build().readings()).isEqualTo(COUNTED);
        assertThat(keys.withDefaultReadings().toBuilder().pack(house).build().readings()).isEqualTo(COUNTED);
        assertThat(keys.toBuilder().reading(AGENTS, "count").pack(house).build().readings()).isEqualTo(COUNTED);
    }

    @Test
    void aChoiceOfTheCallerThatPacksMakeTooStands() {
        Ancrage house = keys.toBuilder().pack(choosing("house", "do-not-count")).build();
        assertThat(house.withReading(AGENTS, "do-not-count").toBuilder().build().readings()).isEqualTo(NOT_COUNTED);
        assertThat(house.withReading(AGENTS, "count").toBuilder().build().readings()).isEqualTo(COUNTED);
        assertThat(house.withReadings(NOT_COUNTED).toBuilder().build().readings()).isEqualTo(NOT_COUNTED);
    }

    @Test
    void whatTheCallerDoesWithoutStaysOpen() {
        Ancrage house = keys.toBuilder().pack(choosing("house", "do-not-count")).build();
        assertThat(house.withReadings(Map.of()).readings()).isEmpty();
        assertThat(house.withReadings(Map.of()).toBuilder().build().readings()).isEmpty();
        assertThat(house.withReadings(Map.of()).toBuilder().build().toBuilder().build().readings()).isEmpty();
    }
}
