package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.Ancrage;
import org.ancrage.authoring.rulebook.PackRulebook;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Truth;
import org.ancrage.verify.LawCoverage;
import org.ancrage.verify.LawCoverage.Share;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.SituationResult;
import org.ancrage.verify.TestReport;
import org.ancrage.verify.TestReportText;
import org.ancrage.verify.TestReportXml;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Situations of a vendor's pack: run, reported, counted, and given to JUnit. */
class PackTestsTest {

    private static final String WRONG = """
            situations:
              - name: "Keys with the \\u0007hoster <&> \\"all the same\\""
                on: 2025-05-01
                facts: {offer: {keyCustody: HOSTER}}
                expect:
                  house/keys: {outcome: COMPLIANT, version: first, criteria: {own-keys: MET}, questions: [own-keys]}
            """;

    @TempDir
    private Path folder;
    private KeysPack pack;
    private Ancrage ancrage;

    @BeforeEach
    void pack() {
        pack = KeysPack.in(folder);
        ancrage = Ancrage.builder().pack(folder).build();
    }

    @TestFactory
    Stream<DynamicNode> situations_are_tests_of_junit() {
        return PackSituations.of(folder, ancrage);
    }

    @Test
    void each_situation_is_run_on_each_of_its_days() {
        List<SituationResult> results = PackTests.of(ancrage, folder).run();
        assertThat(results).allMatch(SituationResult::passed).extracting(result -> result.on().toString())
                .containsExactly("2023-05-01", "2025-05-01");
        assertThat(results.get(0).situation().file()).isEqualTo("house/keys/situations.yaml");
        assertThat(results.get(0).situation().line()).isEqualTo(4);
    }

    @Test
    void what_differs_is_told_with_its_reason() {
        pack.situations(WRONG);
        String text = TestReportText.of(TestReport.of(PackTests.of(ancrage, folder), false));
        assertThat(text).contains("""
                ✗ house/keys: 0 passed, 1 failed
                """, """
                  house/keys/situations.yaml:2
                """, """
                  house/keys, outcome
                    expected: COMPLIANT
                """, """
                  house/keys, criterion house/keys#own-keys
                    expected: MET
                    actual:   UNMET
                    because
                      rule "The hoster holds the keys, or an agent of its own" fires on
                """, "constraint that does not hold: keyCustody == KeyCustody.CUSTOMER", """
                1 situation, 1 with each of its days: 0 passed, 1 failed.
                """);
        assertThat(text).isEqualTo(TestReportText.of(TestReport.of(PackTests.of(ancrage, folder), false)));
    }

    @Test
    void build_servers_read_the_report_whatever_stands_in_a_name() throws Exception {
        pack.situations(WRONG);
        String xml = TestReportXml.of(TestReport.of(PackTests.of(ancrage, folder), false));
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element suite = (Element) read.getElementsByTagName("testsuite").item(0);
        Element test = (Element) read.getElementsByTagName("testcase").item(0);
        Element failure = (Element) read.getElementsByTagName("failure").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(test.getAttribute("name")).isEqualTo("Keys with the \uFFFDhoster <&> \"all the same\", 2025-05-01");
        assertThat(failure.getAttribute("message")).contains("house/keys, version: expected first, but was second");
        assertThat(xml).doesNotContain("time=");
    }

    @Test
    void of_bases_that_cannot_be_read_nothing_is_told_but_that() throws IOException {
        pack.situations(WRONG.replace("    facts:", "    like: hosted\n    facts:"));
        Files.writeString(Files.createDirectories(folder.resolve("situations")).resolve("bases.yaml"), "bases:\n  hosted: [\n");
        ThrowingConsumer<ThrowingCallable> toldOnce = read -> assertThatThrownBy(read).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.source()).endsWith("situations/bases.yaml")));
        toldOnce.accept(() -> PackTests.of(ancrage, folder));
        toldOnce.accept(() -> PackRulebook.read(folder, List.of(), LocalDate.of(2026, 11, 24)));
    }

    @Test
    void a_filter_that_leaves_nothing_is_refused() {
        PackTests tests = PackTests.of(ancrage, folder);
        assertThat(tests.filter("with the CUSTOMER").situations()).hasSize(1);
        assertThatThrownBy(() -> tests.filter("lock")).isInstanceOf(InvalidInputException.class).hasMessageContaining("none of 1 situations has (lock)");
        for (String misspelt : List.of("house/kyes", "kyes")) {
            assertThatThrownBy(() -> tests.filter(misspelt)).isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Maybe \"" + misspelt.replace("kyes", "keys") + "\"");
        }
    }

    @Test
    void everything_that_is_wrong_with_a_file_is_told_at_once_with_its_line() {
        pack.situations("""
                situations:
                  - name: "One"
                    on: 2025-05-01
                    expects: {}
                    expect:
                      house/keys: {outcom: COMPLIANT}
                  - name: "Two"
                    on: 2025-13-01
                    expect:
                      house/keys: {outcome: COMPLAINT}
                  - just a text
                """);
        assertThatThrownBy(() -> PackTests.of(ancrage, folder)).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(
                "house/keys/situations.yaml:4", "no key (expects)", "Maybe \"expect\".", "no key (outcom)", "Maybe \"outcome\".",
                "no outcome is expected", "house/keys/situations.yaml:8", "(2025-13-01) is not a date", "Maybe \"COMPLIANT\".",
                "house/keys/situations.yaml:11", "a situation is a mapping");
    }

    @Test
    void what_the_law_does_not_know_is_told_with_what_was_perhaps_meant() {
        pack.situations("""
                situations:
                  - name: "One"
                    on: 2025-05-01
                    expect:
                      house/keys: {outcome: COMPLIANT, criteria: {own-key: MET}, readings: {agents: {counts: COMPLIANT}}}
                      house/key: {outcome: NONE}
                """);
        assertThatThrownBy(() -> PackTests.of(ancrage, folder)).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(
                "house/keys/situations.yaml:5", "no criterion (house/keys#own-key)", "Maybe \"house/keys#own-keys\".",
                "has no option (counts)", "Maybe \"count\".", "no text (house/key)", "Maybe \"house/keys\".");
    }

    @Test
    void a_version_that_is_none_is_told_and_so_is_a_name_that_resembles_no_other() {
        pack.situations("""
                situations:
                  - name: "One"
                    on: 2025-05-01
                    expect:
                      house/keys: {outcome: COMPLIANT, version: secnd}
                    variations:
                      - name: "not"
                        expect:
                          house/keys:
                            outcome: UNDETERMINED
                            questions: [place-documented, own-k, on-kys]
                """);
        assertThatThrownBy(() -> PackTests.of(ancrage, folder)).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(
                "house/keys/situations.yaml:5 /situations/0/expect/house~1keys/version: One: the text (house/keys) has no version (secnd), only first, second. Maybe \"second\".",
                "house/keys/situations.yaml:11", "One: not: there is no criterion (house/keys#place-documented). Those of the text are own-keys",
                "no criterion (house/keys#own-k). Maybe \"house/keys#own-keys\".", "no criterion (house/keys#on-kys). Maybe \"house/keys#own-keys\".");
    }

    @Test
    void so_is_it_where_options_of_several_readings_are_taken_at_once() {
        pack.situations("""
                situations:
                  - name: "One"
                    on: 2025-05-01
                    expect:
                      house/keys:
                        outcome: COMPLIANT
                        readings: {agents: {count: {outcome: COMPLIANT, readings: {principals: {count: {outcome: COMPLIANT, criteria: {own-key: MET}}}}}}}
                """);
        assertThatThrownBy(() -> PackTests.of(ancrage, folder)).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(
                "house/keys/situations.yaml:7", "no criterion (house/keys#own-key)", "no reading (house/keys#principals)");
    }

    @Test
    void a_pack_without_situations_is_refused() throws Exception {
        java.nio.file.Files.delete(folder.resolve("house/keys/situations.yaml"));
        assertThatThrownBy(() -> PackTests.of(ancrage, folder)).isInstanceOf(InvalidInputException.class).hasMessageContaining("the pack has no situation");
    }

    @Test
    void situations_of_a_pack_become_a_container_with_the_place_of_each() {
        DynamicContainer text = (DynamicContainer) PackSituations.of(folder, ancrage).toList().get(0);
        List<? extends DynamicNode> tests = text.getChildren().toList();
        assertThat(text.getDisplayName()).isEqualTo("house/keys");
        assertThat(tests).extracting(DynamicNode::getDisplayName)
                .containsExactly("Keys with the customer, 2023-05-01", "Keys with the customer, 2025-05-01");
        assertThat(tests.get(0).getTestSourceUri()).contains(URI.create(folder.resolve("house/keys/situations.yaml").toUri() + "?line=4"));
    }

    @Test
    void a_situation_that_fails_fails_in_junit() {
        pack.situations(WRONG);
        DynamicContainer text = (DynamicContainer) PackSituations.of(folder, ancrage).toList().get(0);
        DynamicTest test = (DynamicTest) text.getChildren().toList().get(0);
        assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("house/keys/situations.yaml:2", "expected MET, but was UNMET", "fires on");
    }

    // What of the law was exercised

    @Test
    void what_one_situation_leaves_out_is_never_exercised() {
        LawCoverage coverage = PackTests.of(ancrage, folder).coverage();
        assertThat(coverage.firedRules()).isEqualTo(new Share(1, 2));
        assertThat(coverage.forcedVersions()).isEqualTo(new Share(2, 2));
        assertThat(coverage.shownTruths()).isEqualTo(new Share(1, 3));
        assertThat(coverage.criteria().get(0).shown()).containsEntry(Truth.MET, "Keys with the customer, 2023-05-01");
        assertThat(coverage.never()).contains(
                "criterion house/keys#own-keys: never UNMET, never UNKNOWN",
                "outline of house/keys, first/requires (The keys.): never UNMET, never UNKNOWN",
                "rule com.example.keys.house.keys.The customer holds the keys, Offer( keyCustody == KeyCustody.CUSTOMER ): never false",
                "rule com.example.keys.house.keys." + KeysPack.UNMET + ": never fired",
                "rule com.example.keys.house.keys." + KeysPack.UNMET + ", Offer( keyCustody == KeyCustody.HOSTER ): never true");
    }

    @Test
    void situations_of_every_kind_exercise_all() {
        pack.situations("""
                situations:
                  - {name: "Customer", on: [2023-05-01, 2025-05-01], facts: {offer: {keyCustody: CUSTOMER}}, expect: {house/keys: {outcome: COMPLIANT}}}
                  - {name: "Hoster", on: [2023-05-01, 2025-05-01], facts: {offer: {keyCustody: HOSTER}}, expect: {house/keys: {outcome: UNDETERMINED}}}
                  - {name: "Nothing", on: [2023-05-01, 2025-05-01], expect: {house/keys: {outcome: UNDETERMINED}}}
                """);
        LawCoverage coverage = PackTests.of(ancrage, folder).coverage();
        assertThat(coverage.firedRules().percent()).isEqualTo(100);
        assertThat(coverage.shownTruths().percent()).isEqualTo(100);
        assertThat(coverage.nodeTruths().percent()).isEqualTo(100);
        // The name of a reading is that of one among those of the pack: here there is no other.
        assertThat(coverage.never()).singleElement().asString().contains("ReadingChoice( reading == \"house/keys#agents\" ): never false");
    }

    @Test
    void rules_that_conclude_from_an_absence_are_found() {
        assertThat(PackTests.of(ancrage, folder).unsafeRules(5, 5, 1)).isEmpty();
        pack.write("house/keys/rules.drl", """
                package com.example.keys.house.keys
                import org.ancrage.fact.*
                import org.ancrage.fact.term.*
                rule "Nobody is known to hold a certificate"
                    @unmet( "own-keys" )
                    @fr( "Personne ne détient de certificat" )
                when
                    not( Certificate() )
                then
                end
                """);
        Ancrage unsafe = Ancrage.builder().pack(folder).build();
        assertThat(PackTests.of(unsafe, folder).unsafeRules(5, 200, 1)).containsOnlyKeys("com.example.keys.house.keys.Nobody is known to hold a certificate");
    }
}
