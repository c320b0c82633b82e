package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.Ancrage;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;
import org.ancrage.fact.term.SndsSystem;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TenderAdvice;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.requirement.TextRequirements.Applies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What buyers must and may require: the situations of the page on public procurement (M1 to M12), as far as they are about what is asked. */
class RequirementsTest {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 26);
    private static final Project PROJECT = ProjectBuilder.builder().newProject(Answer.YES).stage(Project.Stage.PRODUCTION).derogations(Listing.only()).build();
    private static final Dataset CARE_DATA = DatasetBuilder.builder().personal(Answer.YES).form(DataForm.IDENTIFYING).fictitious(Answer.NO)
            .healthDataFromCare(Answer.YES).medium(DataMedium.ELECTRONIC).shortTermDigitisation(Answer.NO).archives(Answer.NO)
            .heldForAdministration(Answer.NO).diffusionRestreinte(Answer.NO).build();
    private static final Dataset SENSITIVE = DatasetBuilder.builder().personal(Answer.YES).form(DataForm.IDENTIFYING).fictitious(Answer.NO)
            .healthDataFromCare(Answer.NO).health(Answer.NO).diffusionRestreinte(Answer.NO).secrets(Listing.only(ProtectedSecret.PRIVATE_LIFE))
            .essentialMissions(Listing.only(EssentialMission.PROTECTION_OF_HEALTH_AND_LIFE)).likelyHarms(Listing.only(Harm.HEALTH_OR_LIFE)).build();
    private static final Dataset STAFF = DatasetBuilder.builder().personal(Answer.YES).form(DataForm.IDENTIFYING).fictitious(Answer.NO)
            .healthDataFromCare(Answer.NO).secrets(Listing.only(ProtectedSecret.PRIVATE_LIFE)).likelyHarms(Listing.only())
            .essentialMissions(Listing.only()).build();

    private static Need need(CustomerKind kind, Dataset dataset) {
        return NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().kind(kind).jurisdiction("FR").nationalPublicEstablishment(Answer.NO)
                .scientificPotentialProtected(Answer.NO).build()).dataset(dataset)
                .project(PROJECT).build();
    }

    private static TextRequirements text(Requirements requirements, String id) {
        return requirements.texts().stream().filter(text -> text.text().equals(id)).findFirst().orElseThrow();
    }

    private static Optional<TenderAdvice> advice(Requirements requirements, String term) {
        return requirements.advice().stream().filter(advice -> advice.term().id().equals("fr/public-procurement#" + term)).findFirst();
    }

    private static Map<Instrument, Fit> fits(Requirements requirements, String term) {
        return advice(requirements, term).orElseThrow().edition().fits();
    }

    @Test
    void aMinistryMustAskForTheQualificationOrItsEquivalent() {
        Requirements requirements = ANCRAGE.withDefaultReadings().requirements(need(CustomerKind.STATE_ADMINISTRATION, SENSITIVE), NOVEMBER);
        TextRequirements sren = text(requirements, "fr/sren-31");
        assertThat(sren.applies()).isEqualTo(Applies.PERHAPS);
        assertThat(sren.requirements()).singleElement().satisfies(requirement -> {
            assertThat(requirement.where()).isEqualTo(new Demand.Holds("fr/sren-31#commercial-cloud", true));
            assertThat(requirement.demand().criteria()).containsExactly("fr/secnumcloud#service-qualified-3-2", "fr/sren-31#european-certification-recognised");
            assertThat(requirement.period().from()).isEqualTo("2026-04-17");
            assertThat(requirement.period().until()).isNull();
        });
        assertThat(fits(requirements, "r-1")).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.SUITABLE)
                .containsEntry(Instrument.SELECTION, Fit.AVOID).containsEntry(Instrument.AWARD, Fit.AVOID);
        assertThat(advice(requirements, "r-1").orElseThrow().texts()).containsExactly("fr/sren-31");
        assertThat(advice(requirements, "r-1b")).isEmpty();
    }

    @Test
    void articleThirtyOneBindsOnTheDayOfHostingWheneverTheConsultationWasLaunched() {
        Need ministry = need(CustomerKind.STATE_ADMINISTRATION, SENSITIVE);
        for (LocalDate launch : List.of(LocalDate.of(2019, 4, 1), LocalDate.of(2024, 5, 22), LocalDate.of(2026, 8, 14))) {
            Requirements requirements = ANCRAGE.requirements(ministry, NOVEMBER, launch);
            assertThat(fits(requirements, "r-1")).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.SUITABLE)
                    .containsEntry(Instrument.SELECTION, Fit.AVOID).containsEntry(Instrument.AWARD, Fit.AVOID);
            assertThat(advice(requirements, "r-1").orElseThrow().edition().clause()).doesNotContain("2026-272");
            assertThat(advice(requirements, "r-1b")).isEmpty();
        }
        assertThat(advice(ANCRAGE.requirements(ministry, NOVEMBER, LocalDate.of(2026, 8, 15)), "r-1").orElseThrow().edition().clause()).contains("2026-272");
        assertThat(advice(ANCRAGE.requirements(ministry, LocalDate.of(2023, 8, 1)), "r-1")).isEmpty();
    }

    @Test
    void aReadingAddsWhatItAsksUnderItsOwnOption() {
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.STATE_ADMINISTRATION, SENSITIVE), NOVEMBER);
        assertThat(text(requirements, "fr/sren-31").requirements()).filteredOn(requirement -> !requirement.byDefault()).singleElement()
                .satisfies(other -> assertThat(other.under()).containsExactly(Map.of("fr/sren-31#equivalent-certification", "european-or-national")));
    }

    @Test
    void aCommuneMayPreferTheLabelAndMayNotDemandIt() {
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.LOCAL_AUTHORITY, STAFF), NOVEMBER);
        assertThat(text(requirements, "fr/sren-31").applies()).isEqualTo(Applies.NO);
        assertThat(advice(requirements, "r-1")).isEmpty();
        assertThat(fits(requirements, "r-1b")).containsEntry(Instrument.TECHNICAL_SPECIFICATION, Fit.WITH_CARE).containsEntry(Instrument.AWARD, Fit.SUITABLE);
        assertThat(advice(requirements, "r-1b").orElseThrow().edition().discriminatory()).isNotNull();
    }

    @Test
    void aHospitalMustAskForStorageInTheEconomicAreaAndNotForFrance() {
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CARE_DATA), LocalDate.of(2026, 10, 1));
        assertThat(text(requirements, "fr/hds").requirements()).filteredOn(requirement -> requirement.byDefault() && requirement.demand().equals(new Demand.Holds("fr/hds#storage-in-eea", true)))
                .isNotEmpty().allSatisfy(storage -> {
                    assertThat(storage.grounds()).extracting(ground -> ground.statement().en()).hasSize(2);
                    assertThat(storage.period().from()).isEqualTo("2025-07-01");
                });
        assertThat(fits(requirements, "r-3")).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.SUITABLE);
        readOverseas(advice(requirements, "r-3").orElseThrow());
        assertThat(advice(requirements, "r-3b")).isEmpty();
    }

    @Test
    void whatATextAsksOnlyAsItIsReadOtherwiseIsRequiredByNone() {
        Requirements hospital = ANCRAGE.requirements(need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, SENSITIVE), NOVEMBER);
        assertThat(text(hospital, "fr/cloud-au-centre")).satisfies(doctrine -> {
            assertThat(doctrine.where()).isEqualTo(Demand.IMPOSSIBLE);
            assertThat(doctrine.requirements()).isNotEmpty();
        });
        assertThat(hospital.advice()).flatExtracting(TenderAdvice::texts).isNotEmpty().doesNotContain("fr/cloud-au-centre");
    }

    @Test
    void theEuropeanHealthDataSpaceAdmitsAdequateCountriesWhichTheStorageOfHostersDoesNot() {
        Need body = need(CustomerKind.HEALTH_DATA_ACCESS_BODY, DatasetBuilder.builder(CARE_DATA).health(Answer.YES).primaryUse(Answer.NO).build());
        Requirements requirements = ANCRAGE.requirements(body, LocalDate.of(2031, 3, 26));
        assertThat(fits(requirements, "r-3c")).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.SUITABLE).containsEntry(Instrument.SELECTION, Fit.AVOID);
        TenderAdvice space = advice(requirements, "r-3c").orElseThrow();
        readOverseas(space);
        assertThat(space.texts()).containsExactly("eu/ehds");
        assertThat(space.edition().clause()).contains("décision d'adéquation");
        assertThat(space.edition().provisions()).contains("eu/ehds#ehds-87");
        assertThat(advice(requirements, "r-3").orElseThrow().texts()).containsExactly("fr/hds");
        assertThat(advice(requirements, "r-3").orElseThrow().edition().caveat().en()).contains("an adequacy decision is not enough for storage");
        assertThat(advice(ANCRAGE.requirements(body, NOVEMBER), "r-3c")).isEmpty();
    }

    @Test
    void aHealthDataAccessBodyIsAPublicBuyer() {
        assertThat(ANCRAGE.requirements(need(CustomerKind.HEALTH_DATA_ACCESS_BODY, CARE_DATA), NOVEMBER).buyer()).isEqualTo(Applies.YES);
    }

    @Test
    void whatIsSaidMoreShortlyNowWasAskedBefore() {
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CARE_DATA), NOVEMBER);
        assertThat(text(requirements, "fr/hds").requirements()).filteredOn(requirement -> requirement.demand().criteria().anyMatch("fr/hds#french-support"::equals))
                .isNotEmpty().allSatisfy(framework -> assertThat(framework.period().from()).isEqualTo("2024-05-16"));
    }

    @Test
    void storageInTheEconomicAreaWasNotYetAskedByStatuteTheDayBefore() {
        Need hospital = need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CARE_DATA);
        assertThat(strict(hospital, LocalDate.of(2025, 6, 30))).doesNotContain("fr/hds#storage-in-eea");
        assertThat(strict(hospital, LocalDate.of(2025, 7, 1))).contains("fr/hds#storage-in-eea");
    }

    /** The clause of place of L. 2112-4 is another one overseas. */
    private static void readOverseas(TenderAdvice place) {
        assertThat(place.edition().caveat().fr()).contains("se lit « de la République »");
        assertThat(place.edition().provisions()).contains("fr/public-procurement#means-overseas");
    }

    private static List<String> strict(Need need, LocalDate on) {
        return text(ANCRAGE.requirements(need, on), "fr/hds").requirements().stream().map(Requirement::demand)
                .filter(Demand.Holds.class::isInstance).flatMap(Demand::criteria).toList();
    }

    @Test
    void whoeverHoldsDataOutsideTheDoctrineIsToldNothingOfTheNationalTerritory() {
        Requirements ministry = ANCRAGE.requirements(need(CustomerKind.STATE_ADMINISTRATION,
                DatasetBuilder.builder(SENSITIVE).sensitiveForEntity(Answer.YES).build()), NOVEMBER);
        assertThat(fits(ministry, "r-3b")).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.WITH_CARE)
                .containsEntry(Instrument.TECHNICAL_SPECIFICATION, Fit.AVOID);
        readOverseas(advice(ministry, "r-3b").orElseThrow());
    }

    @Test
    void anEnvironmentalCriterionIsDueFromTheDayOfTheDecreeWhateverTheDayOfUse() {
        Need commune = need(CustomerKind.LOCAL_AUTHORITY, STAFF);
        for (LocalDate launch : List.of(LocalDate.of(2026, 8, 21), LocalDate.of(2026, 8, 22))) {
            assertThat(fits(ANCRAGE.requirements(commune, NOVEMBER, launch), "r-10")).containsEntry(Instrument.AWARD, Fit.DUE)
                    .containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.DUE);
        }
        assertThat(fits(ANCRAGE.requirements(commune, NOVEMBER, LocalDate.of(2026, 8, 20)), "r-10")).containsEntry(Instrument.AWARD, Fit.SUITABLE);
    }

    @Test
    void theEnvironmentMayBeSpecifiedTooAndNotInDefenceContracts() {
        Need commune = need(CustomerKind.LOCAL_AUTHORITY, STAFF);
        for (LocalDate launch : List.of(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 8, 21))) {
            assertThat(fits(ANCRAGE.requirements(commune, NOVEMBER, launch), "r-10")).containsEntry(Instrument.TECHNICAL_SPECIFICATION, Fit.WITH_CARE);
        }
        TenderAdvice environment = advice(ANCRAGE.requirements(commune, NOVEMBER), "r-10").orElseThrow();
        assertThat(environment.edition().caveat().en()).contains("Defence or security contracts are excluded");
        assertThat(environment.edition().provisions()).contains("fr/public-procurement#environmental-specifications", "fr/public-procurement#no-environment-in-defence");
        assertThat(ANCRAGE.corpus().provision("fr/public-procurement#environmental-specifications").orElseThrow().period().from()).isEqualTo("2026-08-22");
    }

    @Test
    void whatWouldBeWeighedOtherwiseOnTheDayOfUseIsTold() {
        Need commune = need(CustomerKind.LOCAL_AUTHORITY, STAFF);
        assertThat(advice(ANCRAGE.requirements(commune, NOVEMBER, LocalDate.of(2026, 8, 20)), "r-10").orElseThrow().onUse())
                .containsEntry(Instrument.AWARD, Fit.DUE).containsEntry(Instrument.PERFORMANCE_CONDITION, Fit.DUE);
        assertThat(advice(ANCRAGE.requirements(commune, NOVEMBER, LocalDate.of(2026, 8, 21)), "r-10").orElseThrow().onUse()).isEmpty();
    }

    @Test
    void whatIsAskedOnTheDayOfTheLaunchAndNoLongerOnThatOfUseIsTold() {
        Need hub = NeedBuilder.builder(need(CustomerKind.HEALTH_DATA_HUB, DatasetBuilder.builder(CARE_DATA).snds(Answer.YES).sndsMainBaseCopy(Answer.YES)
                .sndsSystem(SndsSystem.CENTRAL).build()))
                .project(ProjectBuilder.builder(PROJECT).sndsSystemCreatedOn(LocalDate.of(2020, 1, 1)).sndsActionPlan(Answer.YES).build()).build();
        LocalDate launch = LocalDate.of(2026, 5, 7);
        assertThat(ANCRAGE.requirements(hub, NOVEMBER, launch).noLonger()).filteredOn(text -> text.text().equals("fr/snds")).singleElement()
                .satisfies(text -> assertThat(text.requirements()).flatExtracting(requirement -> requirement.demand().criteria().toList())
                        .contains("fr/snds#accredited-2017", "fr/snds#accredited-2024"));
        assertThat(ANCRAGE.requirements(hub, NOVEMBER, LocalDate.of(2026, 5, 9)).noLonger()).extracting(TextRequirements::text).doesNotContain("fr/snds");
        assertThat(ANCRAGE.requirements(hub, NOVEMBER).noLonger()).isEmpty();
    }

    /** Of 2014, and since in more cases and with more ways to meet it. */
    @Test
    void whatIsAskedInOtherCasesOrWithMoreAlternativesIsStillAsked() {
        Need open = need(CustomerKind.STATE_ADMINISTRATION, DatasetBuilder.builder().personal(Answer.YES).form(DataForm.IDENTIFYING).build());
        LocalDate launch = LocalDate.of(2014, 12, 1);
        assertThat(text(ANCRAGE.requirements(open, launch), "fr/pssie").requirements()).isNotEmpty();
        assertThat(ANCRAGE.requirements(open, NOVEMBER, launch).noLonger()).extracting(TextRequirements::text).doesNotContain("fr/pssie");
    }

    @Test
    void aCertificateOfHosterMayBeAskedOfCandidates() {
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CARE_DATA), NOVEMBER);
        assertThat(fits(requirements, "r-2")).containsEntry(Instrument.SELECTION, Fit.SUITABLE).containsEntry(Instrument.AWARD, Fit.AVOID);
        assertThat(advice(requirements, "r-2").orElseThrow().edition().provisions()).contains("fr/public-procurement#irregular-offer");
    }

    @Test
    void aDepositOfArchivesTakesATitleADeclarationAndAContract() {
        Dataset archives = DatasetBuilder.builder(CARE_DATA).archives(Answer.YES).definitiveArchives(Answer.NO).build();
        Requirements requirements = ANCRAGE.requirements(need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, archives), NOVEMBER);
        assertThat(text(requirements, "fr/public-archives").requirements()).flatExtracting(requirement -> requirement.demand().criteria().toList())
                .containsAll(advice(requirements, "r-6").orElseThrow().term().criteria().stream().filter(criterion -> !criterion.endsWith("#certified-for-service")).toList())
                .contains("fr/public-archives#declared", "fr/public-archives#copy-sent", "fr/archives#certified-for-back-up");
        assertThat(advice(requirements, "r-6").orElseThrow().texts()).contains("fr/public-archives", "fr/archives");
    }

    @Test
    void whatIsWrittenNamesNothingThatThereWasNotYetOnTheDayOfTheLaunch() {
        Need commune = need(CustomerKind.LOCAL_AUTHORITY, STAFF);
        words(commune, "r-1b", LocalDate.of(2022, 3, 7), LocalDate.of(2022, 3, 8), "label SecNumCloud ou", "label SecNumCloud 3.2 ou");
        words(commune, "r-11", LocalDate.of(2021, 6, 26), LocalDate.of(2021, 6, 27), "sous-traitants ultérieurs.", "2021/915");
        Need hospital = need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CARE_DATA);
        words(hospital, "r-2", LocalDate.of(2024, 5, 15), LocalDate.of(2024, 5, 16), "version du référentiel en vigueur", "version 2, ou 1.1");
        words(hospital, "r-2", LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 16), "version 2, ou 1.1", "version 2, périmètre");
        Need archives = need(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, DatasetBuilder.builder(CARE_DATA).archives(Answer.YES).definitiveArchives(Answer.NO).build());
        words(archives, "r-6", LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), "Agrément du ministre", "Agrément du préfet");
    }

    private static void words(Need need, String term, LocalDate before, LocalDate after, String then, String since) {
        assertThat(advice(ANCRAGE.requirements(need, NOVEMBER, before), term).orElseThrow().edition().caveat().fr()).contains(then).doesNotContain(since);
        assertThat(advice(ANCRAGE.requirements(need, NOVEMBER, after), term).orElseThrow().edition().caveat().fr()).contains(since).doesNotContain(then);
    }

    @Test
    void aSiteOnForeignAccessIsNamedByContractsToo() {
        assertThat(ANCRAGE.corpus().criterion("eu/data-act-32#jurisdiction-published").orElseThrow()).satisfies(published -> {
            assertThat(published.statement().en()).contains("kept up to date", "contractual measures", "its contracts name that site");
            assertThat(published.question().en()).contains("do its contracts name that site");
        });
    }

    /** The code is that of the Republic, overseas included: what a public body of another State buys is held to the law of its own. */
    @Test
    void aPublicBodyOfAnotherStateIsNoBuyerUnderTheCode() {
        Requirements german = ANCRAGE.requirements(of("DE", CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT), NOVEMBER);
        assertThat(german.buyer()).isEqualTo(Applies.NO);
        assertThat(german.advice()).isEmpty();
        assertThat(ANCRAGE.requirements(of("NC", CustomerKind.LOCAL_AUTHORITY), NOVEMBER).buyer()).isEqualTo(Applies.YES);
        assertThat(ANCRAGE.requirements(of(null, CustomerKind.LOCAL_AUTHORITY), NOVEMBER).buyer()).isEqualTo(Applies.YES);
        assertThat(ANCRAGE.requirements(of("DE", CustomerKind.HEALTH_DATA_HUB), NOVEMBER).buyer()).as("French by the law that creates it").isEqualTo(Applies.YES);
    }

    private static Need of(@Nullable String jurisdiction, CustomerKind kind) {
        return NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().kind(kind).jurisdiction(jurisdiction).build()).dataset(STAFF).project(PROJECT).build();
    }

    @Test
    void aCompanyIsNoPublicBuyerAndWhoIsNotKnownPerhapsIs() {
        assertThat(ANCRAGE.requirements(need(CustomerKind.OTHER_COMPANY, STAFF), NOVEMBER).advice()).isEmpty();
        Requirements unknown = ANCRAGE.requirements(NeedBuilder.builder().id("need").build(), NOVEMBER);
        assertThat(unknown.buyer()).isEqualTo(Applies.PERHAPS);
        assertThat(unknown.advice()).isNotEmpty();
        assertThat(text(unknown, "fr/hds").questions()).extracting(question -> question.asks()).contains(List.of("/need/dataset/healthDataFromCare"));
    }
}
