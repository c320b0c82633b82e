package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ancrage.decision.timeline.Span;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.junit.jupiter.api.Test;

/** Of which days a timeline tells where nobody says. */
class TimelineSpanTest {

    private static final Hosting WITHOUT_DATES = Hosting.of(NeedBuilder.builder().id("need").build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());

    @Test
    void whereNoFactIsDatedItBeginsOnTheDayAsked() {
        assertThat(StandardPack.ANCRAGE.timelineSpan(WITHOUT_DATES, LocalDate.of(2026, 11, 24)).from()).isEqualTo("2026-11-24");
    }

    @Test
    void lawThatChangedBeforeDoesNotBeginIt() {
        assertThat(StandardPack.ANCRAGE.timelineSpan(WITHOUT_DATES, LocalDate.of(2040, 2, 3))).isEqualTo(new Span(LocalDate.of(2040, 2, 3), LocalDate.of(2040, 12, 31)));
    }
}
