package org.ancrage.rules.hds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.TransferGround;
import org.ancrage.law.Language;
import org.ancrage.rules.hds.GuaranteesTable.Certification;
import org.ancrage.rules.hds.GuaranteesTable.Column;
import org.ancrage.rules.hds.GuaranteesTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteesTableTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void ofNothingKnownNothingIsSaid() {
        Row row = hoster(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()));
        assertThat(row.hds()).isEqualTo(Certification.UNKNOWN);
        assertThat(List.of(row.secNumCloud(), row.access(), row.exposed())).containsOnly(Answer.UNKNOWN);
        assertThat(row.activities()).isEqualTo(Listing.unknown());
    }

    @Test
    void fillsInEveryColumnFromFacts() {
        Row row = hoster(french().certificates(Listing.only(hds("2.0").build())));
        assertThat(row.hds()).isEqualTo(Certification.CERTIFIED);
        assertThat(row.secNumCloud()).isEqualTo(Answer.NO);
        assertThat(row.accessFromOutside())
                .isEqualTo(Listing.only(new RemoteAccess("CA", TransferGround.ADEQUACY, Answer.UNKNOWN)));
        assertThat(row.exposed()).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-15, CERTIFIED", "2026-05-16, NOT_CERTIFIED", "2024-11-30, NOT_CERTIFIED", "2024-12-01, CERTIFIED"})
    void aCertificateUnderAWithdrawnFrameworkDoesNotCount(LocalDate on, Certification expected) {
        assertThat(table(french().certificates(Listing.only(hds("1.1").build())), on).row("hoster").orElseThrow().hds()).isEqualTo(expected);
    }

    @Test
    void anUnknownScopeOrAnOpenListIsNotKnown() {
        assertThat(hoster(french().certificates(Listing.only(hds("2.0").services(null).build()))).hds()).isEqualTo(Certification.UNKNOWN);
        assertThat(hoster(french().certificates(Listing.atLeast())).hds()).isEqualTo(Certification.UNKNOWN);
        assertThat(hoster(french().certificates(Listing.only())).hds()).isEqualTo(Certification.NOT_CERTIFIED);
    }

    @Test
    void exposureComesFromOwnershipAndIsUnknownWhileHoldingsAre() {
        Holder parent = HolderBuilder.builder().id("parent").registeredOffice("US").build();
        Holding whole = HoldingBuilder.builder().id("h").holder("parent").of("hoster").control(Answer.YES).build();
        Row owned = hoster(french().holders(List.of(parent)).holdings(Listing.only(whole)));
        assertThat(owned.exposed()).isEqualTo(Answer.YES);
        assertThat(owned.laws()).contains("us/cloud-act");
        assertThat(hoster(french().holdings(Listing.unknown())).exposed()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aParticipantHasARowUnlessItIsKnownToDoNothing() {
        GuaranteesTable table = table(french().participants(Listing.only(
                ParticipantBuilder.builder().id("support").accessToCustomerData(Answer.YES).build(),
                ParticipantBuilder.builder().id("unclear").build(),
                ParticipantBuilder.builder().id("idle").activities(Listing.only()).administration(Listing.only())
                        .accessToCustomerData(Answer.NO).accessToTechnicalData(Answer.NO).remoteAccess(Listing.only()).build())), DAY);
        assertThat(table.rows()).extracting(Row::id).containsExactly("hoster", "support", "unclear");
        assertThat(table.allListed()).isEqualTo(Answer.YES);
    }

    @Test
    void whoPerformsNothingThatNeedsACertificateIsExempted() {
        GuaranteesTable table = table(french().participants(Listing.only(ParticipantBuilder.builder().id("support")
                .activities(Listing.only()).administration(Listing.only()).accessToCustomerData(Answer.YES).build())), DAY);
        assertThat(table.row("support").orElseThrow().hds()).isEqualTo(Certification.EXEMPTED);
    }

    @ParameterizedTest
    @CsvSource({"YES, YES, NO, EXEMPTED", "YES, NO, NO, NOT_CERTIFIED", "YES, YES, YES, NOT_CERTIFIED", "YES, UNKNOWN, NO, UNKNOWN", "NO, YES, NO, NOT_CERTIFIED"})
    void theHostOfAHospitalGroupIsExemptedOnItsConditions(Answer host, Answer delegated, Answer legalPerson, Certification expected) {
        Offer offer = groupHost(host);
        CustomerBuilder hospital = CustomerBuilder.builder().kind(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT).groupDelegatesHosting(delegated)
                .groupJointControllership(Answer.YES).groupDataSecured(Answer.YES).groupIsLegalPerson(legalPerson);
        Need need = NeedBuilder.builder().id("need").customer(hospital.build()).build();
        GuaranteesTable table = GuaranteesTable.of(ANCRAGE, Hosting.of(need, offer), DAY);
        assertThat(table.row("hoster").orElseThrow().hds()).isEqualTo(expected);
    }

    @Test
    void withoutACustomerTheHostOfAHospitalGroupIsNotSaidToLackACertificate() {
        GuaranteesTable table = GuaranteesTable.of(ANCRAGE, groupHost(Answer.YES), DAY);
        assertThat(table.row("hoster").orElseThrow().hds()).isEqualTo(Certification.UNKNOWN);
        assertThat(List.of(Certification.EXEMPTED.wording().in(Language.FR), Certification.EXEMPTED.wording().in(Language.EN))).containsExactly("exempté", "exempted");
    }

    @Test
    void aPublisherThatHostsForItsOwnCustomersIsNotExempted() {
        Offer offer = french().certificates(Listing.only()).hoster(HosterBuilder.builder().id("hoster").activities(Listing.only(HostingActivity.PLATFORM)).customerItself(Answer.YES).build()).build();
        Need need = NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().kind(CustomerKind.SOFTWARE_PUBLISHER).build()).build();
        assertThat(GuaranteesTable.of(ANCRAGE, Hosting.of(need, offer), DAY).row("hoster").orElseThrow().hds()).isEqualTo(Certification.NOT_CERTIFIED);
        assertThat(GuaranteesTable.of(ANCRAGE, offer, DAY).row("hoster").orElseThrow().hds()).isEqualTo(Certification.EXEMPTED);
    }

    private static Offer groupHost(Answer host) {
        return french().certificates(Listing.only()).hoster(HosterBuilder.builder().id("hoster").activities(Listing.only(HostingActivity.PLATFORM)).hospitalGroupHost(host).build()).build();
    }

    @Test
    void whatIsPublishedIsComparedWithTheFacts() {
        GuaranteesTable facts = table(french().certificates(Listing.only()), DAY);
        GuaranteesTable published = table(french().certificates(Listing.only(hds("2.0").build()))
                .hoster(HosterBuilder.builder().id("hoster").remoteAccess(Listing.only()).build()), DAY);
        assertThat(facts.contradictions(published)).extracting(GuaranteesTable.Contradiction::column)
                .containsExactly(Column.HDS, Column.ACCESS);
    }

    @Test
    void rendersBothLanguages() {
        GuaranteesTable table = table(french(), DAY);
        assertThat(new GuaranteesRenderer(ANCRAGE.corpus(), Language.FR).text(table))
                .contains("24 novembre 2026", "oui : Canada").isNotEqualTo(new GuaranteesRenderer(ANCRAGE.corpus(), Language.EN).text(table));
        assertThat(new GuaranteesRenderer(ANCRAGE.corpus(), Language.EN).markdown(table)).contains("yes: Canada (");
    }

    @Test
    void readsATableThatAHosterPublished() {
        GuaranteesTable table = GuaranteesTable.read(new DocumentReader().read("""
                on: 2024-05-21
                offer: eu-cloud
                service: Virtual machines
                rows:
                  - id: eu-hoster
                    name: European hoster
                    role: HOSTER
                    hds: CERTIFIED
                    secNumCloud: NO
                    activities: {complete: [SITES, HARDWARE, VIRTUAL, PLATFORM, BACKUP]}
                    accessFromOutside: {complete: [{country: CA, ground: ADEQUACY}]}
                    exposed: NO
                """, "table.yaml"));
        Offer facts = table.facts();
        assertThat(facts.hoster().activities().contains(HostingActivity.ADMIN_OPERATION)).isEqualTo(Answer.NO);
        assertThat(facts.hoster().remoteAccess().items()).containsExactly(new RemoteAccess("CA", TransferGround.ADEQUACY, Answer.UNKNOWN));
        assertThat(facts.certificates()).isEqualTo(Listing.atLeast(CertificateBuilder.builder().id("eu-hoster-hds").holder("eu-hoster")
                .scheme(Scheme.HDS).status(Certificate.Status.VALID).build()));
        GuaranteesTable again = GuaranteesTable.of(ANCRAGE, facts, table.on());
        assertThat(again.contradictions(table)).isEmpty();
        assertThat(again.row("eu-hoster").orElseThrow().hds()).isEqualTo(Certification.UNKNOWN);
        assertThat(again.completedBy(table).row("eu-hoster").orElseThrow().hds()).isEqualTo(Certification.CERTIFIED);
    }

    @Test
    void refusesATableWithoutAHosterOrWithForeignCertificates() {
        String json = """
                {"on": "2026-11-24", "offer": "o", "rows": [
                  {"id": "a", "role": "PROCESSOR", "hds": "UNKNOWN"},
                  {"id": "a", "role": "PROCESSOR", "hds": "CERTIFIED", "certificates": [{"id": "c", "holder": "b", "scheme": "HDS"}]}]}
                """;
        assertThatThrownBy(() -> GuaranteesTable.read(new DocumentReader().read(json, "table")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("/rows: ", "/rows/1/id: ", "/rows/1/certificates/0/holder: ");
    }

    private static Row hoster(OfferBuilder offer) {
        return table(offer, DAY).row("hoster").orElseThrow();
    }

    private static GuaranteesTable table(OfferBuilder offer, LocalDate on) {
        return GuaranteesTable.of(ANCRAGE, offer.build(), on);
    }

    private static OfferBuilder french() {
        return OfferBuilder.builder().id("offer").service("Cloud").zone("fr-1")
                .holders(List.of(HolderBuilder.builder().id("owner").registeredOffice("FR").centralAdministration("FR").principalEstablishment("FR")
                        .presences(Listing.only()).build()))
                .holdings(Listing.only(HoldingBuilder.builder().id("h").holder("owner").of("hoster").capital(BigDecimal.valueOf(100))
                        .votes(BigDecimal.valueOf(100)).control(Answer.YES).build()))
                .participants(Listing.only())
                .hoster(HosterBuilder.builder().id("hoster").name("French hoster").registeredOffice("FR").centralAdministration("FR")
                        .principalEstablishment("FR").presences(Listing.only()).activities(Listing.only(HostingActivity.SITES))
                        .remoteAccess(Listing.only(new RemoteAccess("CA", TransferGround.ADEQUACY, Answer.UNKNOWN), new RemoteAccess("DE", null, Answer.UNKNOWN))).build());
    }

    private static CertificateBuilder hds(String version) {
        return CertificateBuilder.builder().id("c").holder("hoster").scheme(Scheme.HDS).version(version).services(Listing.only("Cloud"))
                .zones(Listing.only("fr-1")).activities(Listing.only(HostingActivity.SITES)).status(Certificate.Status.VALID)
                .validFrom(LocalDate.of(2024, 12, 1)).validUntil(LocalDate.of(2027, 11, 30));
    }
}
