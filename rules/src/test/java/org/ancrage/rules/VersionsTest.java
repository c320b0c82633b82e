package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions follow each other in time. */
class VersionsTest {

    static List<LegalText> texts() {
        return StandardPack.ANCRAGE.corpus().texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyDayFallsInExactlyOneVersionOrInNone(LegalText text) {
        assertThat(LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2033, 1, 1)))
                .allSatisfy(day -> assertThat(text.versions().stream().filter(version -> version.period().contains(day)).map(Version::id))
                        .as("%s on %s", text.id(), day).hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatBeganHasNoGap(LegalText text) {
        List<Version> versions = text.versions();
        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i).period().from()).as("%s, version %s", text.id(), versions.get(i).id())
                    .isEqualTo(versions.get(i - 1).period().until());
        }
    }
}
