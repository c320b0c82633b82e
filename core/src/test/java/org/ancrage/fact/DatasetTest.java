package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final DatasetBuilder PLAIN = DatasetBuilder.builder().fictitious(Answer.NO).diffusionRestreinte(Answer.NO).sensitiveForEntity(Answer.NO)
            .secrets(Listing.only()).essentialMissions(Listing.only()).likelyHarms(Listing.only());

    @Test
    void sensitiveIsWhatTheEntityFoundSoOrWhatABreachThreatens() {
        Dataset plain = PLAIN.build();
        assertThat(plain.areNotSensitive()).isTrue();
        assertThat(DatasetBuilder.builder(plain).sensitiveForEntity(Answer.YES).build().areSensitive()).isTrue();
        assertThat(DatasetBuilder.builder(plain).secrets(Listing.atLeast(ProtectedSecret.PRIVATE_LIFE)).build().areNotSensitive()).isTrue();
        assertThat(DatasetBuilder.builder(plain).secrets(Listing.atLeast(ProtectedSecret.PRIVATE_LIFE)).likelyHarms(Listing.atLeast(Harm.PUBLIC_ORDER)).build()
                .areSensitive()).isTrue();
        assertThat(DatasetBuilder.builder(plain).essentialMissions(Listing.atLeast(EssentialMission.PUBLIC_ORDER)).likelyHarms(Listing.atLeast(Harm.PUBLIC_ORDER))
                .build().areSensitive()).isTrue();
    }

    @Test
    void whatIsMadeUpIsNotSensitiveUnlessItBearsTheMention() {
        Dataset madeUp = DatasetBuilder.builder(PLAIN.build()).fictitious(Answer.YES).sensitiveForEntity(Answer.YES).build();
        assertThat(madeUp.areNotSensitive()).isTrue();
        assertThat(DatasetBuilder.builder(madeUp).diffusionRestreinte(Answer.YES).build().areSensitive()).isTrue();
    }

    @Test
    void whatIsNotKnownMayBeSensitive() {
        Dataset likely = DatasetBuilder.builder(PLAIN.build()).secrets(Listing.unknown()).likelyHarms(Listing.atLeast(Harm.PUBLIC_ORDER)).build();
        assertThat(likely.areSensitive()).isFalse();
        assertThat(likely.areNotSensitive()).isFalse();
    }
}
