package org.ancrage.authoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.document.InvalidInputException;
import org.ancrage.render.rulebook.RulebookRenderer;
import org.ancrage.render.rulebook.RulebookRenderer.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pack of somebody else, which builds on the standard pack and whose names are markup. */
class VendorRulebookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final String PACK = """
            id: acme/charter
            version: 1.0.0
            package: com.example.rules
            requires: {ancrage/standard: ">=0.1"}
            amendments: amendments.yaml
            texts: [acme/charter]
            """;
    private static final String AMENDMENTS = """
            id: acme/amendments
            amendments:
              - id: caps-apart
                author: "A & B <script>alert(1)</script>"
                reason: {fr: "Parce que <b>", en: "Because <b>"}
                chooses-reading: {reading: fr/secnumcloud#ownership-caps, option: cumulative}
            """;
    private static final String TEXT = """
            id: acme/charter
            title: {fr: "Charte <script>alert(1)</script>", en: "Charter <script>alert(1)</script>"}

            versions:
              - id: v1
                title: {fr: "Première", en: "First"}
                from: 2020-01-01
                force: STANDARD
                provisions: [one]
                applies: fr/sren-31#commercial-cloud
                requires: in-france
            """;
    private static final String CRITERIA = """
            criteria:
              - id: in-france
                statement: {fr: "L'offre est en France </li>.", en: "The offer is in France </li>."}
                question: {fr: "Où ?", en: "Where?"}
                asks: [/offer/locations]
                remedy: {by: HOSTER, how: {fr: "Venir.", en: "Come."}}
                provisions: [one]
                dimension: DATA
            """;
    private static final String PROVISIONS = """
            provisions:
              - id: one
                citation: {fr: "Charte, art. 1 | [x](javascript:alert(1))", en: "Charter, art. 1 | [x](javascript:alert(1))"}
                link: https://example.com/?a=1&b="
                evidence: CONFIRMED
                sources: [S1]
                verifiedOn: 2026-11-24
            """;
    private static final String RULES = """
            package com.example.rules.acme.charter
            import org.ancrage.fact.*
            import org.ancrage.fact.term.*

            rule "The deployment is <script>alert(1)</script> & ```"
                @met( "in-france" )
                @fr( "Le déploiement est <script>alert(1)</script>" )
            when
                $offer : Offer( deployment == Deployment.INTERNAL_STATE_CLOUD )
            then
            end
            """;
    private static final String SITUATIONS = """
            situations:
              - name: "<script>alert(1)</script> | * in the cloud"
                on: 2026-11-24
                facts: {offer: {name: "<img src=x onerror=alert(1)>", deployment: COMMERCIAL_CLOUD}}
                expect: {acme/charter: {outcome: UNDETERMINED, criteria: {in-france: UNKNOWN}}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("acme/charter"));
        Files.writeString(folder.resolve("pack.yaml"), PACK);
        Files.writeString(folder.resolve("amendments.yaml"), AMENDMENTS);
        Files.writeString(folder.resolve("acme/charter/text.yaml"), TEXT);
        Files.writeString(folder.resolve("acme/charter/criteria.yaml"), CRITERIA);
        Files.writeString(folder.resolve("acme/charter/provisions.yaml"), PROVISIONS.replace("b=\"\n", "b=2\n"));
        Files.writeString(folder.resolve("acme/charter/rules.drl"), RULES);
        Files.writeString(folder.resolve("acme/charter/situations.yaml"), SITUATIONS);
        Files.writeString(folder.resolve("sources.yaml"), "sources: {S1: \"The charter <i>, https://example.com/\"}\n");
    }

    private Map<String, String> pages(Format format) throws IOException {
        return new RulebookRenderer(format).render(PackRulebook.read(folder, List.of(), DAY));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void no_link_leads_to_nothing_though_it_names_law_that_stands_elsewhere(Format format) throws IOException {
        Map<String, String> pages = pages(format);
        assertThat(pages).hasSize(7);
        assertThat(Pages.wrong(pages)).isEmpty();
    }

    @Test
    void markup_in_names_is_text() throws IOException {
        pages(Format.HTML).forEach((path, page) -> {
            assertThat(page).doesNotContain("<script", "<img", "<b>", "<i>");
            assertThat(Pages.elements(Pages.parsed(page), "a")).noneMatch(link -> link.getAttribute("href").startsWith("javascript"));
        });
        assertThat(pages(Format.HTML).get("fr/acme.charter.html")).contains("Le déploiement est &lt;script&gt;alert(1)&lt;/script&gt;",
                "&lt;script&gt;alert(1)&lt;/script&gt; | * in the cloud", "&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void markup_in_names_is_text_in_markdown_too() throws IOException {
        String page = pages(Format.MARKDOWN).get("en/acme.charter.md");
        assertThat(page).contains("# Charter \\<script\\>alert(1)\\</script\\>", "art. 1 \\| \\[x\\](javascript", "````drools\n",
                "\\<script\\>alert(1)\\</script\\> \\| \\* in the cloud");
        assertThat(page.replaceAll("(?s)````drools.*?````", "")).doesNotContainPattern("(?<!\\\\)<script");
    }

    @Test
    void amendments_are_told_with_author_and_reason() throws IOException {
        assertThat(pages(Format.MARKDOWN).get("fr/index.md")).contains("Lecture retenue", "Parce que", "acme/amendments#caps-apart", "A \\& B");
        assertThat(pages(Format.MARKDOWN).get("en/index.md")).contains("ancrage/standard", "Builds on");
    }

    @Test
    void of_a_situation_that_varies_another_only_what_differs_is_told() throws IOException {
        Files.writeString(folder.resolve("acme/charter/situations.yaml"), """
                situations:
                  - name: "As a whole"
                    on: 2026-11-24
                    facts:
                      need: {customer: {kind: STATE_OPERATOR}, dataset: {personal: YES}, project: {stage: PRODUCTION}}
                      offer:
                        deployment: COMMERCIAL_CLOUD
                        certificates: [{id: c1, holder: hoster, scheme: HDS}, {id: c2, holder: hoster, scheme: SECNUMCLOUD}]
                    expect: {acme/charter: {outcome: UNDETERMINED}}
                    variations:
                      - {name: "on another day", on: 2026-11-25}
                      - {name: "data that are not personal", change: {/need/dataset/personal: NO}}
                      - {name: "one certificate is not told", change: {/offer/certificates: [{id: c2, holder: hoster, scheme: SECNUMCLOUD}]}}
                      - name: "all differs"
                        change: {/need/dataset/personal: NO, /need/customer/kind: STATE_ADMINISTRATION, /need/project/stage: PROTOTYPE}
                """);
        String page = pages(Format.MARKDOWN).get("en/acme.charter.md");
        String whole = told(page, 1);
        assertThat(whole).contains("personal data: yes", "HDS", "production").doesNotContain("Same facts");
        assertThat(told(page, 2)).contains("Same facts as in the situation: [As a whole](<#situation-1>)").doesNotContain("personal data");
        assertThat(told(page, 3)).contains("Same facts, except those that follow, as in the situation: [As a whole](<#situation-1>)", "personal data: no")
                .doesNotContain("HDS", "Without");
        assertThat(told(page, 4)).contains("except those that follow", "Without: ", "HDS").doesNotContain("personal data", "SecNumCloud");
        assertThat(told(page, 5)).contains("personal data: no", "HDS").doesNotContain("Same facts");
    }

    private static String told(String page, int situation) {
        String from = page.substring(page.indexOf("situation-" + situation + "\""));
        int next = from.indexOf("situation-" + (situation + 1) + "\"");
        return next < 0 ? from : from.substring(0, next);
    }

    @Test
    void a_broken_pack_is_refused_with_all_its_problems() throws IOException {
        Files.writeString(folder.resolve("acme/charter/text.yaml"), TEXT.replace("force: STANDARD", "force: STRONG"));
        Files.writeString(folder.resolve("acme/charter/provisions.yaml"), PROVISIONS.replace("evidence: CONFIRMED", "evidence: MAYBE"));
        Files.writeString(folder.resolve("acme/charter/rules.drl"), RULES.replace("when", "when when ("));
        Files.writeString(folder.resolve("acme/charter/situations.yaml"), SITUATIONS.replace("UNKNOWN", "PERHAPS") + "  - just a text\n");
        assertThatThrownBy(() -> pages(Format.HTML)).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.problems()).extracting(problem -> problem.source().replace(folder + "/", ""))
                        .contains("acme/charter/text.yaml", "acme/charter/provisions.yaml", "acme/charter/rules.drl", "acme/charter/situations.yaml"));
    }

    @Test
    void a_criterion_that_no_text_declares_is_refused() throws IOException {
        Files.writeString(folder.resolve("acme/charter/text.yaml"), TEXT.replace("commercial-cloud", "comercial-cloud"));
        assertThatThrownBy(() -> pages(Format.HTML)).isInstanceOf(InvalidInputException.class).hasMessageContaining("comercial-cloud");
    }

    @Test
    void a_rule_that_settles_no_criterion_is_refused() throws IOException {
        Files.writeString(folder.resolve("acme/charter/rules.drl"), RULES.replace("@met( \"in-france\" )", "@met( \"in-frnce\" )"));
        assertThatThrownBy(() -> pages(Format.HTML)).isInstanceOf(InvalidInputException.class).hasMessageContaining("in-frnce");
    }
}
