package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Contract;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostingChecksTest {

    private static List<String> problems(String need, String offer) {
        return Reports.of(() -> RequestReader.read(new DocumentReader().read(
                "need: {id: n1, %s}\noffer: {id: o1, hoster: {id: h}, holders: [{id: a}, {id: b}], %s}\n".formatted(need, offer), "request")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer: {population: -1}                   | /need/customer/population: the population (-1) is negative. Give a number of inhabitants.
            dataset: {personal: YES, form: ANONYMOUS}    | /need/dataset/form: anonymous data (form ANONYMOUS) are not personal data, but personal is YES. Say PSEUDONYMISED, or personal NO.
            project: {redesignShare: 100.1}              | /need/project/redesignShare: the percentage (100.1) is not between 0 and 100.
            project: {redesignShare: -1}                 | /need/project/redesignShare: the percentage (-1) is not between 0 and 100.
            project: {acceptableOffer: NO, acceptableOfferSince: 2024-05-01} | /need/project/acceptableOfferSince: there is no acceptable offer (acceptableOffer NO), but one since 2024-05-01. Leave the date out, or say YES.
            project: {depositDeclared: NO, depositDeclaredOn: 2024-05-01} | /need/project/depositDeclaredOn: the deposit was not declared (depositDeclared NO), but was on 2024-05-01. Leave the date out, or say YES.
            dataset: {archives: NO, definitiveArchives: YES} | /need/dataset/definitiveArchives: definitive archives (definitiveArchives YES) are kept as archives, but archives is NO. Say archives YES, or definitiveArchives NO.
            customer: {nationalPublicEstablishment: YES, publicLawPerson: NO} | /need/customer/publicLawPerson: a national public establishment (nationalPublicEstablishment YES) is a person of public law, but publicLawPerson is NO. Correct one of them.
            project: {derogations: [{id: d, regime: SREN_31}, {id: d, regime: SREN_31}]} | /need/project/derogations/1/id: the id (d) is used twice, first at /need/project/derogations/0/id. Give each derogation its own.
            project: {derogations: [{id: d, regime: SREN_31, validFrom: 2026-01-02, validUntil: 2026-01-01}]} | /need/project/derogations/0/validUntil: the last day (2026-01-01) is before the first day (2026-01-02). Exchange or correct them.
            project: {derogations: [{id: "", regime: SREN_31}]} | /need/project/derogations/0/id: the id is empty. Give it.
            dataset: {healthDataFromCare: YES, health: NO} | /need/dataset/health: the data concern health (healthDataFromCare YES), but health is NO. Correct one of them.
            dataset: {healthDataWarehouse: YES, health: NO} | /need/dataset/health: the data concern health (healthDataWarehouse YES), but health is NO. Correct one of them.
            dataset: {sndsSystem: OTHER, snds: NO} | /need/dataset/sndsSystem: a system of the national health data system holds the data (sndsSystem OTHER), but snds is NO. Say snds YES, or leave the system out.
            dataset: {fictitious: YES, healthDataFromCare: YES} | /need/dataset/fictitious: made-up data (fictitious YES) are about nobody, but are said to be personal data, data from care or data of the national health data system. Say fictitious NO, or personal NO, form ANONYMOUS and healthDataFromCare NO.
            project: {teleservice: YES, exchangesWithUsersOrAuthorities: NO} | /need/project/exchangesWithUsersOrAuthorities: a teleservice (teleservice YES) serves exchanges with users, but exchangesWithUsersOrAuthorities is NO. Correct one of them.
            """)
    void the_need_must_not_contradict_itself(String need, String report) {
        assertThat(problems(need, "")).containsExactly("request:1 " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            participants: [{id: a}]                          | /offer/participants/0/id: the id (a) is used twice, first at /offer/holders/0/id. Give each entity its own.
            participants: [{id: o1}]                         | /offer/id: the id (o1) is used twice, first at /offer/participants/0/id. Give each offer, and each entity of it, its own.
            participants: {complete: [{id: h}]}              | /offer/participants/complete/0/id: the id (h) is used twice, first at /offer/hoster/id. Give each entity its own.
            participants: [{id: " "}]                        | /offer/participants/0/id: the id is empty. Give it.
            participants: [{id: p, alternatives: -1}]        | /offer/participants/0/alternatives: the number of alternatives (-1) is negative. Give 0 where there is none.
            certificates: [{id: c, holder: usparent, scheme: HDS}] | /offer/certificates/0/holder: the entity (usparent) is neither the hoster, nor a holder, nor a participant. Known: h, a, b.
            certificates: [{id: c, holder: h, scheme: HDS}, {id: c, holder: h, scheme: HDS}] | /offer/certificates/1/id: the id (c) is used twice, first at /offer/certificates/0/id. Give each certificate its own.
            certificates: [{id: c, holder: h, scheme: HDS, validFrom: 2026-01-02, validUntil: 2026-01-01}] | /offer/certificates/0/validUntil: the last day (2026-01-01) is before the first day (2026-01-02). Exchange or correct them.
            certificates: [{id: c, holder: h, scheme: HDS, services: [""]}] | /offer/certificates/0/services/0: the service is empty. Give it, or leave it out where it is unknown.
            certificates: [{id: c, holder: h, scheme: HDS, version: "2.1"}] | /offer/certificates/0/version: the version (2.1) of the framework is not known. Maybe "2.0". Allowed: 1.1, 2.0.
            certificates: [{id: c, holder: h, scheme: HDS, version: "HDS v2"}] | /offer/certificates/0/version: the version (HDS v2) of the framework is not known. Maybe "2.0". Allowed: 1.1, 2.0.
            certificates: [{id: c, holder: h, scheme: SECNUMCLOUD, version: "3"}] | /offer/certificates/0/version: the version (3) of the framework is not known. Allowed: 3.1, 3.2.
            certificates: [{id: c, holder: h, scheme: EUCS, version: hihg}] | /offer/certificates/0/version: the version (hihg) of the framework is not known. Maybe "high". Allowed: basic, substantial, high.
            certificates: [{id: c, holder: h, scheme: HDS, version: "2.0", validFrom: 2024-05-15}] | /offer/certificates/0/validFrom: the first day (2024-05-15) is before the version 2.0 of the framework, which exists since 2024-05-16. Give the day since which it is a certificate under that version, or correct the version.
            certificates: [{id: c, holder: h, scheme: SECNUMCLOUD, version: "3.2", validFrom: 2022-03-07}] | /offer/certificates/0/validFrom: the first day (2022-03-07) is before the version 3.2 of the framework, which exists since 2022-03-08. Give the day since which it is a certificate under that version, or correct the version.
            certificates: [{id: c, holder: h, scheme: HDS, version: "2.0", validUntil: 2024-05-15}] | /offer/certificates/0/validUntil: the last day (2024-05-15) is before the version 2.0 of the framework, which exists since 2024-05-16. Correct one of them.
            certificates: [{id: c, holder: h, scheme: EUCS, version: high, validFrom: 2026-11-26, validUntil: 2029-11-25, status: VALID}] | /offer/certificates/0/validFrom: the first day (2026-11-26) is one on which the scheme EUCS was not adopted: no certificate of it can begin before 2026-11-27. Leave the certificate out, or correct its scheme or its days.
            certificates: [{id: c, holder: h, scheme: EUCS, validUntil: 2026-11-26}] | /offer/certificates/0/validUntil: the last day (2026-11-26) is one on which the scheme EUCS was not adopted: no certificate of it can begin before 2026-11-27. Leave the certificate out, or correct its scheme or its days.
            service: "  "                                    | /offer/service: the service is empty. Give it, or leave it out where it is unknown.
            zone: ""                                         | /offer/zone: the zone is empty. Give it, or leave it out where it is unknown.
            """)
    void the_offer_must_not_contradict_itself(String offer, String report) {
        assertThat(problems("", offer)).containsExactly("request:2 " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMERCIAL_CLOUD | YES | a private provider supplies a commercial cloud, but the hoster is an establishment of the customer's hospital group. Say NO, or another deployment.
            HOSPITAL_GROUP   | NO  | the machines are those of the customer's hospital group, but the hoster is no establishment that hosts for its members. Say YES, or another deployment.
            """)
    void whose_machines_they_are_must_fit_who_hosts(String deployment, String hospitalGroupHost, String report) {
        assertThat(Reports.of(() -> RequestReader.read(new DocumentReader().read("need: {id: n1}\noffer: {id: o1, deployment: %s, hoster: {id: h, hospitalGroupHost: %s}}\n"
                .formatted(deployment, hospitalGroupHost), "request")))).containsExactly("request:2 /offer/hoster/hospitalGroupHost: " + report);
    }

    private static Request stateCloud(String customer, String offer) {
        return RequestReader.read(new DocumentReader().read(
                "need: {id: n1, customer: {%s}}\noffer: {id: o1, deployment: INTERNAL_STATE_CLOUD, %s}\n".formatted(customer, offer), "request"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoster: {id: h, listed: YES} | /offer/hoster/listed: State agents run an internal cloud of the State, but the shares of the hoster are said to be traded on a regulated market (listed YES). Say NO, or another deployment.
            hoster: {id: h, registeredOffice: FR, centralAdministration: US} | /offer/deployment: agents of the State, which is France for a French customer, run an internal cloud of the State, but h, which runs or controls it, is established in another State (US). Give another deployment, or correct the country.
            hoster: {id: h, registeredOffice: FR}, holders: [{id: a, registeredOffice: US}], holdings: [{id: x, holder: a, of: h, votes: 51}] | /offer/deployment: agents of the State, which is France for a French customer, run an internal cloud of the State, but a, which runs or controls it, is established in another State (US). Give another deployment, or correct the country.
            """)
    void agents_of_the_state_run_an_internal_cloud_of_the_state(String offer, String report) {
        assertThat(Reports.of(() -> stateCloud("jurisdiction: FR", offer))).containsExactly("request:2 " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jurisdiction: FR | hoster: {id: h, registeredOffice: FR, centralAdministration: RE, listed: NO}
            jurisdiction: NC | hoster: {id: h, registeredOffice: FR}
            jurisdiction: FR | hoster: {id: h}, holders: [{id: a, registeredOffice: US}], holdings: [{id: x, holder: a, of: h, capital: 10, votes: 10}]
            jurisdiction: DE | hoster: {id: h, registeredOffice: DE}
            kind: OTHER_COMPANY | hoster: {id: h, registeredOffice: CH}
            """)
    void another_state_may_have_a_cloud_of_its_own_and_a_minority_runs_none(String customer, String offer) {
        assertThat(stateCloud(customer, offer)).isNotNull();
    }

    @Test
    void an_internal_cloud_of_another_state_is_not_compared_with_french_needs() {
        Need french = NeedBuilder.builder().id("n").customer(Customer.french(CustomerKind.STATE_ADMINISTRATION)).build();
        Offer swiss = OfferBuilder.builder().id("o").deployment(Deployment.INTERNAL_STATE_CLOUD).hoster(HosterBuilder.builder().id("h").registeredOffice("CH").build()).build();
        assertThat(HostingChecks.check(List.of(NeedBuilder.builder().id("any").build(), french), List.of(Proposal.of(swiss)))).extracting(Problem::pointer, Problem::code)
                .containsExactly(tuple("/offers/0/offer/deployment", "state-cloud-abroad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "offer: {id: o1, deployment: COMMERCIAL_CLOUD, hoster: {id: h, activities: {complete: [SAAS]}}, participants: {complete: []}}",
        "offer: {id: o1, deployment: COMMERCIAL_CLOUD, hoster: {id: h, activities: {complete: []}}, participants: {complete: [{id: p, activities: {complete: [SAAS]}}]}}",
        "offer: {id: o1, hoster: {id: h}, certificates: [{id: c, holder: h, scheme: HDS, version: '1.1', type: PHYSICAL_INFRASTRUCTURE, activities: {complete: [SAAS]}}]}",
        "offer: {id: o1, hoster: {id: h}}\nneed: {id: n1, dataset: {classified: YES, secrets: {complete: [SAAS]}}}"})
    void nothing_is_concluded_from_a_list_that_could_not_be_read(String given) {
        String need = given.contains("need:") ? "" : "\nneed: {id: n1}";
        assertThat(Reports.of(() -> RequestReader.read(new DocumentReader().read("on: 2026-11-24\n" + given + need, "request")))).singleElement().asString()
                .contains("the value (SAAS) is not known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HDS, version: "v2.0", validFrom: 2024-05-16
            HDS, version: "2"
            HDS, version: "Version 1"
            SECNUMCLOUD, version: " 3.2 ", validFrom: 2022-03-08
            SECNUMCLOUD, version: "V.3,1", validFrom: 2019-01-01
            SNDS_ACCREDITATION, version: "2024.0"
            OTHER, version: "anything 9"
            EUCS, version: "High", validFrom: 2026-11-27
            """)
    void a_version_is_understood_however_it_is_written(String certificate) {
        Request request = RequestReader.read(new DocumentReader().read(
                "need: {id: n1}\noffer: {id: o1, hoster: {id: h}, certificates: [{id: c, holder: h, scheme: %s}]}\n".formatted(certificate), "request"));
        Certificate read = request.hosting().offer().certificates().items().get(0);
        assertThat(read.scheme().versions().isEmpty() || read.scheme().versions().contains(read.version())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: x, holder: a, of: c}                           | /0/of: the entity (c) is neither the hoster, nor a holder, nor a participant. Known: h, a, b.
            {id: x, holder: a, of: a}                           | /0/of: the entity (a) holds itself. A holding is of another entity.
            {id: x, holder: a, of: h, capital: 101}             | /0/capital: the percentage (101) is not between 0 and 100.
            {id: x, holder: a, of: h, votes: -0.1}              | /0/votes: the percentage (-0.1) is not between 0 and 100.
            {id: x, holder: a, of: h, votes: 50.1, control: NO} | /0/control: more than half of the votes (50.1 %) is control, but control is NO. Say YES, or correct the votes.
            {id: x, holder: a, of: h}, {id: x, holder: b, of: h} | /1/id: the id (x) is used twice, first at /offer/holdings/0/id. Give each holding its own.
            {id: x, holder: a, of: h, capital: 60}, {id: y, holder: b, of: h, capital: 40.5} | : the direct holdings in the entity (h) add up to 100.5 % of the capital, more than 100 % (x 60, y 40.5). Correct the percentages.
            {id: x, holder: a, of: h, votes: 60}, {id: y, holder: a, of: h, votes: 60} | : the direct holdings in the entity (h) add up to 120 % of the votes, more than 100 % (x 60, y 60). Correct the percentages.
            """)
    void holdings_must_be_possible(String holdings, String report) {
        assertThat(problems("", "holdings: [" + holdings + "]")).containsExactly("request:2 /offer/holdings" + report);
    }

    @Test
    void days_that_no_document_can_hold_are_refused_wherever_they_stand() {
        Need need = NeedBuilder.builder().id("n").project(ProjectBuilder.builder()
                .accreditations(Listing.atLeast(AccreditationBuilder.builder().id("a").decidedOn(LocalDate.of(10_000, 1, 1)).build())).build()).build();
        Offer offer = OfferBuilder.builder().id("o").hoster(HosterBuilder.builder().id("h").build())
                .certificates(Listing.only(CertificateBuilder.builder().id("c").holder("h").scheme(Scheme.OTHER).validFrom(LocalDate.MIN).build())).build();
        assertThat(HostingChecks.check(Hosting.of(need, offer))).extracting(Problem::pointer, Problem::code).containsExactly(
                tuple("/need/project/accreditations/0/decidedOn", "day-out-of-range"),
                tuple("/offer/certificates/complete/0/validFrom", "day-out-of-range"));
        assertThat(problems("", "certificates: [{id: c, holder: h, scheme: OTHER, validFrom: 0000-12-31}]"))
                .containsExactly("request:2 /offer/certificates/0/validFrom: the date (0000-12-31) is not a day. Write year, month and day, for example 2026-11-24.");
    }

    @Test
    void holdings_without_ids_are_told_by_their_holders() {
        assertThat(problems("", "holdings: [{holder: a, of: h, capital: 80}, {holder: b, of: h, capital: 70}, {of: h, capital: 60}]"))
                .contains("request:2 /offer/holdings: the direct holdings in the entity (h) add up to 210 % of the capital, more than 100 % (a 80, b 70)."
                        + " Correct the percentages.");
    }

    @Test
    void a_reference_that_is_misspelt_is_told_so() {
        assertThat(problems("", "participants: [{id: us-parent}], holdings: [{id: x, holder: us-parnet, of: h}]")).containsExactly(
                "request:2 /offer/holdings/0/holder: the entity (us-parnet) is neither the hoster, nor a holder, nor a participant."
                        + " Maybe \"us-parent\". Known: h, a, b, us-parent.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "personal: NO, form: PSEUDONYMISED | /need/dataset/form: data that identify persons or are pseudonymised (form PSEUDONYMISED) are personal data",
        "personal: NO, form: IDENTIFYING   | /need/dataset/form: data that identify persons or are pseudonymised (form IDENTIFYING) are personal data",
        "personal: YES, form: ANONYMOUS    | /need/dataset/form: anonymous data",
        "fictitious: YES, personal: YES    | /need/dataset/fictitious: made-up data",
        "fictitious: YES, form: IDENTIFYING | /need/dataset/fictitious: made-up data",
        "fictitious: YES, snds: YES        | /need/dataset/fictitious: made-up data",
        "fictitious: YES, sndsMainBaseCopy: YES | /need/dataset/fictitious: made-up data",
        "snds: NO, sndsMainBaseCopy: YES   | /need/dataset/sndsMainBaseCopy: a copy of the main base",
        "classified: YES, secrets: {complete: []} | /need/dataset/classified: the secret of national defence covers what is classified"})
    void data_that_contradict_themselves_are_told_so(String dataset, String told) {
        assertThat(Reports.of(() -> RequestReader.read(new DocumentReader().read(
                "need: {id: n1, dataset: {" + dataset + "}}\noffer: {id: o1, hoster: {id: h}}", "request"))))
                .singleElement().asString().startsWith("request:1 " + told);
    }

    @Test
    void a_participant_without_technical_access_has_no_remote_access() {
        assertThat(problems("", "participants: [{id: p, accessToCustomerData: NO, accessToTechnicalData: NO, remoteAccess: [{country: US}]}]"))
                .singleElement().asString().startsWith("request:2 /offer/participants/0/remoteAccess: it cannot obtain");
        assertThat(RequestReader.read(new DocumentReader().read("need: {id: n1}\noffer: {id: o1, hoster: {id: h}, "
                + "participants: [{id: p, accessToCustomerData: NO, remoteAccess: [{country: US}]}]}", "request"))).isNotNull();
    }

    @Test
    void ids_must_not_be_empty() {
        assertThat(Reports.of(() -> RequestReader.read(new DocumentReader().read("need: {id: ''}\noffer: {id: '', hoster: {id: ''}}\n", "request"))))
                .containsExactly(
                        "request:1 /need/id: the id is empty. Give it.",
                        "request:2 /offer/id: the id is empty. Give it.",
                        "request:2 /offer/hoster/id: the id is empty. Give it.");
    }

    /** A text that a reader puts in the place of what it could not read begins so; no input may pass for one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\uFFFF", "\\uFFFF/offer/holders/0/id", "\\uFFFEa", "\\uFDD0a"})
    void a_holder_that_is_nobody_is_refused_whatever_its_id_begins_with(String id) {
        assertThat(problems("", "holdings: [{id: x, holder: \"%s\", of: h, capital: 100}]".formatted(id)))
                .anyMatch(problem -> problem.startsWith("request:2 /offer/holdings/0/holder: the entity ("))
                .anyMatch(problem -> problem.contains("has a character that is not seen"));
        String text = id.replace("\\uFFFF", "\uFFFF").replace("\\uFFFE", "\uFFFE").replace("\\uFDD0", "\uFDD0");
        Holding dangling = new Holding("x", text, "h", BigDecimal.TEN, null, null, null, null, null);
        Offer offer = OfferBuilder.builder().id("o1").hoster(HosterBuilder.builder().id("h").build()).holdings(Listing.only(dangling)).build();
        assertThat(HostingChecks.check(Hosting.of(new Need("n1", null, null, null, null, null), offer))).extracting(Problem::pointer)
                .containsExactly("/offer/holdings/complete/0/holder", "/offer/holdings/complete/0/holder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001B", "\\n", "\\u0085", "\\u009B", "\\u00AD", "\\u200B", "\\u202E", "\\u2066", "\\uFEFF", "\\uE000", "\\U000F0000",
        "\\u2028"})
    void what_relates_facts_hides_nothing(String hidden) {
        assertThat(problems("", "service: \"a%1$sb\", zone: \"a%1$sb\", certificates: [{id: \"c%1$s\", holder: h, scheme: HDS, services: [\"%1$ss\"]}], "
                .formatted(hidden) + "attributes: [{key: \"k%s\", value: v}]".formatted(hidden)))
                .hasSize(5).allMatch(problem -> problem.contains("has a character that is not seen") && problem.chars().noneMatch(Character::isISOControl));
        assertThat(RequestReader.read(new DocumentReader().read(
                "need: {id: n1}\noffer: {id: o1, name: \"a%sb\", hoster: {id: h}}\n".formatted(hidden), "request"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{id: x, holder: a, of: b}, {id: y, holder: b, of: a}, {id: z, holder: a, of: h}",
        "{id: x, holder: a, of: h, capital: 50, votes: 50, control: NO}, {id: y, holder: b, of: h, capital: 50}",
        "{id: x, holder: a, of: h, capital: 60}, {id: y, holder: a, of: b, capital: 60}"})
    void cycles_and_full_ownership_are_allowed(String holdings) {
        assertThat(RequestReader.read(new DocumentReader().read(
                "need: {id: n1}\noffer: {id: o1, hoster: {id: h}, holders: [{id: a}, {id: b}], holdings: [" + holdings + "]}", "request"))).isNotNull();
    }

    @Test
    void hostings_made_by_a_program_are_checked_too() {
        Hoster hoster = HosterBuilder.builder().id("h").registeredOffice("UK").centralAdministration("FR").presences(Listing.atLeast("FR", "EL")).build();
        Holder holder = new Holder("a", null, "US", null, null, Listing.unknown());
        Holding tiny = new Holding("x", "a", "h", new BigDecimal("1e-999999999"), new BigDecimal("1e999999999"), null, null, null, null);
        Holding missing = new Holding("y", "b", "h", BigDecimal.TEN, null, null, null, null, null);
        Offer offer = OfferBuilder.builder().id("o1").hoster(hoster).holders(List.of(holder)).holdings(Listing.only(tiny, missing)).build();
        Need need = new Need("n1", null, Customer.unknown(), Dataset.unknown(), Project.unknown(), Listing.unknown());

        assertThat(HostingChecks.check(Hosting.of(need, offer, ContractBuilder.builder().governingLaw("fr").build()))).extracting(Problem::toString).containsExactly(
                "hosting /offer/hoster/registeredOffice: the country (UK) is not an ISO 3166-1 code. Maybe \"GB\".",
                "hosting /offer/hoster/presences/1: the country (EL) is not an ISO 3166-1 code. Maybe \"GR\".",
                "hosting /contract/governingLaw: the country (fr) is not an ISO 3166-1 code. Maybe \"FR\".",
                "hosting /offer/holdings/complete/0/capital: the percentage has too many digits. Give at most 30.",
                "hosting /offer/holdings/complete/0/votes: the percentage has too many digits. Give at most 30.",
                "hosting /offer/holdings/complete/1/holder: the entity (b) is neither the hoster, nor a holder, nor a participant. Known: h, a.");
    }

    @Test
    void what_is_larger_than_what_is_answered_is_refused_and_not_looked_at() {
        assertThat(problems(participants(QuestionLimits.LONGEST_LIST))).isEmpty();
        assertThat(problems(participants(QuestionLimits.LONGEST_LIST + 1))).containsExactly(
                "hosting /offer/participants: the list has 10001 items; at most 10000 are answered. Leave out what cannot matter, or split the question.");
        assertThat(problems(holdings(QuestionLimits.MOST_HOLDINGS))).isEmpty();
        assertThat(problems(holdings(QuestionLimits.MOST_HOLDINGS + 1))).containsExactly(
                "hosting /offer/holdings: the list has 20001 items; at most 20000 are answered. Leave out what cannot matter, or split the question.");
        List<Participant> crowded = IntStream.range(0, 11).mapToObj(index -> ParticipantBuilder.builder().id("p" + index)
                .presences(new Listing<>(true, Collections.nCopies(QuestionLimits.LONGEST_LIST, "FR"))).build()).toList();
        assertThat(problems(offer().participants(new Listing<>(true, crowded)).build())).containsExactly(
                "hosting /offer/participants/complete/9/presences: with this list, there are more than 100000 items in all; no more are answered. "
                        + "Leave out what cannot matter, or split the question.");
    }

    @Test
    void more_pairs_than_are_answered_are_refused() {
        List<Need> needs = IntStream.range(0, 1_000).mapToObj(index -> need("n" + index)).toList();
        List<Proposal> proposals = IntStream.range(0, 250).mapToObj(index -> new Proposal(
                OfferBuilder.builder().id("o" + index).hoster(HosterBuilder.builder().id("h").build()).build(), ContractBuilder.builder().build())).toList();
        assertThat(HostingChecks.check(needs, proposals, QuestionLimits.MOST_COMPARED)).isEmpty();
        assertThat(HostingChecks.check(needs, proposals, QuestionLimits.MOST_COMPARED - 1)).extracting(Problem::message).containsExactly(
                "1000 needs and 250 offers are 250000 pairs; at most 249999 are answered at once. Ask for fewer at a time.");
        assertThat(HostingChecks.check(needs, proposals)).isEmpty();
    }

    @Test
    void thousands_of_bad_references_are_told_of_up_to_a_number_and_few_with_what_was_meant() {
        List<Holder> holders = IntStream.range(0, 4_000).mapToObj(index -> new Holder("holder-of-shares-" + index, null, null, null, null, Listing.unknown())).toList();
        List<Holding> holdings = IntStream.range(0, 4_000).mapToObj(index -> HoldingBuilder.builder().id("h" + index)
                .holder("holder-of-share-" + index).of("h").build()).toList();
        List<String> problems = problems(offer().holders(holders).holdings(new Listing<>(true, holdings)).build());
        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(0)).contains("the entity (holder-of-share-0)").contains("Maybe \"holder-of-shares-0\".");
        assertThat(problems.get(999)).contains("the entity (holder-of-share-999)").doesNotContain("Maybe");
        assertThat(problems.get(1_000)).isEqualTo("hosting: 3000 more problems are not shown.");
    }

    @Test
    void a_private_provider_pools_nothing() {
        Contract pooling = ContractBuilder.builder().poolingAgreement(Answer.YES).build();
        Offer cloud = offer().deployment(Deployment.COMMERCIAL_CLOUD).build();

        assertThat(HostingChecks.check(Hosting.of(need("n1"), cloud, pooling))).extracting(Problem::toString).containsExactly(
                "hosting /contract/poolingAgreement: a private provider supplies a commercial cloud, but the contract is an agreement by which customer and "
                        + "hoster pool the management of their archives. Say NO, or another deployment.");
        assertThat(HostingChecks.check(Hosting.of(need("n1"), OfferBuilder.builder(cloud).deployment(null).build(), pooling))).isEmpty();
    }

    @Test
    void a_cloud_keeps_no_paper_neither_alone_nor_beside_others() {
        Need paper = need("paper", DataMedium.PAPER, Answer.NO);
        Need archives = need("archives", DataMedium.PAPER, Answer.UNKNOWN);
        Need electronic = need("electronic", DataMedium.ELECTRONIC, Answer.NO);
        Proposal depository = new Proposal(offer().id("depository").deployment(Deployment.ON_PREMISES).build(), ContractBuilder.builder().build());
        Proposal cloud = new Proposal(offer().id("cloud").deployment(Deployment.COMMERCIAL_CLOUD).build(), ContractBuilder.builder().build());

        assertThat(HostingChecks.check(cloud.to(paper))).extracting(Problem::toString).containsExactly(
                "hosting /need/dataset/medium: the data are kept on paper, and not as archives, but a cloud keeps nothing on paper. "
                        + "Say ELECTRONIC, or leave the deployment out.");
        assertThat(HostingChecks.check(List.of(electronic, paper, archives), List.of(depository, cloud))).extracting(Problem::toString).containsExactly(
                "hosting /needs/1/dataset/medium: the data of the need paper are kept on paper, and not as archives, but the offer cloud (/offers/1/offer), "
                        + "which it is compared with, is a cloud and keeps nothing on paper. Say ELECTRONIC, or compare this need with other offers.");
        assertThat(HostingChecks.check(List.of(electronic, paper, archives), List.of(depository))).isEmpty();
        assertThat(HostingChecks.check(List.of(electronic, archives), List.of(depository, cloud))).isEmpty();
    }

    private static Need need(String id, DataMedium medium, Answer archives) {
        return new Need(id, null, Customer.unknown(), DatasetBuilder.builder().medium(medium).archives(archives).build(), Project.unknown(), Listing.unknown());
    }

    private static List<String> problems(Offer offer) {
        return HostingChecks.check(Hosting.of(need("n1"), offer, ContractBuilder.builder().build())).stream().map(Problem::toString).toList();
    }

    private static Need need(String id) {
        return new Need(id, null, Customer.unknown(), Dataset.unknown(), Project.unknown(), Listing.unknown());
    }

    private static OfferBuilder offer() {
        return OfferBuilder.builder().id("o1").hoster(HosterBuilder.builder().id("h").build());
    }

    private static Offer participants(int count) {
        return offer().participants(new Listing<>(true, IntStream.range(0, count)
                .mapToObj(index -> ParticipantBuilder.builder().id("p" + index).build()).toList())).build();
    }

    private static Offer holdings(int count) {
        return offer().holders(List.of(new Holder("a", null, null, null, null, Listing.unknown()))).holdings(new Listing<>(true, IntStream.range(0, count)
                .mapToObj(index -> HoldingBuilder.builder().id("h" + index).holder("a").of("h").build()).toList())).build();
    }

    @Test
    void nothing_is_wrong_with_a_hosting_of_which_nothing_is_known() {
        Hoster hoster = HosterBuilder.builder().id("h").build();
        Offer offer = OfferBuilder.builder().id("o1").hoster(hoster).build();

        assertThat(HostingChecks.check(Hosting.of(new Need("n1", null, null, null, null, null), offer))).isEmpty();
    }

    @Test
    void hostings_that_are_asked_about_together_are_told_of_at_once_by_their_place() {
        Hosting right = Hosting.of(NeedBuilder.builder().id("need").build(), OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("h").build()).build());
        Hosting wrong = Hosting.of(NeedBuilder.builder().id("").build(), OfferBuilder.builder().id("").hoster(HosterBuilder.builder().id("h").build()).build());
        assertThat(HostingChecks.check(List.of(right, wrong, right, wrong), 4)).extracting(Problem::pointer)
                .containsExactly("/hostings/1/need/id", "/hostings/1/offer/id", "/hostings/3/need/id", "/hostings/3/offer/id");
        assertThat(HostingChecks.check(List.of(right, right), 2)).isEmpty();
        assertThat(HostingChecks.check(List.of(), 2)).isEmpty();
    }

    @Test
    void more_hostings_than_are_answered_together_are_refused_unread() {
        Hosting wrong = Hosting.of(NeedBuilder.builder().id("").build(), OfferBuilder.builder().id("").hoster(HosterBuilder.builder().id("h").build()).build());
        assertThat(HostingChecks.check(Collections.nCopies(3, wrong), 2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("too-many-hostings");
            assertThat(problem.pointer()).isEqualTo("/hostings");
            assertThat(problem.message(Language.EN)).isEqualTo("there are 3 hostings; at most 2 are answered at once. Ask for fewer at a time.");
        });
    }
}
