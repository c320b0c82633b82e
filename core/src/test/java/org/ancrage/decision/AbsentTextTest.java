package org.ancrage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.law.Condition;
import org.ancrage.law.Force;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

class AbsentTextTest {

    private static final Wording WORDING = new Wording("texte", "text");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2023, 1, 1);
    private static final LocalDate THIRD = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 1, 1);

    private static LegalText text(Version... versions) {
        return new LegalText("x/law", WORDING, List.of(), List.of(), List.of(), List.of(versions), List.of());
    }

    private static Version version(String id, Period period) {
        Condition always = new Condition.Given(true, WORDING, List.of());
        return new Version(id, WORDING, period, Force.LAW, List.of(), always, always);
    }

    private static final LegalText WITH_GAP = text(version("v1", new Period(FIRST, SECOND)), version("v2", new Period(THIRD, LAST)));

    @Test
    void aTextThatExistsIsNotAbsent() {
        assertThat(Stream.of(FIRST, SECOND.minusDays(1), THIRD).map(day -> AbsentText.of(WITH_GAP, day)))
                .allMatch(Optional::isEmpty);
        assertThat(AbsentText.of(text(), FIRST)).isEmpty();
    }

    @Test
    void theNextVersionIsNamedAndAfterTheLastTheLast() {
        assertThat(AbsentText.of(WITH_GAP, FIRST.minusDays(1)).orElseThrow().version().id()).isEqualTo("v1");
        assertThat(AbsentText.of(WITH_GAP, SECOND).orElseThrow().version().id()).isEqualTo("v2");
        assertThat(AbsentText.of(WITH_GAP, LAST).orElseThrow().version().id()).isEqualTo("v2");
    }

    @Test
    void whatIsStillToComeIsToldFromWhatIsGone() {
        assertThat(AbsentText.of(WITH_GAP, SECOND).orElseThrow().comesAfter(SECOND)).isTrue();
        assertThat(AbsentText.of(WITH_GAP, LAST).orElseThrow().comesAfter(LAST)).isFalse();
    }
}
