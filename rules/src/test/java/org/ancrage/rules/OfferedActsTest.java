package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Ways;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a body is told to do that article 31 of the SREN Act covers, and of which nobody knows whether the State supervises it: whether rule R9
 * applies then waits for facts that no act brings about. It wants sensitive data on an unqualified service of a provider whose parent is in the
 * United States.
 */
class OfferedActsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String GROUP = "kind: PUBLIC_INTEREST_GROUP, namedByDecree: YES";
    private static final String OPERATOR = "kind: STATE_OPERATOR, namedByDecree: YES, operatorLists: {complete: [FINANCE_BILL_2026, FINANCE_BILL_2027]}";
    private static final List<String> QUALIFIED = List.of("acts#pass-holdings-to-union", "acts#qualify-service");
    private static final List<String> INTERNAL = List.of("acts#choose-internal-cloud", "acts#accredit");

    private static Assessment asked(String customer, String project, String dataset) {
        return StandardPack.ANCRAGE.assess(RequestReader.read(new DocumentReader().read("""
                need:
                  id: need
                  customer: {jurisdiction: FR, %s}
                  dataset: {personal: NO, fictitious: NO, healthDataFromCare: NO, health: NO, snds: NO, sndsMainBaseCopy: NO, healthDataWarehouse: NO, classified: NO,
                    natures: {complete: []}, secrets: {complete: [STATE_AND_PUBLIC_SECURITY]}, essentialMissions: {complete: []}, likelyHarms: {complete: [PUBLIC_SECURITY]},
                    archives: NO, definitiveArchives: NO, shortTermDigitisation: NO, fromPublicService: NO, %s}
                  project: {stage: PRODUCTION, %s, providerChange: NO, exchangesWithUsersOrAuthorities: NO, teleservice: NO, referenceMethodology: NONE, derogations: {complete: []},
                    accreditationExemptions: {complete: []}, accreditations: {complete: [{id: homologation, decidedOn: 2021-01-15, limited: NO, services: {complete: [Cloud]},
                      zones: {complete: [north]}, data: {complete: [SENSITIVE, HEALTH]}, residualRisksAccepted: YES, territoryDerogation: NO}]}}
                offer:
                  id: offer
                  service: Cloud
                  zone: north
                  model: IAAS
                  deployment: COMMERCIAL_CLOUD
                  hoster: {id: hoster, registeredOffice: FR, centralAdministration: FR, principalEstablishment: FR, presences: {complete: []}, listed: NO,
                    activities: {complete: [SITES, HARDWARE, VIRTUAL, PLATFORM, ADMIN_OPERATION, BACKUP]}, remoteAccess: {complete: []}}
                  holders: [{id: parent, registeredOffice: US, centralAdministration: US, principalEstablishment: US, presences: {complete: []}}]
                  holdings: {complete: [{id: of-the-parent, holder: parent, of: hoster, capital: 100, votes: 100, veto: YES, appointsMajority: YES, control: YES, declared: NO}]}
                  participants: {complete: []}
                  certificates: {complete: []}
                  locations: {storage: {complete: [FR]}, backup: {complete: [FR]}, processing: {complete: [FR]}, administration: {complete: [FR]}, supervision: {complete: [FR]},
                    support: {complete: [FR]}, technicalData: {complete: [FR]}}
                  keyCustody: CUSTOMER
                  diffusionRestreinte: NO
                  foreignAccessMeasures: YES
                  foreignAccessStatement: YES
                """.formatted(customer, dataset, project), "request")).hosting(), DAY, Level.PAGE);
    }

    private static Ways ways(Assessment page) {
        assertThat(page.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        return page.ways().orElseThrow();
    }

    private static List<String> acts(Ways.Way way) {
        return way.acts().stream().map(Act::id).toList();
    }

    /** What rule R9 asks for if it applies is what acts bring about, though what is asked about it is only whether it applies. */
    @Test
    void whatATextRequiresIsBroughtAboutThoughItIsNotKnownWhetherItApplies() {
        Ways group = ways(asked(GROUP, "newProject: YES", "diffusionRestreinte: NO"));
        assertThat(group.ways()).extracting(OfferedActsTest::acts).containsExactly(QUALIFIED);
        assertThat(group.ways()).allMatch(way -> way.then().permits());

        Ways operator = ways(asked(OPERATOR, "newProject: YES", "diffusionRestreinte: NO"));
        assertThat(operator.ways()).extracting(OfferedActsTest::acts).containsExactly(INTERNAL, QUALIFIED);
        assertThat(operator.ways()).allMatch(way -> way.then().permits());
    }

    /** A text waits for facts in any case. A derogation would need a day of engagement that is not known: that leaves open what was a no. */
    @Test
    void whatLiftsANoIsToldBeforeWhatMakesItDependOnFacts() {
        Ways ways = ways(asked(GROUP, "newProject: NO", "diffusionRestreinte: UNKNOWN"));
        assertThat(ways.ways()).extracting(OfferedActsTest::acts).containsExactly(QUALIFIED);
        assertThat(ways.ways().get(0).open(Outcome.UNDETERMINED)).extracting(Ways.Open::text).containsExactly("fr/pssie");
    }

    /** Article 31, III: for a project already engaged. One that is said to be new is told of no derogation, whatever else there is to be done. */
    @ParameterizedTest
    @ValueSource(strings = {"acts#derogate-from-article-31", "acts#derogate-from-rule-r9"})
    void aNewProjectIsOfferedNoDerogation(String derogation) {
        String ministry = "kind: STATE_ADMINISTRATION";
        String engaged = "engagedOn: 2020-04-15, redesignShare: 0, acceptableOffer: NO";
        assertThat(ways(asked(ministry, "newProject: NO, " + engaged, "diffusionRestreinte: NO")).ways()).anyMatch(way -> acts(way).contains(derogation));
        assertThat(ways(asked(ministry, engaged, "diffusionRestreinte: NO")).ways()).anyMatch(way -> acts(way).contains(derogation));
        assertThat(ways(asked(ministry, "newProject: YES, " + engaged, "diffusionRestreinte: NO")).ways())
                .isNotEmpty().noneMatch(way -> acts(way).contains(derogation));
    }
}
