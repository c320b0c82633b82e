package org.ancrage.rules.hds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A publisher without a certificate for activity 5, where a part of the sub-activities is all of activity 5 and activity 5 is never inherent: two duties or
 * four, its own resources or more, it hosts without the certificate. Where every completion forbids, so does the answer.
 */
class PublisherDutiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, String> MOST_PROTECTIVE = Map.of("fr/hds#activity-5-extent", "all-or-part", "fr/hds#activity-5-inherent", "separate");
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Situation BASE = PackTests.of(ANCRAGE, Path.of("src/main/resources/org/ancrage/rules")).situations().stream()
            .filter(situation -> situation.text().equals("fr/hds")
                    && situation.name().startsWith("Neither how many sub-activities a publisher does nor whose resources")).findFirst().orElseThrow();

    static Stream<Listing<AdministrationDuty>> duties() {
        return Stream.of(Listing.atLeast(AdministrationDuty.ACCESS_RIGHTS, AdministrationDuty.ACCESS_TRACES),
                Listing.only(AdministrationDuty.ACCESS_RIGHTS, AdministrationDuty.ACCESS_TRACES), Listing.only(AdministrationDuty.values()));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void itIsForbiddenWhateverIsNotKnown(Listing<AdministrationDuty> duties) {
        List.of(Answer.values()).forEach(ownOnly -> assertThat(outcome(duties, ownOnly)).as("%s, own resources only: %s", duties, ownOnly)
                .isEqualTo(Outcome.NON_COMPLIANT));
    }

    private static Outcome outcome(Listing<AdministrationDuty> duties, Answer ownOnly) {
        Hosting base = BASE.hosting();
        Hosting asked = new Hosting(base.need(), OfferBuilder.builder(base.offer()).hoster(HosterBuilder.builder(base.offer().hoster())
                .administration(duties).administersOwnResourcesOnly(ownOnly).build()).build(), base.contract());
        return ANCRAGE.withReadings(MOST_PROTECTIVE).outcomes(asked, DAY).texts().get("fr/hds");
    }
}
