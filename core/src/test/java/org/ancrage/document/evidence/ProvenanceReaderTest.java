package org.ancrage.document.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Reports;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Obtained;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.junit.jupiter.api.Test;

/** What a document says of where facts come from. */
class ProvenanceReaderTest {

    private static final String FACTS = """
            on: 2026-11-24
            need: {id: n, project: {newProject: YES}}
            offer:
              id: o
              hoster: {id: h, registeredOffice: FR, remoteAccess: {complete: []}}
              holders: [{id: b}, {id: a}]
              holdings: {complete: [{id: h2, holder: b, of: h, capital: 40}, {id: h1, holder: a, of: h, capital: 60}]}
              certificates: [{id: c, holder: h, scheme: HDS, status: VALID}]
            """;

    private static Request read(String more) {
        return RequestReader.read(new DocumentReader().read(FACTS + more, "request"));
    }

    private static List<String> problems(String more) {
        return Reports.of(() -> read(more));
    }

    @Test
    void allOfASourceIsRead() {
        Request request = read("""
                sources:
                  - id: register
                    kinds: [OFFICIAL_REGISTER, VERIFIED]
                    assertedBy: "Registrar"
                    title: "Extract"
                    page: "3"
                    url: "https://example.org/extract"
                    sha256: "%s"
                    asOf: 2026-09-15
                    obtained: {on: 2026-09-20, how: "download"}
                    expires: 2027-09-20
                evidence:
                  - source: register
                    facts: [/offer/holdings, /offer/holdings/complete/1]
                assumptions: [/offer/hoster/remoteAccess, /need/project/newProject]
                """.formatted("0a".repeat(32)));

        assertThat(request.provenance()).isEqualTo(new Provenance(
                List.of(new Source("register", List.of(SourceKind.OFFICIAL_REGISTER, SourceKind.VERIFIED), "Registrar", "Extract", "3",
                        "https://example.org/extract", "0a".repeat(32), LocalDate.of(2026, 9, 15), new Obtained(LocalDate.of(2026, 9, 20), "download"),
                        LocalDate.of(2027, 9, 20))),
                List.of(new FactEvidence("register", List.of("/offer/holdings", "/offer/holdings/1"))),
                List.of("/offer/hoster/remoteAccess", "/need/project/newProject")));
        String written = JsonText.of(RequestReader.toNode(request));
        assertThat(RequestReader.read(new DocumentReader().read(written, "request"))).isEqualTo(request);
    }

    @Test
    void pointersFollowTheFactsIntoCanonicalOrder() {
        Request request = read("""
                sources: [{id: s, kinds: [THIRD_PARTY]}]
                evidence: [{source: s, facts: [/offer/holdings/0/capital, /offer/holders/1]}]
                """);

        assertThat(request.provenance().inCanonicalOrder(request.hosting()).evidence())
                .containsExactly(new FactEvidence("s", List.of("/offer/holders/0", "/offer/holdings/1/capital")));
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithPlaceAndLine() {
        List<String> problems = problems("""
                sources:
                  - {id: late, kinds: [VERIFIED], asOf: 2026-11-25}
                  - {id: idle, kinds: [], sha256: "xyz"}
                  - {id: late, kinds: [VERIFIED]}
                  - {id: early, kinds: [VERIFIED], asOf: 2026-09-01, obtained: {on: 2026-08-01}, expires: 2026-07-01}
                evidence:
                  - {source: late, facts: [/offer/holdings, /offer/certificates/1]}
                  - {source: erly, facts: [/offer/hosterr, offer]}
                  - {source: early, facts: []}
                assumptions: [/offer/holdings, /offer/hoster/id, /offer/keyCustody, /need/project/newProject, /need/project/newProject]
                """);

        assertThat(problems).containsExactlyInAnyOrder(
                "request:10 /sources/0/asOf: the source speaks of a day (2026-11-25) after that of the question (2026-11-24), of which it proves nothing.",
                "request:11 /sources/1/kinds: the source (idle) is of no kind. Say at least one.",
                "request:11 /sources/1/sha256: the hash is not one of SHA-256: 64 hexadecimal digits are expected.",
                "request:11 /sources/1/id: no fact rests on the source (idle). Say under evidence which do, or leave it out.",
                "request:12 /sources/2/id: the id (late) is used twice, first at /sources/0. Give each source its own.",
                "request:13 /sources/3/obtained/on: the source was obtained (2026-08-01) before the day of which it speaks (2026-09-01). Correct one of them.",
                "request:13 /sources/3/expires: the source expires (2026-07-01) before the day of which it speaks (2026-09-01). Correct one of them.",
                "request:15 /evidence/0/facts/1: the pointer (/offer/certificates/1) leads to nothing: the request says nothing there.",
                "request:16 /evidence/1/source: there is no source (erly). Maybe \"early\".",
                "request:16 /evidence/1/facts/0: the pointer (/offer/hosterr) leads to nothing: a request has no such component. Maybe \"/offer/hoster\".",
                "request:16 /evidence/1/facts/1: the pointer (offer) is not a JSON pointer such as /offer/holdings/0.",
                "request:17 /evidence/2/facts: no fact rests on it. Name at least one, or leave the entry out.",
                "request:18 /assumptions/0: the fact at (/offer/holdings) is supposed and rests on the source (late). Keep one.",
                "request:18 /assumptions/1: what stands at (/offer/hoster/id) tells facts apart, and cannot be unknown. Suppose what is said of them.",
                "request:18 /assumptions/2: the pointer (/offer/keyCustody) leads to nothing: the request says nothing there.",
                "request:18 /assumptions/4: the assumption (/need/project/newProject) is made twice. Keep one.");
    }

    @Test
    void nothingBesideFactsIsAFact() {
        assertThat(problems("assumptions: [/on, /sources, /offer/holdings/99999999999, \"/\"]\n")).hasSize(4);
    }

    @Test
    void needAndOfferOfOtherFilesBringTheirOwn() {
        Portfolio portfolio = new PortfolioReader().read(new DocumentReader().read("""
                needs: [{id: n1}, {id: n2, project: {newProject: YES}}]
                offers:
                  - offer: {id: o1, hoster: {id: h, registeredOffice: FR}}
                    contract: {governingLaw: FR}
                sources: [{id: s, kinds: [SELF_DECLARATION]}, {id: t, kinds: [VERIFIED]}]
                evidence:
                  - {source: s, facts: [/needs/1/project]}
                  - {source: t, facts: [/offers/0/offer/hoster, /offers/0/contract]}
                assumptions: [/offers/0/contract/governingLaw]
                """, "portfolio"));

        assertThat(portfolio.ofNeeds().get("n1").isEmpty()).isTrue();
        assertThat(portfolio.ofNeeds().get("n2").evidence()).containsExactly(new FactEvidence("s", List.of("/need/project")));
        Provenance ofOffer = portfolio.ofOffers().get("o1");
        assertThat(ofOffer.sources()).extracting(Source::id).containsExactly("t");
        assertThat(ofOffer.evidence()).containsExactly(new FactEvidence("t", List.of("/offer/hoster", "/contract")));
        assertThat(ofOffer.assumptions()).containsExactly("/contract/governingLaw");
    }

    @Test
    void trustIsReadAndWritten() {
        String trust = "[{\"facts\":[\"/offer/certificates\",\"/offer/holdings/capital\"],\"atLeast\":\"OFFICIAL_REGISTER\",\"notOlderThan\":\"P1Y\"}]";
        assertThat(JsonText.of(TrustReader.toNode(TrustReader.read(new DocumentReader().read(trust, "trust"))))).isEqualTo(trust);

        assertThat(Reports.of(() -> TrustReader.read(new DocumentReader().read("""
                - {facts: [/offer/certificate, /offer/certificates/0], atLeast: REGISTER}
                - {facts: [], atLeast: VERIFIED, notOlderThan: 1Y}
                """, "trust")))).containsExactlyInAnyOrder(
                "trust:1 /0/facts/0: the pointer (/offer/certificate) leads to no component of a request; the items of a list have no numbers here. "
                        + "Maybe \"/offer/certificates\".",
                "trust:1 /0/facts/1: the pointer (/offer/certificates/0) leads to no component of a request; the items of a list have no numbers here. "
                        + "Maybe \"/offer/certificates\".",
                "trust:1 /0/atLeast: the value (REGISTER) is not known. Allowed: VERIFIED, OFFICIAL_REGISTER, THIRD_PARTY, PRIMARY_RESEARCH, SELF_DECLARATION.",
                "trust:2 /1/facts: no fact is named. Name at least one.",
                "trust:2 /1/notOlderThan: the period (1Y) is not one of ISO 8601. Write P1Y, P6M or P90D, for example.");
    }
}
