package org.ancrage.document.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.term.ContractClause;
import org.junit.jupiter.api.Test;

class BasedDocumentTest {

    private static final String WHOLE = """
            on: 2026-11-24
            need: {id: need, customer: {kind: OTHER_COMPANY, jurisdiction: FR}}
            offer:
              id: offer
              zone: north
              hoster: {id: hoster, registeredOffice: FR}
              locations: {storage: {complete: [FR]}, backup: [FR]}
            contract: {clauses: {complete: [PROCESSOR_TERMS]}}
            """;

    private final Map<String, String> others = new LinkedHashMap<>(Map.of("whole.yaml", WHOLE));

    private Optional<Document> find(String name, String from) {
        return Optional.ofNullable(others.get(name)).map(text -> new DocumentReader().read(text, name));
    }

    private Request read(String text) {
        return RequestReader.read(new DocumentReader().read(text, "own.yaml"), this::find);
    }

    private List<String> refused(String text) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> read(text));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(Object::toString).toList();
    }

    @Test
    void whatIsWrittenGoesOverTheBaseKeyByKeyAndListsAreReplaced() {
        Request read = read("""
                like: whole.yaml
                offer:
                  zone: south
                  locations: {storage: [DE]}
                contract: {governingLaw: FR}
                """);
        Request written = read("""
                on: 2026-11-24
                need: {id: need, customer: {kind: OTHER_COMPANY, jurisdiction: FR}}
                offer:
                  id: offer
                  zone: south
                  hoster: {id: hoster, registeredOffice: FR}
                  locations: {storage: [DE], backup: [FR]}
                contract: {governingLaw: FR, clauses: {complete: [PROCESSOR_TERMS]}}
                """);
        assertThat(read).isEqualTo(written);
        assertThat(JsonText.of(RequestReader.toNode(read))).isEqualTo(JsonText.of(RequestReader.toNode(written))).doesNotContain("like");
    }

    /** What a base says of how far its list is complete says nothing of another list. */
    @Test
    void aListIsReplacedWithHowFarItIsComplete() {
        others.put("partly.yaml", "like: whole.yaml\noffer: {certificates: {completeFor: [SECNUMCLOUD], atLeast: []}}");
        assertThat(read("like: partly.yaml\noffer: {certificates: {complete: []}}\n").hosting().offer().certificates().complete()).isTrue();
        others.put("all.yaml", "like: whole.yaml\noffer: {certificates: {complete: []}}");
        assertThat(read("like: all.yaml\noffer: {certificates: {completeFor: [SECNUMCLOUD], atLeast: []}}\n").hosting().offer().certificates().complete()).isFalse();
    }

    @Test
    void aKeyWithNothingTakesBackWhatTheBaseSays() {
        Request read = read("like: whole.yaml\noffer: {zone: , hoster: {registeredOffice: null}}\n");
        assertThat(read.hosting().offer().zone()).isNull();
        assertThat(read.hosting().offer().hoster().registeredOffice()).isNull();
    }

    @Test
    void aLaterBaseGoesOverAnEarlierOneAndBasesHaveBases() {
        others.put("clinic.yaml", "need: {id: clinic, customer: {kind: PRIVATE_HEALTH_ESTABLISHMENT}}");
        others.put("german.yaml", "like: whole.yaml\noffer: {hoster: {registeredOffice: DE}}");
        Request read = read("like: [german.yaml, clinic.yaml]\n");
        assertThat(read.hosting().need().id()).isEqualTo("clinic");
        assertThat(read.hosting().need().customer().jurisdiction()).isEqualTo("FR");
        assertThat(read.hosting().offer().hoster().registeredOffice()).isEqualTo("DE");
    }

    @Test
    void whatIsWrongIsToldOfTheDocumentInWhichItStands() {
        others.put("wrong.yaml", "offer:\n  id: offer\n  hoster:\n    id: hoster\n    registeredOffice: France\n");
        assertThat(refused("like: wrong.yaml\nneed:\n  id: need\n  customer: {kind: HOSPITAL}\n"))
                .satisfiesExactly(
                        own -> assertThat(own).startsWith("own.yaml:4 /need/customer/kind: "),
                        base -> assertThat(base).startsWith("wrong.yaml:5 /offer/hoster/registeredOffice: "));
    }

    @Test
    void aBaseThatIsNoDocumentIsTold() {
        others.put("broken.yaml", "a: 1\na: 2\n");
        assertThat(refused("like: broken.yaml\n")).singleElement().asString().startsWith("broken.yaml:2 /a: ");
    }

    @Test
    void aBaseThatIsMissingOrNoTextIsToldWhereItIsNamed() {
        assertThat(refused("need: {id: need}\nlike: [nowhere.yaml, {a: b}]\n")).satisfiesExactly(
                first -> assertThat(first).startsWith("own.yaml:2 /like/0: there is no document (nowhere.yaml)"),
                second -> assertThat(second).startsWith("own.yaml:2 /like/1: a document to build on is named by a text"));
    }

    @Test
    void circlesLongChainsAndTooManyAreRefused() {
        others.put("one.yaml", "like: two.yaml");
        others.put("two.yaml", "like: one.yaml");
        assertThat(refused("like: one.yaml\n")).singleElement().asString().startsWith("two.yaml:1 /like: (one.yaml) builds on this document");
        others.put("itself.yaml", "like: own.yaml");
        others.put("own.yaml", "like: itself.yaml");
        assertThat(refused("like: itself.yaml\n")).singleElement().asString().startsWith("itself.yaml:1 /like: (own.yaml) builds on this document");
        for (int link = 0; link < 12; link++) {
            others.put("link" + link, "like: link" + (link + 1));
        }
        assertThat(refused("like: link0\n")).singleElement().asString().contains("more than 8 documents build on each other");
        others.put("leaf.yaml", "need: {id: need}");
        others.put("many.yaml", "like: [%s]".formatted("leaf.yaml, ".repeat(15) + "leaf.yaml"));
        assertThat(refused("like: [many.yaml, many.yaml]\n")).isNotEmpty().last().asString().contains("more than 16 documents");
    }

    @Test
    void withoutAPlaceForOthersADocumentStandsAlone() {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class,
                () -> RequestReader.read(new DocumentReader().read("like: whole.yaml\n", "own.yaml")));
        assertThat(refused.problems()).singleElement().asString().startsWith("own.yaml:1 /like: (whole.yaml) is not built on: it cannot be read from here");
    }

    @Test
    void aSourceNeverProvesWhatItWasNotSaidOf() {
        others.put("proven.yaml", WHOLE + """
                sources: [{id: register, kinds: [OFFICIAL_REGISTER], assertedBy: Registrar}]
                evidence: [{source: register, facts: [/offer/hoster, /offer/locations/storage]}]
                """);
        assertThat(read("like: proven.yaml\noffer: {zone: south}\n").provenance().evidence()).hasSize(1);
        assertThat(refused("like: proven.yaml\noffer:\n  hoster: {registeredOffice: US}\n  locations: {storage: [US]}\n")).satisfiesExactly(
                hoster -> assertThat(hoster).startsWith("own.yaml:3 /offer/hoster/registeredOffice: what stands here rests, by another document"),
                storage -> assertThat(storage).startsWith("own.yaml:4 /offer/locations/storage: "));
        assertThat(read("""
                like: proven.yaml
                offer: {hoster: {registeredOffice: US}}
                evidence: [{source: register, facts: [/offer/locations/storage]}]
                """).provenance().evidence()).singleElement().satisfies(one -> assertThat(one.facts()).containsExactly("/offer/locations/storage"));
    }

    @Test
    void basesNamedTogetherKeepWhatEachSaysOfItsFacts() {
        others.put("need.yaml", """
                need: {id: need, customer: {kind: OTHER_COMPANY}}
                sources: [{id: file, kinds: [VERIFIED], assertedBy: Customer}]
                evidence: [{source: file, facts: [/need]}]
                """);
        others.put("offer.yaml", """
                offer: {id: offer, zone: north, hoster: {id: hoster}}
                sources: [{id: tender, kinds: [SELF_DECLARATION], assertedBy: Hoster}]
                evidence: [{source: tender, facts: [/offer]}]
                """);
        assertThat(read("like: [need.yaml, offer.yaml]\n").provenance().evidence()).extracting(one -> one.source()).containsExactly("file", "tender");
        others.put("more.yaml", "offer: {model: IAAS}");
        assertThat(refused("like: [offer.yaml, more.yaml, need.yaml]\n")).singleElement().asString().startsWith("more.yaml:1 /offer/model: ");
        assertThat(refused("like: [more.yaml, offer.yaml, need.yaml]\n")).singleElement().asString().startsWith("more.yaml:1 /offer/model: ");
    }

    @Test
    void filesOfAPortfolioBuildOnOthersAsWell() {
        Document own = new DocumentReader().read("like: whole.yaml\nneed: {id: other}\n", "own.yaml");
        assertThat(new PortfolioReader().read(own, this::find).needs()).singleElement().satisfies(need -> assertThat(need.id()).isEqualTo("other"));
    }

    @Test
    void theNameOfASetStandsForItsTerms() {
        Request set = read("like: whole.yaml\ncontract: {clauses: {complete: [PROCESSOR_TERMS, HDS_ALL, NO_OTHER_PURPOSE]}}\n");
        assertThat(set.hosting().contract().clauses().complete()).isTrue();
        assertThat(set.hosting().contract().clauses().items()).hasSize(15).doesNotHaveDuplicates().startsWith(ContractClause.PROCESSOR_TERMS);
        assertThat(read("like: whole.yaml\ncontract: {clauses: HDS_ALL}\n").hosting().contract().clauses().complete()).isFalse();
        assertThat(read("like: whole.yaml\ncontract: {clauses: {complete: HDS_ALL}}\n").hosting().contract().clauses().items()).hasSize(14);
        assertThat(JsonText.of(RequestReader.toNode(set))).contains("DATA_DESTRUCTION").doesNotContain("HDS_ALL");
        assertThat(refused("like: whole.yaml\ncontract: {clauses: HDS_AL}\n")).singleElement().asString()
                .startsWith("own.yaml:2 /contract/clauses: the named set (HDS_AL) is not known. Maybe \"HDS_ALL\"");
        assertThat(refused("like: whole.yaml\ncontract: {clauses: [HDS_AL]}\n")).singleElement().asString()
                .contains("own.yaml:2 /contract/clauses/0: the value (HDS_AL) is not known", "HDS_ALL");
    }
}
