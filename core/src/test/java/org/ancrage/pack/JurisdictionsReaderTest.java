package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Reports;
import org.ancrage.fact.AdequacyDecision.Scope;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Jurisdictions.AccessLawEntry;
import org.ancrage.law.Jurisdictions.Adequacy;
import org.ancrage.law.Jurisdictions.Event;
import org.ancrage.law.Jurisdictions.Group;
import org.ancrage.law.Jurisdictions.Membership;
import org.ancrage.law.Period;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsReaderTest {

    static final String TEXT = """
            id: jurisdictions
            title: {fr: "États", en: "States"}
            provisions:
              - {id: treaty, citation: {fr: "Traité", en: "Treaty"}, evidence: RECALLED, sources: [], from: 1958-01-01, verifiedOn: 2026-11-24}
            memberships:
              - {country: GB, territory: EUROPEAN_UNION, from: 1973-01-01, until: 2020-02-01, provision: treaty}
              - {country: NO, territory: EUROPEAN_ECONOMIC_AREA, from: 1994-01-01, provision: treaty}
            adequacy:
              - {id: epo-2025, jurisdiction: EPO, scope: ALL, from: 2025-07-15, provision: treaty}
            accessLaws:
              - {id: us/fisa, jurisdiction: US, title: {fr: "FISA", en: "FISA"}, from: 2008-07-01, until: 2026-06-12, actsRunUntil: 2027-04-01, provision: eu/other#law}
            events:
              - {date: 2020-02-01, fr: "Retrait.", en: "Withdrawal.", provision: treaty}
              - {date: 2021-02-01, fr: "Autre.", en: "Other."}
            """;

    private static Jurisdictions read(String text) {
        return JurisdictionsReader.read(new DocumentReader().read(text, "jurisdictions.yaml"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void reads_who_was_what_and_when() {
        Jurisdictions law = read(TEXT);

        assertThat(law.provisions()).singleElement().satisfies(provision -> assertThat(provision.id()).isEqualTo("jurisdictions#treaty"));
        assertThat(law.memberships()).containsExactly(
                new Membership("GB", Group.EUROPEAN_UNION, new Period(day("1973-01-01"), day("2020-02-01")), "jurisdictions#treaty"),
                new Membership("NO", Group.EUROPEAN_ECONOMIC_AREA, new Period(day("1994-01-01"), null), "jurisdictions#treaty"));
        assertThat(law.adequacies()).containsExactly(
                new Adequacy("epo-2025", "EPO", Scope.ALL, new Period(day("2025-07-15"), null), "jurisdictions#treaty"));
        assertThat(law.accessLaws()).containsExactly(new AccessLawEntry("us/fisa", "US", new Wording("FISA", "FISA"),
                new Period(day("2008-07-01"), day("2026-06-12")), day("2027-04-01"), "eu/other#law"));
        assertThat(law.events()).isEqualTo(List.of(
                new Event(day("2020-02-01"), new Wording("Retrait.", "Withdrawal."), "jurisdictions#treaty"),
                new Event(day("2021-02-01"), new Wording("Autre.", "Other."), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country: GB            | country: UK          | jurisdictions.yaml:6 /memberships/0/country: the country (UK) is not an ISO 3166-1 code. Maybe "GB".
            jurisdiction: EPO      | jurisdiction: EPA    | jurisdictions.yaml:9 /adequacy/0/jurisdiction: the country (EPA) is not an ISO 3166-1 code. Use two capital letters, for example "FR".
            scope: ALL             | scope: SOME          | jurisdictions.yaml:9 /adequacy/0/scope: the value (SOME) is not known. Allowed: ALL, COMMERCIAL_ORGANISATIONS, PRIVATE_SECTOR, CERTIFIED_ORGANISATIONS, AUTOMATED_PROCESSING, SAVE_SOME_RECIPIENTS, SAVE_IMMIGRATION_CONTROL.
            until: 2020-02-01      | until: 1973-01-01    | jurisdictions.yaml:6 /memberships/0/until: the period from 1973-01-01 until 1973-01-01 is empty. The day in until is the first one that is no longer in it.
            until: 2026-06-12, ac  | ac                   | jurisdictions.yaml:11 /accessLaws/0/actsRunUntil: acts can outlive a law only if it has ended. Give until, or leave this out.
            actsRunUntil: 2027     | actsRunUntil: 2025   | jurisdictions.yaml:11 /accessLaws/0/actsRunUntil: the acts end (2025-04-01) before the law does (2026-06-12). Correct one of them.
            en: "Other."           | eng: "Other."        | jurisdictions.yaml:14 /events/1/en: the key (en) is missing. Add it.
            from: 1994-01-01, prov | prov                 | jurisdictions.yaml:7 /memberships/1/from: the key (from) is missing. Add it.
            Withdrawal.", provision: treaty | Withdrawal.", provision: traety | jurisdictions.yaml:13 /events/0/provision: the provision (traety) is not known. Maybe "treaty". Allowed: treaty.
            """)
    void refuses_what_cannot_be(String part, String by, String report) {
        assertThat(TEXT).contains(part);
        assertThat(Reports.of(() -> read(TEXT.replace(part, by)))).contains(report);
    }
}
