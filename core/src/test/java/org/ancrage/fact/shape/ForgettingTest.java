package org.ancrage.fact.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private static final Hosting GIVEN = RequestReader.read(new DocumentReader().read("""
            need: {id: n, project: {newProject: YES}}
            offer:
              id: o
              hoster: {id: h, registeredOffice: FR, listed: NO, presences: {complete: [FR, DE]}, remoteAccess: {complete: [{country: US}, {country: FR}]}}
              holders: [{id: a, registeredOffice: FR}]
              holdings: {complete: [{id: h1, holder: a, of: h, capital: 60, votes: 60}]}
              participants: {complete: [{id: p, registeredOffice: FR, groupOutsideUnion: YES}]}
              certificates:
                complete:
                  - {id: c1, holder: h, scheme: HDS, version: "2.0", validFrom: 2025-01-01, status: VALID}
                  - {id: c2, holder: h, scheme: HDS, version: "2.0", validFrom: 2025-01-01, status: WITHDRAWN}
              locations: {administration: {complete: [US]}}
              attributes: {complete: [{of: c1, key: k, value: v}, {of: o, key: k, value: w}]}
            """, "request")).hosting();

    private static Hosting without(String... branches) {
        Hosting less = Forgetting.of(GIVEN, pointer -> FactPointers.anyCovers(Set.of(branches), pointer));
        assertThat(HostingChecks.check(less)).isEmpty();
        return less;
    }

    @Test
    void nothingForgottenIsTheSame() {
        assertThat(without()).isSameAs(GIVEN);
        assertThat(without("/offer/keyCustody")).isSameAs(GIVEN);
    }

    @Test
    void aComponentBecomesUnknown() {
        Hosting less = without("/need/project/newProject", "/offer/hoster/registeredOffice");
        assertThat(less.need().project().newProject()).isEqualTo(Answer.UNKNOWN);
        assertThat(less.offer().hoster().registeredOffice()).isNull();
    }

    @Test
    void aListWithoutAnItemIsNotComplete() {
        assertThat(without("/offer/hoster/remoteAccess/0").offer().hoster().remoteAccess().items()).hasSize(1);
        assertThat(without("/offer/hoster/remoteAccess/0").offer().hoster().remoteAccess().complete()).isFalse();
        assertThat(without("/offer/hoster/presences").offer().hoster().presences()).isEqualTo(Listing.unknown());
        assertThat(without("/offer/hoster/presences/1").offer().hoster().presences()).isEqualTo(Listing.atLeast("FR"));
    }

    @Test
    void aListIsNoLongerCompleteForAnyKindAndARangeIsForgottenAsItsShare() {
        Hosting some = RequestReader.read(new DocumentReader().read("""
                need: {id: n}
                offer:
                  id: o
                  hoster: {id: h}
                  holders: [{id: a}]
                  holdings: [{id: x, holder: a, of: h, capital: {atLeast: 25, below: 50}, votes: {above: 50}}]
                  certificates: {completeFor: [SECNUMCLOUD], atLeast: [{id: c, holder: h, scheme: HDS, status: VALID}]}
                """, "request")).hosting();

        assertThat(KnownFacts.of(some)).extracting(PlacedFact::pointer)
                .contains("/offer/certificates", "/offer/certificates/0/status", "/offer/holdings/0/capital", "/offer/holdings/0/votes");
        assertThat(KnownFacts.at(some, "/offer/holdings/0/capital")).isPresent();
        assertThat(forgotten(some, "/offer/certificates/0/status").certificates().completeFor()).containsExactly(Scheme.SECNUMCLOUD);
        assertThat(forgotten(some, "/offer/certificates/0").certificates()).isEqualTo(Listing.unknown());
        assertThat(Forgetting.of(some, "/offer/certificates"::equals).offer().certificates().completeFor()).isEmpty();
        assertThat(forgotten(some, "/offer/holdings/0/capital").holdings().items().get(0)).satisfies(holding -> {
            assertThat(holding.capitalWithin()).isNull();
            assertThat(holding.votesWithin()).isNotNull();
        });
    }

    private static Offer forgotten(Hosting hosting, String branch) {
        return Forgetting.of(hosting, pointer -> FactPointers.covers(branch, pointer)).offer();
    }

    @Test
    void anEntityStaysAndNothingIsKnownOfIt() {
        Hosting less = without("/offer/participants/0", "/offer/holders");
        assertThat(less.offer().participants().items()).singleElement().satisfies(participant -> {
            assertThat(participant.id()).isEqualTo("p");
            assertThat(participant.registeredOffice()).isNull();
            assertThat(participant.groupOutsideUnion()).isEqualTo(Answer.UNKNOWN);
        });
        assertThat(less.offer().participants().complete()).isTrue();
        assertThat(less.offer().holders()).singleElement().satisfies(holder -> assertThat(holder.registeredOffice()).isNull());
    }

    @Test
    void whatIsSaidOfWhatIsGoneGoesWithIt() {
        Hosting less = without("/offer/certificates/0");
        assertThat(less.offer().attributes().complete()).isFalse();
        assertThat(less.offer().attributes().items()).singleElement().satisfies(attribute -> assertThat(attribute.of()).isEqualTo("o"));
    }

    @Test
    void aCertificateThatWasContradictedDoesNotCountOnceItIsNotKnownByWhat() {
        assertThat(GIVEN.offer().certificatesWeighed().get(0).status()).isEqualTo(Certificate.Status.CONTRADICTED);
        assertThat(without("/offer/certificates/1").offer().certificates().items()).singleElement()
                .satisfies(certificate -> assertThat(certificate.status()).isNull());
    }

    @Test
    void anAuthorisationThatIsSaidToBeNeededIsNotSupposedNotToBeOnceItIsForgotten() {
        String ordinary = """
                need:
                  id: n
                  dataset: {healthDataWarehouse: NO, snds: NO}
                  project: {referenceMethodology: NONE, authorisationRequired: %s}
                offer: {id: o, hoster: {id: h}}
                """;
        Hosting needed = RequestReader.read(new DocumentReader().read(ordinary.formatted("YES"), "request")).hosting();
        Hosting unsaid = RequestReader.read(new DocumentReader().read(ordinary.formatted("UNKNOWN"), "request")).hosting();
        assertThat(unsaid.need().project().authorisationRequired()).isEqualTo(Answer.NO);

        Hosting less = Forgetting.of(needed, "/need/project/authorisationRequired"::equals);
        assertThat(less.need().project().authorisationRequired()).isEqualTo(Answer.YES);
        Hosting open = Forgetting.of(needed, pointer -> FactPointers.anyCovers(Set.of("/need/project/authorisationRequired", "/need/dataset/snds"), pointer));
        assertThat(open.need().project().authorisationRequired()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void holdingsThatFallShortAreNotAllOnceTheSharesAreNotKnown() {
        assertThat(GIVEN.offer().holdingsFallShort()).isTrue();
        Hosting less = without("/offer/holdings/0/capital", "/offer/holdings/0/votes");
        assertThat(less.offer().allHoldingsKnown()).isFalse();
        assertThat(less.offer().holdings().complete()).isFalse();
    }

    @Test
    void everyPlaceLeadsToItsFact() {
        assertThat(KnownFacts.of(GIVEN)).extracting(PlacedFact::pointer)
                .contains("/need/project/newProject", "/offer/holdings", "/offer/holdings/0", "/offer/holdings/0/capital", "/offer/hoster/presences",
                        "/offer/locations/administration")
                .doesNotContain("/offer/id", "/offer/holdings/0/holder", "/offer/certificates/0/scheme");
        assertThat(KnownFacts.of(GIVEN)).allSatisfy(fact -> assertThat(KnownFacts.at(GIVEN, fact.pointer())).contains(fact));
    }
}
