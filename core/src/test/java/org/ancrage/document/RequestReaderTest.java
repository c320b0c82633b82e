package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Contract;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

    static final String OFFER = """
            on: 2026-11-24
            need: {id: n1, name: "Personnel file", customer: {kind: STATE_ADMINISTRATION, jurisdiction: FR}}
            offer:
              id: us-parent-fr-region
              service: "General cloud"
              zone: "fr-1"
              hoster: {id: us-cloud-ireland, registeredOffice: IE, presences: {complete: []}, listed: no}
              holders: [{id: us-parent, registeredOffice: US, presences: [NO, SE]}]
              holdings: {complete: [{id: h1, holder: us-parent, of: us-cloud-ireland, capital: 100, votes: 99.50, appointsMajority: true}]}
              certificates:
                - {id: c1, holder: us-cloud-ireland, scheme: HDS, version: "2.0", activities: {complete: [SITES]}, validFrom: 2024-12-01, status: VALID}
              locations: {storage: {complete: [FR]}, backup: [DE]}
            contract: {governingLaw: IE, clauses: {complete: [PROCESSOR_TERMS]}}
            """;

    private static Request read(String text) {
        return RequestReader.read(new DocumentReader().read(text, "request"));
    }

    private static List<String> problems(String text) {
        return Reports.of(() -> read(text));
    }

    /** Problems of a request that is right but for one key of the offer. */
    private static List<String> problemsOfOffer(String entry) {
        return problems("need: {id: n1}\noffer:\n  id: o1\n  hoster: {id: h}\n  " + entry.replace("\n", "\n  ") + "\n");
    }

    @Nested
    class Reads {

        @Test
        void a_file_over_those_of_its_folder_that_it_is_like(@TempDir Path folder) throws IOException {
            Files.createDirectory(folder.resolve("bases"));
            Files.writeString(folder.resolve("bases/offer.yaml"), OFFER);
            Path file = Files.writeString(folder.resolve("case.yaml"), "like: bases/offer.yaml\noffer: {zone: fr-2}\n");

            assertThat(RequestReader.read(file)).isEqualTo(read(OFFER.replace("\"fr-1\"", "\"fr-2\"")));
        }

        @Test
        void no_file_out_of_its_folder(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("offer.yaml"), OFFER);
            Path file = Files.writeString(Files.createDirectory(folder.resolve("cases")).resolve("case.yaml"), "like: ../offer.yaml\n");

            assertThat(Reports.of(() -> RequestReader.read(file))).singleElement().asString().startsWith("case.yaml:1 /like: ");
        }

        private final Request request = read(OFFER);
        private final Hosting hosting = request.hosting();

        @Test
        void the_day_and_the_question() {
            assertThat(request.on()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(hosting.need().name()).isEqualTo("Personnel file");
            assertThat(hosting.need().customer().kind()).isEqualTo(CustomerKind.STATE_ADMINISTRATION);
            assertThat(hosting.contract()).isEqualTo(ContractBuilder.builder().governingLaw("IE")
                    .clauses(Listing.only(ContractClause.PROCESSOR_TERMS)).build());
        }

        @Test
        void a_list_as_at_least_these_and_complete_as_these_and_no_others() {
            assertThat(hosting.offer().hoster().presences()).isEqualTo(Listing.only());
            assertThat(hosting.offer().holders().get(0).presences()).isEqualTo(Listing.atLeast("NO", "SE"));
            assertThat(hosting.offer().certificates().complete()).isFalse();
            assertThat(hosting.offer().certificates().items().get(0).activities()).isEqualTo(Listing.only(HostingActivity.SITES));
            assertThat(hosting.offer().certificates().items().get(0).scheme()).isEqualTo(Scheme.HDS);
        }

        @Test
        void what_is_left_out_as_unknown() {
            assertThat(hosting.need().dataset()).isEqualTo(Dataset.unknown());
            assertThat(hosting.need().project()).isEqualTo(Project.unknown());
            assertThat(hosting.offer().participants()).isEqualTo(Listing.unknown());
            assertThat(hosting.offer().locations().processing()).isEqualTo(Listing.unknown());
            assertThat(hosting.offer().keyCustody()).isNull();
            assertThat(hosting.offer().holdings().items().get(0).veto()).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void nothing_as_unknown() {
            Hosting unknown = read("""
                    need: {id: n1, name: ~, customer: null, dataset: {personal: ~, natures: null}}
                    offer: {id: o1, hoster: {id: h}, holders: null, locations: null}
                    contract: null
                    """).hosting();

            assertThat(unknown.need().dataset()).isEqualTo(Dataset.unknown());
            assertThat(unknown.offer().holders()).isEmpty();
            assertThat(unknown.offer().locations()).isEqualTo(Locations.unknown());
            assertThat(unknown.contract()).isEqualTo(Contract.unknown());
        }

        @Test
        void answers_in_any_case_and_as_truth_values() {
            assertThat(hosting.offer().hoster().listed()).isEqualTo(Answer.NO);
            assertThat(hosting.offer().holdings().items().get(0).appointsMajority()).isEqualTo(Answer.YES);
        }

        @Test
        void numbers_with_their_digits() {
            assertThat(hosting.offer().holdings().items().get(0).votes()).isEqualTo(new BigDecimal("99.50"));
        }

        @Test
        void json_as_yaml() {
            assertThat(read(JsonText.of(RequestReader.toNode(request)))).isEqualTo(request);
        }
    }

    @Nested
    class Refuses {

        @Test
        void keys_that_it_does_not_know() {
            assertThat(problemsOfOffer("zoone: fr-1")).singleElement().asString()
                    .startsWith("request:5 /offer/zoone: the key (zoone) is not known here. Maybe \"zone\". Allowed: id, name, service, zone, model,");
        }

        @Test
        void keys_of_the_wrong_level() {
            assertThat(problems("need: {id: n1}\noffer: {id: o1, hoster: {id: h}}\nday: 2026-11-24\n")).containsExactly(
                    "request:3 /day: the key (day) is not known here. Allowed: on, need, offer, contract, sources, evidence, assumptions,"
                            + " like.");
            assertThat(problems("need: {id: n1}\noffer: {id: o1, hoster: {id: h}}\nlke: base.yaml\n")).singleElement().asString()
                    .startsWith("request:3 /lke: the key (lke) is not known here. Maybe \"like\".");
        }

        @Test
        void a_request_without_what_cannot_be_unknown() {
            assertThat(problems("{}")).containsExactly(
                    "request:1 /need: the key (need) is missing. Add it, with a mapping that has at least id.",
                    "request:1 /offer: the key (offer) is missing. Add it, with a mapping that has at least id, hoster.");
            assertThat(problemsOfOffer("certificates: [{id: c1, holder: h}]")).singleElement().asString()
                    .startsWith("request:5 /offer/certificates/0/scheme: the key (scheme) is missing. Add it, with one of SECNUMCLOUD, HDS,");
            assertThat(problemsOfOffer("holders: [{registeredOffice: FR}, {id: ~}]")).containsExactly(
                    "request:5 /offer/holders/0/id: the key (id) is missing. Add it, with a text.",
                    "request:5 /offer/holders/1/id: the key (id) is missing. Add it, with a text.");
        }

        @Test
        void a_document_that_is_no_mapping() {
            assertThat(problems("- a")).containsExactly("request:1: a list stands where a mapping with on, need, offer, contract, sources, evidence, assumptions, like is expected.");
            assertThat(problems("just text")).containsExactly(
                    "request:1: the text (just text) stands where a mapping with on, need, offer, contract, sources, evidence, assumptions, like is expected.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                UK      | the country (UK) is not an ISO 3166-1 code. Maybe "GB".
                EL      | the country (EL) is not an ISO 3166-1 code. Maybe "GR".
                fr      | the country (fr) is not an ISO 3166-1 code. Maybe "FR".
                FRA     | the country (FRA) is not an ISO 3166-1 code. Maybe "FR".
                USA     | the country (USA) is not an ISO 3166-1 code. Maybe "US".
                Germany | the country (Germany) is not an ISO 3166-1 code. Maybe "DE".
                norvège | the country (norvège) is not an ISO 3166-1 code. Maybe "NO".
                EU      | the country (EU) is not an ISO 3166-1 code. Name the State.
                XX      | the country (XX) is not an ISO 3166-1 code. Use two capital letters, for example "FR".
                """)
        void countries_that_are_none(String code, String message) {
            assertThat(problemsOfOffer("locations: {storage: [FR, " + code + "]}"))
                    .containsExactly("request:5 /offer/locations/storage/1: " + message);
        }

        @Test
        void constants_that_do_not_exist() {
            assertThat(problemsOfOffer("model: IASS")).containsExactly(
                    "request:5 /offer/model: the value (IASS) is not known. Maybe \"IAAS\". Allowed: IAAS, CAAS, PAAS, SAAS.");
            assertThat(problemsOfOffer("keyCustody: Customer")).containsExactly("request:5 /offer/keyCustody: the value (Customer) is not known."
                    + " Maybe \"CUSTOMER\". Allowed: CUSTOMER, TRUSTED_THIRD_PARTY_IN_UNION, HOSTER, NO_ENCRYPTION.");
            assertThat(problemsOfOffer("diffusionRestreinte: maybe")).containsExactly(
                    "request:5 /offer/diffusionRestreinte: the value (maybe) is not known. Allowed: YES, NO, UNKNOWN.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                service: 5                       | /offer/service: the number (5) stands where a text is expected. Put it in quotes.
                service: true                    | /offer/service: the value (true) stands where a text is expected. Put it in quotes.
                service: [a]                     | /offer/service: a list stands where a text is expected.
                model: {a: 1}                    | /offer/model: a mapping stands where one of IAAS, CAAS, PAAS, SAAS is expected.
                holders: {complete: []}          | /offer/holders: a mapping stands where a list is expected.
                holders: [us-parent]             | /offer/holders/0: the text (us-parent) stands where a mapping with id, name, registeredOffice, centralAdministration, principalEstablishment, presences is expected.
                certificates: {all: []}          | /offer/certificates: a mapping stands where a list ([...] says "at least these") or {complete: [...]} ("these and no others") is expected.
                certificates: {complet: []}      | /offer/certificates/complet: the key (complet) is not known here. Maybe "complete". Allowed: complete.
                attributes: {colour: red}        | /offer/attributes: a mapping stands where a list ([...] says "at least these") or {complete: [...]} ("these and no others") is expected.
                certificates: {complete: {}}     | /offer/certificates/complete: a mapping stands where a list is expected.
                locations: {storage: FR}         | /offer/locations/storage: the text (FR) stands where a list ([...] says "at least these") or {complete: [...]} ("these and no others") is expected.
                locations: {storage: [~]}        | /offer/locations/storage/0: nothing stands where the code of a country, such as FR, is expected.
                """)
        void values_of_the_wrong_type(String entry, String report) {
            assertThat(problemsOfOffer(entry)).contains("request:5 " + report);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                24/11/2026          | the date (24/11/2026) is not a day. Write year, month and day, for example 2026-11-24.
                2026-02-30          | the date (2026-02-30) is not a day. Write year, month and day, for example 2026-11-24.
                2026-11-24T00:00:00 | the date (2026-11-24T00:00:00) is not a day. Write year, month and day, for example 2026-11-24.
                2026                | the number (2026) stands where a date such as 2026-11-24 is expected.
                """)
        void dates_that_are_none(String date, String message) {
            assertThat(problems("need: {id: n1}\noffer: {id: o1, hoster: {id: h}}\non: " + date + "\n")).containsExactly("request:3 /on: " + message);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                capital: "50"       | capital: the text (50) stands where a number, such as 24.5 without quotes, is expected.
                capital: 0x1F       | capital: the text (0x1F) stands where a number, such as 24.5 without quotes, is expected.
                capital: 1e-999999  | capital: the number (1e-999999) has too many digits. Give at most 30.
                capital: 1e99999999999 | capital: the number (1e99999999999) has too many digits. Give at most 30.
                """)
        void numbers_that_are_none(String entry, String report) {
            assertThat(problemsOfOffer("holders: [{id: a}]\nholdings: [{id: h1, holder: a, of: h, " + entry + "}]"))
                    .containsExactly("request:6 /offer/holdings/0/" + report);
        }

        @Test
        void fractions_where_things_are_counted() {
            assertThat(problemsOfOffer("participants: [{id: p, alternatives: 1.5}]")).containsExactly(
                    "request:5 /offer/participants/0/alternatives: the number (1.5) is not a whole number of at most 2147483647.");
        }

        @Test
        void everything_that_is_wrong_at_once_in_form_and_in_substance() {
            assertThat(problems("""
                    on: tomorrow
                    need:
                      id: n1
                      customer: {kind: MINISTRY, population: -5}
                      dataset: {personal: YES, form: ANONYMOUS}
                    offer:
                      id: o1
                      hoster: {id: h, registeredOffice: UK}
                      holders:
                        - {id: a, naem: "A"}
                        - {id: h}
                      holdings:
                        complete:
                          - {id: h1, holder: a, of: h, capital: 80}
                          - {id: h2, holder: b, of: h, capital: 40}
                          - {id: h2, holder: a, of: a, votes: lots}
                      certificates:
                        - {id: c1, holder: a, scheme: HSD, validFrom: 2026-01-01, validUntil: 2025-01-01}
                    contract: {governingLaw: france}
                    """)).containsExactly(
                    "request:1 /on: the date (tomorrow) is not a day. Write year, month and day, for example 2026-11-24.",
                    "request:4 /need/customer/kind: the value (MINISTRY) is not known. Allowed: "
                            + String.join(", ", Stream.of(CustomerKind.values()).map(Enum::name).toList()) + ".",
                    "request:4 /need/customer/population: the population (-5) is negative. Give a number of inhabitants.",
                    "request:5 /need/dataset/form: anonymous data (form ANONYMOUS) are not personal data, but personal is YES."
                            + " Say PSEUDONYMISED, or personal NO.",
                    "request:8 /offer/hoster/registeredOffice: the country (UK) is not an ISO 3166-1 code. Maybe \"GB\".",
                    "request:10 /offer/holders/0/naem: the key (naem) is not known here. Maybe \"name\". Allowed: id, name, registeredOffice,"
                            + " centralAdministration, principalEstablishment, presences.",
                    "request:11 /offer/holders/1/id: the id (h) is used twice, first at /offer/hoster/id. Give each entity its own.",
                    "request:12 /offer/holdings: the direct holdings in the entity (h) add up to 120 % of the capital, more than 100 % (h1 80, h2 40)."
                            + " Correct the percentages.",
                    "request:15 /offer/holdings/complete/1/holder: the entity (b) is neither the hoster, nor a holder, nor a participant."
                            + " Known: h, a.",
                    "request:16 /offer/holdings/complete/2/id: the id (h2) is used twice, first at /offer/holdings/complete/1/id."
                            + " Give each holding its own.",
                    "request:16 /offer/holdings/complete/2/of: the entity (a) holds itself. A holding is of another entity.",
                    "request:16 /offer/holdings/complete/2/votes: the text (lots) stands where a number, such as 24.5 without quotes, is expected.",
                    "request:18 /offer/certificates/0/scheme: the value (HSD) is not known. Maybe \"HDS\". Allowed: "
                            + String.join(", ", Stream.of(Scheme.values()).map(Enum::name).toList()) + ".",
                    "request:18 /offer/certificates/0/validUntil: the last day (2025-01-01) is before the first day (2026-01-01)."
                            + " Exchange or correct them.",
                    "request:19 /contract/governingLaw: the country (france) is not an ISO 3166-1 code. Maybe \"FR\".");
        }

        @Test
        void but_speaks_of_no_consequence_of_a_problem() {
            assertThat(problemsOfOffer("""
                    holders: [{idd: us-parent}]
                    holdings: [{id: h1, holder: us-parent, of: h}]""")).containsExactly(
                    "request:5 /offer/holders/0/id: the key (id) is missing. Add it, with a text.",
                    "request:5 /offer/holders/0/idd: the key (idd) is not known here. Maybe \"id\". Allowed: id, name, registeredOffice,"
                            + " centralAdministration, principalEstablishment, presences.");
        }

        @Test
        void forged_lines_of_a_log() {
            assertThat(problemsOfOffer("model: \"IAAS\\nrequest:9 /offer: accepted\"")).singleElement().asString().doesNotContain("\n");
        }
    }

    @Test
    void components_are_named_by_pointers_that_pass_through_lists() {
        assertThat(RequestReader.componentPointers())
                .contains("/on", "/need/customer/kind", "/offer/holdings", "/offer/holdings/capital", "/offer/participants/remoteAccess/ground",
                        "/need/project/derogations/regime", "/contract/clauses", "/offer/locations/storage")
                .doesNotContain("", "/offer/holdings/complete", "/offer/holdings/0/capital");
    }
}
