package org.ancrage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.decision.Level;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.junit.jupiter.api.Test;

/** What must not change when facts are masked. */
class ConclusionsTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();

    private static Conclusions of(String hoster, Listing<Certificate> certificates) {
        Hosting hosting = Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id(hoster).build()).certificates(certificates).build());
        return Conclusions.of(ANCRAGE.assess(hosting, LocalDate.of(2026, 11, 24), Level.FULL));
    }

    @Test
    void idsDoNotMatter() {
        assertThat(of("one", Listing.only())).isEqualTo(of("other", Listing.only()));
    }

    @Test
    void truthsDoEvenWhereTheOutcomeIsTheSame() {
        Conclusions known = of("one", Listing.only());
        Conclusions unknown = of("one", Listing.unknown());
        assertThat(known.outcome()).isEqualTo(unknown.outcome());
        assertThat(known).isNotEqualTo(unknown);
    }
}
