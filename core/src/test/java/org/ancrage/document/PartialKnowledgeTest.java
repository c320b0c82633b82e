package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.ShareRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that are known by their bounds, and lists that are complete for some kinds. */
class PartialKnowledgeTest {

    private static final String REQUEST = "need: {id: n1}\noffer: {id: o1, hoster: {id: h}, holders: [{id: a}, {id: b}], %s}\n";

    private static Request read(String offer) {
        return RequestReader.read(new DocumentReader().read(REQUEST.formatted(offer), "request"));
    }

    private static Holding holding(String shares) {
        return read("holdings: [{id: x, holder: a, of: h, %s}]".formatted(shares)).hosting().offer().holdings().items().get(0);
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent);
    }

    @Test
    void aShareIsANumberOrARange() {
        Holding holding = holding("capital: {atLeast: 25, below: 50}, votes: 30");

        assertThat(holding.capital()).isNull();
        assertThat(holding.capitalWithin()).isEqualTo(ShareRange.atLeast(percent(25)).and(ShareRange.below(percent(50))));
        assertThat(holding.votes()).isEqualTo(percent(30));
        assertThat(holding.votesWithin()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {atLeast: 25}           | false | true | true  | true
            {above: 25}             | false | true | true  | false
            {atMost: 25}            | true  | true | false | true
            {below: 25}             | true  | true | false | false
            """)
    void strictBoundsLeaveTheirShareOut(String range, boolean twentyFour, boolean some, boolean twentySix, boolean twentyFive) {
        ShareRange within = holding("capital: " + range).capitalWithin();

        assertThat(within).isNotNull();
        assertThat(within.contains(percent(24))).isEqualTo(twentyFour);
        assertThat(within.empty()).isEqualTo(!some);
        assertThat(within.contains(percent(26))).isEqualTo(twentySix);
        assertThat(within.contains(percent(25))).isEqualTo(twentyFive);
    }

    @Test
    void aRangeOfOneShareIsThatShareAndARangeOfAllSaysNothing() {
        assertThat(holding("capital: {atLeast: 30, atMost: 30}").capital()).isEqualTo(percent(30));
        assertThat(holding("capital: {atMost: 0}").capital()).isZero();
        assertThat(holding("capital: {atLeast: 0, atMost: 100}")).isEqualTo(holding("votes: ~"));
    }

    @Test
    void aProgramThatLearnsTheShareKeepsItAndNotOneThatTheRangeExcludes() {
        Holding within = holding("capital: {atLeast: 25, below: 50}");

        assertThat(HoldingBuilder.builder(within).capital(percent(30)).build()).isEqualTo(holding("capital: 30"));
        assertThatIllegalArgumentException().isThrownBy(() -> HoldingBuilder.builder(within).capital(percent(50)).build())
                .withMessage("The share (50) does not lie in its range (atLeast 25, below 50). Keep one.");
    }

    @Test
    void moreThanHalfOfTheVotesIsControlByItsRangeToo() {
        assertThat(holding("votes: {above: 50}").controlling()).isTrue();
        assertThat(holding("votes: {atLeast: 50}").controlling()).isFalse();
        assertThat(holding("votes: {atLeast: 51, atMost: 75}").controlling()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capital: {atLeast: 60, below: 50}   | /0/capital: no share lies in the range (atLeast 60, below 50). Correct its bounds.
            capital: {above: 50, atMost: 50}    | /0/capital: no share lies in the range (above 50, atMost 50). Correct its bounds.
            votes: {above: 100}                 | /0/votes: no share lies in the range (above 100). Correct its bounds.
            votes: {atMost: 101}                | /0/votes/atMost: the percentage (101) is not between 0 and 100.
            capital: {}                         | /0/capital: the range has no bound. Give atLeast or above, atMost or below, or the share itself.
            capital: {atLeast: 25, above: 25}   | /0/capital: the range has two bounds on one side. Give atLeast (that share included) or above (strictly), and atMost or below.
            votes: {above: 50}, control: NO     | /0/control: more than half of the votes (above 50 %) is control, but control is NO. Say YES, or correct the votes.
            """)
    void whatContradictsItselfIsRefused(String shares, String report) {
        assertThat(problems("holdings: [{id: x, holder: a, of: h, %s}]".formatted(shares))).containsExactly("request:2 /offer/holdings" + report);
    }

    @Test
    void theLeastThatHoldingsMayBeDoesNotExceedTheWhole() {
        assertThat(problems("holdings: [{id: x, holder: a, of: h, capital: {atLeast: 60}}, {id: y, holder: b, of: h, capital: 50}]")).containsExactly(
                "request:2 /offer/holdings: the direct holdings in the entity (h) add up to at least 110 % of the capital, more than 100 % "
                        + "(x atLeast 60, y 50). Correct the percentages.");
        assertThat(problems("holdings: [{id: x, holder: a, of: h, votes: {above: 50}}, {id: y, holder: b, of: h, votes: 50}]")).singleElement().asString()
                .contains("add up to more than 100 % of the votes");
        assertThat(read("holdings: [{id: x, holder: a, of: h, votes: {atLeast: 50}}, {id: y, holder: b, of: h, votes: 50}]")).isNotNull();
    }

    private static List<String> problems(String offer) {
        return Reports.of(() -> read(offer));
    }

    @Test
    void aListIsCompleteForSomeKinds() {
        Listing<Certificate> certificates = read("certificates: {completeFor: [SECNUMCLOUD, HDS], atLeast: [{id: c, holder: h, scheme: HDS}]}")
                .hosting().offer().certificates();

        assertThat(certificates.complete()).isFalse();
        assertThat(certificates.items()).extracting(Certificate::id).containsExactly("c");
        assertThat(certificates.completeFor()).containsExactly(Scheme.HDS, Scheme.SECNUMCLOUD);
        assertThat(certificates.completeOf(Scheme.HDS)).isTrue();
        assertThat(certificates.completeOf(Scheme.C5)).isFalse();
        assertThat(read("certificates: {completeFor: [SECNUMCLOUD]}").hosting().offer().allCertificatesKnownUnder(Scheme.SECNUMCLOUD)).isTrue();
        assertThat(read("certificates: {complete: []}").hosting().offer().allCertificatesKnownUnder(Scheme.SECNUMCLOUD)).isTrue();
        assertThat(read("certificates: []").hosting().offer().allCertificatesKnownUnder(Scheme.SECNUMCLOUD)).isFalse();
        assertThat(read("participants: {completeFor: [SITES]}").hosting().offer().allParticipantsKnownIn(HostingActivity.SITES)).isTrue();
        assertThat(read("participants: {completeFor: [SITES]}").hosting().offer().allParticipantsKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            certificates: {completeFor: [SECNUMCLOUD], complete: []} | /certificates: the list is complete, and complete for some kinds. Keep complete, which says it of all, or completeFor with atLeast.
            certificates: {completeFor: [SECNUMCLOUDS]}              | /certificates/completeFor/0: the value (SECNUMCLOUDS) is not known. Maybe "SECNUMCLOUD".
            certificates: {atLeast: []}                              | /certificates/completeFor: the key (completeFor) is missing. Add it, with a list of kinds.
            holdings: {completeFor: [SECNUMCLOUD]}                   | /holdings/completeFor: the key (completeFor) is not known here. Maybe "complete". Allowed: complete.
            """)
    void aListThatContradictsItselfOrHasNoKindsIsRefused(String list, String report) {
        assertThat(problems(list)).anyMatch(problem -> problem.startsWith("request:2 /offer" + report));
    }

    @Test
    void whatIsReadIsWrittenAgain() {
        Request request = read("holdings: [{id: x, holder: a, of: h, capital: {above: 25, atMost: 50}, votes: {below: 50}}], "
                + "certificates: {completeFor: [SECNUMCLOUD], atLeast: [{id: c, holder: h, scheme: HDS}]}, participants: {completeFor: [SITES]}");
        String written = JsonText.of(RequestReader.toNode(request));

        assertThat(RequestReader.read(new DocumentReader().read(written, "request"))).isEqualTo(request);
        assertThat(written).contains("\"completeFor\"", "\"above\"");
        assertThat(request.hosting().inCanonicalOrder().offer()).isEqualTo(request.hosting().offer());
    }

    @Test
    void itemsHaveTheSamePlaceHoweverMuchOfTheirListIsKnown() {
        assertThat(FactPointers.plain("/offer/certificates/atLeast/0/status")).isEqualTo("/offer/certificates/0/status");
        assertThat(RequestReader.component("/offer/certificates/atLeast/0/status").pointer()).isEqualTo("/offer/certificates/status");
        assertThat(RequestReader.componentPointers()).contains("/offer/holdings/capital").doesNotContain("/offer/holdings/capitalWithin");
    }

    @Test
    void anAnswerIsPutIntoAListThatIsCompleteForSomeKinds() {
        Node request = RequestReader.toNode(read("certificates: {completeFor: [HDS], atLeast: [{id: c, holder: h, scheme: HDS}]}"));
        Node status = new Node.ScalarNode(Node.ScalarNode.Kind.STRING, "VALID", Position.UNKNOWN);

        Listing<Certificate> answered = certificates(RequestEdit.with(request, "/offer/certificates/0/status", status));
        assertThat(answered.items().get(0).status()).isEqualTo(Certificate.Status.VALID);
        assertThat(answered.completeFor()).containsExactly(Scheme.HDS);
        assertThat(certificates(RequestEdit.closed(request, "/offer/certificates"))).satisfies(closed -> {
            assertThat(closed.complete()).isTrue();
            assertThat(closed.items()).hasSize(1);
        });
    }

    private static Listing<Certificate> certificates(Node request) {
        return RequestReader.read(new Document("request", request)).hosting().offer().certificates();
    }

    @Test
    void whatIsNotUsedIsWrittenAsBefore() {
        Request request = read("holdings: {complete: [{id: x, holder: a, of: h, capital: 25, control: YES}]}, certificates: [{id: c, holder: h, scheme: HDS}]");

        assertThat(JsonText.of(RequestReader.toNode(request))).doesNotContain("completeFor", "Within", "atLeast");
        assertThat(new Holding("x", "a", "h", percent(25), null, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.YES))
                .isEqualTo(request.hosting().offer().holdings().items().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [FR]                                                             | false | false
            {complete: [FR]}                                                 | true  | true
            {completeFor: [OUTSIDE_EUROPEAN_UNION], atLeast: [FR]}           | true  | true
            {completeFor: [OUTSIDE_EUROPEAN_ECONOMIC_AREA], atLeast: [FR]}   | false | true
            {completeFor: [OUTSIDE_EUROPEAN_UNION]}                          | true  | true
            """)
    void ofCountriesThoseOutsideATerritoryMayAllBeListed(String storage, boolean outsideUnion, boolean outsideArea) {
        Offer offer = read("locations: {storage: %s}".formatted(storage)).hosting().offer();
        EuropeanUnion union = new EuropeanUnion(Set.of("DE", "FR"));
        EuropeanEconomicArea area = new EuropeanEconomicArea(Set.of("DE", "FR", "NO"));

        assertThat(offer.allPlacesKnownOutside(Location.Function.STORAGE, union)).isEqualTo(outsideUnion);
        assertThat(offer.allPlacesKnownOutside(Location.Function.STORAGE, area)).isEqualTo(outsideArea);
        assertThat(offer.mayHaveOtherPlacesOutside(Location.Function.STORAGE, union)).isNotEqualTo(outsideUnion);
        assertThat(offer.allPlacesKnownOutside(Location.Function.BACKUP, area)).isFalse();
    }

    @Test
    void aListOfCountriesIsCompleteForNothingElse() {
        assertThat(problems("locations: {storage: {completeFor: [OUTSIDE_EUROPE], atLeast: [FR]}}")).singleElement().asString()
                .contains("/offer/locations/storage/completeFor/0").contains("OUTSIDE_EUROPEAN_UNION, OUTSIDE_EUROPEAN_ECONOMIC_AREA");
    }
}
