package org.ancrage.exchange.ownership.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.YamlText;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.term.ShareRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodsReaderTest {

    private static final String HASH = "ab12".repeat(16);

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    private static String statement(String record, String type, String date, String more, String details) {
        return """
                {"statementId": "statement-%s-%s-0123456789abcdef", "declarationSubject": "cloud", "statementDate": "%s", "recordId": "%s",
                 "recordType": "%s", %s "recordDetails": {"isComponent": false, %s}}""".formatted(record, date, date, record, type, more, details);
    }

    private static String entity(String record, String country) {
        return statement(record, "entity", "2026-01-10", "\"recordStatus\": \"new\",", """
                "entityType": {"type": "registeredEntity"}, "name": "Name of %s",
                "addresses": [{"type": "business", "country": {"name": "Elsewhere", "code": "SG"}},
                              {"type": "registered", "country": {"name": "There", "code": "%s"}}]""".formatted(record, country));
    }

    private static String held(String record, String subject, String party, String date, String interests) {
        return statement(record, "relationship", date, "", """
                "subject": "%s", "interestedParty": %s, "interests": [%s]""".formatted(subject, party.startsWith("{") ? party : "\"" + party + "\"", interests));
    }

    private static String direct(String type, String share) {
        return "{\"type\": \"%s\", \"directOrIndirect\": \"direct\"%s}".formatted(type, share.isEmpty() ? "" : ", \"share\": {" + share + "}");
    }

    private static Imported read(String... statements) {
        return readOn(DAY, statements);
    }

    private static Imported readOn(LocalDate day, String... statements) {
        return BodsReader.read(new DocumentReader().read(Stream.of(statements).collect(Collectors.joining(",\n", "[", "]")), "owners.json"),
                HASH, new OwnershipQuestion("cloud", day, "offer", null));
    }

    private static List<String> told(Imported imported, Remark.Kind kind) {
        return imported.remarks().stream().filter(remark -> remark.kind() == kind).map(remark -> remark.text().en()).toList();
    }

    private static Holding only(Imported imported) {
        assertThat(imported.offer().holdings().items()).hasSize(1);
        return imported.offer().holdings().items().get(0);
    }

    @Test
    void capitalAndVotesOfOnePartyAreOneHolding() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exact\": 24.5") + "," + direct("votingRights", "\"exact\": 30")));

        Holding holding = only(imported);
        assertThat(holding.holder()).isEqualTo("parent");
        assertThat(holding.of()).isEqualTo("cloud");
        assertThat(holding.capital()).isEqualByComparingTo("24.5");
        assertThat(holding.votes()).isEqualByComparingTo("30");
        assertThat(holding.control()).isEqualTo(Answer.UNKNOWN);
        assertThat(imported.offer().hoster().registeredOffice()).isEqualTo("FR");
        assertThat(imported.offer().hoster().principalEstablishment()).isNull();
        assertThat(imported.offer().holders()).extracting(Holder::id, Holder::registeredOffice).containsExactly(org.assertj.core.api.Assertions.tuple("parent", "US"));
    }

    @Test
    void holdingsAreNeverSaidToBeAll() {
        Imported whole = read(entity("cloud", "FR"), entity("parent", "US"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exact\": 100") + "," + direct("votingRights", "\"exact\": 100")));
        Imported none = read(entity("cloud", "FR"),
                held("stake", "cloud", "{\"reason\": \"noBeneficialOwners\"}", "2026-01-10", ""));

        assertThat(whole.offer().holdings().complete()).isFalse();
        assertThat(none.offer().holdings().complete()).isFalse();
        assertThat(told(none, Remark.Kind.TO_KNOW)).anyMatch(text -> text.contains("noBeneficialOwners"));
    }

    @Test
    void aRangeIsAShareThatIsKnownByItsBounds() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exclusiveMinimum\": 25, \"maximum\": 50")));

        assertThat(only(imported).capital()).isNull();
        assertThat(only(imported).capitalWithin()).isEqualTo(ShareRange.above(BigDecimal.valueOf(25)).and(ShareRange.atMost(BigDecimal.valueOf(50))));
        assertThat(told(imported, Remark.Kind.READ_IN_PART)).anyMatch(text -> text.contains("from 25 (excluded) to 50 %"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "minimum": 25, "maximum": 50                               | atLeast 25, atMost 50
            "minimum": 25, "exclusiveMaximum": 50                      | atLeast 25, below 50
            "exclusiveMinimum": 75                                     | above 75
            "maximum": 10                                              | atMost 10
            "exclusiveMinimum": 50, "minimum": 51, "maximum": 75       | atLeast 51, atMost 75
            """)
    void eachBoundIsIncludedOrNot(String share, String range) {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10", direct("votingRights", share)));

        assertThat(only(imported).votes()).isNull();
        assertThat(only(imported).votesWithin()).hasToString(range);
    }

    @Test
    void anExactShareCountsAndARangeOfOneShareOrOfAllIsNone() {
        assertThat(only(readShare("\"exact\": 30, \"minimum\": 25, \"maximum\": 50"))).satisfies(holding -> {
            assertThat(holding.capital()).isEqualByComparingTo("30");
            assertThat(holding.capitalWithin()).isNull();
        });
        assertThat(only(readShare("\"minimum\": 30, \"maximum\": 30")).capital()).isEqualByComparingTo("30");
        assertThat(only(readShare("\"minimum\": 0, \"maximum\": 100")).capitalWithin()).isNull();
    }

    private static Imported readShare(String share) {
        return read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", share)));
    }

    @Test
    void theLastStatementMadeByTheDayCounts() {
        String[] statements = {entity("cloud", "FR"), entity("parent", "US"),
            held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exact\": 60")),
            held("stake", "cloud", "parent", "2026-03-10", direct("shareholding", "\"exact\": 70")),
            held("stake", "cloud", "parent", "2026-10-10", direct("shareholding", "\"exact\": 80"))};

        assertThat(only(readOn(LocalDate.of(2026, 3, 9), statements)).capital()).isEqualByComparingTo("60");
        assertThat(only(readOn(LocalDate.of(2026, 3, 10), statements)).capital()).isEqualByComparingTo("70");
        assertThat(told(readOn(DAY, statements), Remark.Kind.LEFT_OUT))
                .contains("statement of 2026-01-10, replaced by a later one.", "statement of 2026-10-10, later than 2026-09-15.");
    }

    @Test
    void aRecordThatWasClosedIsGone() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exact\": 60")),
                held("stake", "cloud", "parent", "2026-02-10", direct("shareholding", "\"exact\": 60"))
                        .replace("\"recordType\"", "\"recordStatus\": \"closed\", \"recordType\""));

        assertThat(imported.offer().holdings().items()).isEmpty();
        assertThat(told(imported, Remark.Kind.LEFT_OUT)).anyMatch(text -> text.contains("was closed on 2026-02-10"));
    }

    @Test
    void anInterestCountsFromItsFirstDayToItsLast() {
        String stake = held("stake", "cloud", "parent", "2020-01-10",
                "{\"type\": \"shareholding\", \"directOrIndirect\": \"direct\", \"share\": {\"exact\": 10}, \"startDate\": \"2024-02-01\", \"endDate\": \"2025-02-01\"}");
        String[] statements = {entity("cloud", "FR").replace("2026-01-10", "2020-01-10"), entity("parent", "US").replace("2026-01-10", "2020-01-10"), stake};

        assertThat(readOn(LocalDate.of(2024, 1, 31), statements).offer().holdings().items()).isEmpty();
        assertThat(readOn(LocalDate.of(2024, 2, 1), statements).offer().holdings().items()).hasSize(1);
        assertThat(readOn(LocalDate.of(2025, 2, 1), statements).offer().holdings().items()).hasSize(1);
        assertThat(readOn(LocalDate.of(2025, 2, 2), statements).offer().holdings().items()).isEmpty();
    }

    @Test
    void whatIsIndirectIsNoHoldingAndWhatMayBeIsOneWithoutAShare() {
        Imported indirect = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10",
                "{\"type\": \"shareholding\", \"directOrIndirect\": \"indirect\", \"share\": {\"exact\": 30}}"));
        Imported perhaps = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10",
                "{\"type\": \"shareholding\", \"directOrIndirect\": \"unknown\", \"share\": {\"exact\": 30}}"));

        assertThat(indirect.offer().holdings().items()).isEmpty();
        assertThat(told(indirect, Remark.Kind.LEFT_OUT)).anyMatch(text -> text.contains("indirect") && text.contains("30 %"));
        assertThat(only(perhaps).capital()).isNull();
    }

    @Test
    void controlIsWhatIsCalledControl() {
        for (InterestType type : InterestType.values()) {
            Imported imported = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10", direct(type.name(), "")));
            boolean control = type.name().startsWith("controlVia") || type.name().startsWith("controlBy");
            assertThat(imported.offer().holdings().items()).as(type.name()).allSatisfy(holding -> {
                assertThat(holding.control()).isEqualTo(control ? Answer.YES : Answer.UNKNOWN);
                assertThat(holding.veto()).isEqualTo(Answer.UNKNOWN);
                assertThat(holding.appointsMajority()).isEqualTo(Answer.UNKNOWN);
            });
        }
    }

    @Test
    void officesAndClaimsToMoneyAreNoHolding() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10",
                direct("boardChair", "\"exact\": 30") + "," + direct("rightsToProfitOrIncome", "")));

        assertThat(imported.offer().holdings().items()).isEmpty();
        assertThat(told(imported, Remark.Kind.LEFT_OUT)).anyMatch(text -> text.contains("boardChair")).anyMatch(text -> text.contains("rightsToProfitOrIncome"));
    }

    @Test
    void twoInterestsOfAKindAreTwoHoldings() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"), held("stake", "cloud", "parent", "2026-01-10",
                direct("shareholding", "\"exact\": 20") + "," + direct("shareholding", "\"exact\": 20")));

        assertThat(imported.offer().holdings().items()).extracting(Holding::id).containsExactly("stake", "stake-2");
    }

    @Test
    void jointHoldersAreBehindTheirArrangement() {
        Imported imported = read(entity("cloud", "FR"),
                statement("joint", "entity", "2026-01-10", "", "\"entityType\": {\"type\": \"arrangement\"}, \"name\": \"Joint shareholding\""),
                statement("one", "person", "2026-01-10", "", "\"personType\": \"knownPerson\", \"names\": [{\"fullName\": \"A Person\"}], \"nationalities\": [{\"name\": \"There\", \"code\": \"US\"}]"),
                held("a", "cloud", "joint", "2026-01-10", direct("shareholding", "\"exact\": 100")),
                held("b", "joint", "one", "2026-01-10", direct("shareholding", "\"exact\": 50")),
                held("c", "joint", "two", "2026-01-10", direct("shareholding", "\"exact\": 50")));

        assertThat(imported.offer().holdings().items()).extracting(Holding::holder, Holding::of).containsExactly(
                org.assertj.core.api.Assertions.tuple("joint", "cloud"), org.assertj.core.api.Assertions.tuple("one", "joint"),
                org.assertj.core.api.Assertions.tuple("two", "joint"));
        assertThat(imported.offer().holders()).allSatisfy(holder -> assertThat(holder.registeredOffice()).isNull());
    }

    @Test
    void aNominatorStandsBehindItsNomination() {
        Imported imported = read(entity("cloud", "FR"),
                statement("nomination", "entity", "2026-01-10", "", "\"entityType\": {\"type\": \"arrangement\", \"subtype\": \"nomination\"}, \"name\": \"Nomination\""),
                held("a", "cloud", "nomination", "2026-01-10", direct("shareholding", "\"exact\": 40")),
                held("b", "nomination", "who", "2026-01-10", direct("nominator", "")));

        assertThat(imported.offer().holdings().items()).extracting(Holding::holder).containsExactly("nomination", "who");
        assertThat(imported.offer().holdings().items().get(1).capital()).isNull();
    }

    @Test
    void aPartyThatIsNotSpecifiedIsAHolderOfWhomNothingIsKnown() {
        Imported imported = read(entity("cloud", "FR"), held("stake", "cloud",
                "{\"reason\": \"interestedPartyHasNotProvidedInformation\", \"description\": \"No answer\"}", "2026-01-10", direct("shareholding", "\"exact\": 40")));

        assertThat(only(imported).capital()).isEqualByComparingTo("40");
        assertThat(imported.offer().holders()).singleElement().satisfies(holder -> {
            assertThat(holder.name()).isNull();
            assertThat(holder.registeredOffice()).isNull();
        });
        assertThat(told(imported, Remark.Kind.TO_KNOW)).anyMatch(text -> text.contains("interestedPartyHasNotProvidedInformation, No answer"));
    }

    @Test
    void circlesEndWhereTheyBegan() {
        Imported imported = read(entity("cloud", "FR"), entity("one", "US"), entity("two", "DE"),
                held("a", "cloud", "one", "2026-01-10", direct("shareholding", "\"exact\": 100")),
                held("b", "one", "two", "2026-01-10", direct("shareholding", "\"exact\": 60")),
                held("c", "two", "cloud", "2026-01-10", direct("shareholding", "\"exact\": 10")),
                held("d", "two", "two", "2026-01-10", direct("shareholding", "\"exact\": 5")));

        assertThat(imported.offer().holdings().items()).extracting(Holding::id).containsExactly("a", "b", "c");
        assertThat(told(imported, Remark.Kind.LEFT_OUT)).contains("the entity holds a part of itself.");
    }

    @Test
    void whoSaysSoIsKept() {
        String register = entity("cloud", "FR").replace("\"recordType\"", """
                "source": {"type": ["officialRegister", "verified"], "assertedBy": [{"name": "Registrar"}], "url": "https://example.org/r"}, "recordType\"""");
        Imported imported = read(register, entity("parent", "US"), held("stake", "cloud", "parent", "2026-02-10", direct("shareholding", "\"exact\": 40"))
                .replace("\"recordType\"", "\"publicationDetails\": {\"publicationDate\": \"2026-03-01\", \"bodsVersion\": \"0.4\", \"publisher\": {\"name\": \"Publisher\"}}, \"recordType\""));

        assertThat(imported.sources()).extracting(Source::kinds, Source::assertedBy, Source::asOf, Source::sha256).containsExactly(
                org.assertj.core.api.Assertions.tuple(List.of(SourceKind.OFFICIAL_REGISTER, SourceKind.VERIFIED), "Registrar", LocalDate.of(2026, 1, 10), HASH),
                org.assertj.core.api.Assertions.tuple(List.of(SourceKind.THIRD_PARTY), "Publisher", LocalDate.of(2026, 2, 10), HASH),
                org.assertj.core.api.Assertions.tuple(List.of(SourceKind.THIRD_PARTY), null, LocalDate.of(2026, 1, 10), HASH));
        assertThat(imported.evidence().stream().map(FactEvidence::facts)).containsExactlyInAnyOrder(
                List.of("/offer/hoster/name", "/offer/hoster/registeredOffice"), List.of("/offer/holders/0"), List.of("/offer/holdings/0"));
    }

    @Test
    void whatIsReadIsAnOfferOfTheFormatOfRequests() {
        Imported imported = read(entity("cloud", "FR"), entity("parent", "US"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholding", "\"exact\": 24.5")));

        String offer = YamlText.of(imported.document());
        Portfolio read = new PortfolioReader().read(new DocumentReader().read(offer, "offer.yaml"));
        assertThat(read.proposals().get(0).offer()).isEqualTo(imported.offer());
        Provenance provenance = read.ofOffers().get(imported.offer().id());
        assertThat(provenance.sources()).isEqualTo(imported.sources());
        assertThat(provenance.evidence()).isEqualTo(imported.evidence());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read(entity("cloud", "FR").replace("2026-01-10\", \"recordId", "2026-13-10\", \"recordId"),
                held("stake", "cloud", "parent", "2026-01-10", direct("shareholdings", "\"exact\": 101")),
                statement("x", "entities", "2026-01-10", "\"publicationDetails\": {\"bodsVersion\": \"0.2\"},", "\"name\": \"X\"")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.getMessage())
                        .contains("the date (2026-13-10) is not a day", "Maybe \"shareholding\"", "/1/recordDetails/interests/0/share/exact",
                                "the share (101) is not a percentage", "the value (entities) is not known", "version (0.2)"));
    }

    @Test
    void whatCannotBeSoIsRefused() {
        assertThatThrownBy(() -> read(entity("cloud", "FR"), held("a", "cloud", "one", "2026-01-10", direct("shareholding", "\"exact\": 70")),
                held("b", "cloud", "two", "2026-01-10", direct("shareholding", "\"exact\": 70"))))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("add up to 140 %");
        assertThatThrownBy(() -> read(entity("clouds", "FR"))).isInstanceOf(InvalidInputException.class).hasMessageContaining("Maybe \"clouds\"");
    }
}
