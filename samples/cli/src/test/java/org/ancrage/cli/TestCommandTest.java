package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code test} on a vendor's folder that builds on the standard pack. */
class TestCommandTest {

    @TempDir
    private Path folder;
    private HousePack pack;

    @BeforeEach
    void pack() throws IOException {
        pack = HousePack.in(folder, "zones");
        pack.manifest("requires: {ancrage/standard: \">=0.1.0-SNAPSHOT\"}");
        pack.requirement("{all: [own-keys, fr/secnumcloud#data-in-union], statement: {fr: \"Clés et lieux.\", en: \"Keys and places.\"}, provisions: [rule]}");
        pack.rules("""
                rule "The hoster holds the keys"
                    @unmet( "own-keys" )
                    @fr( "L'hébergeur détient les clés" )
                when
                    $offer : Offer( keyCustody == KeyCustody.HOSTER )
                then
                end
                """);
        situations("COMPLIANT");
    }

    private void situations(String expected) throws IOException {
        pack.situations("""
                situations:
                  - name: "The customer holds the keys, nothing leaves the Union"
                    on: 2026-11-24
                    facts:
                      offer:
                        keyCustody: CUSTOMER
                        locations: {storage: {complete: [FR]}, backup: {complete: [FR]}, processing: {complete: [FR]}, administration: {complete: [FR]}}
                    expect:
                      house/zones: {outcome: UNDETERMINED, criteria: {own-keys: MET}}
                  - name: "The hoster holds the <keys>"
                    on: [2026-11-24, 2027-01-01]
                    facts: {offer: {keyCustody: HOSTER}}
                    expect:
                      house/zones: {outcome: %s}
                """.formatted(expected));
    }

    private Run test(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "test";
        args[1] = folder.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.of(args);
    }

    @Test
    void whatIsUnknownIsNamedWithWhatItAsks() throws IOException {
        pack.situations("""
                situations:
                  - name: "The customer holds the keys"
                    on: 2026-11-24
                    facts: {offer: {keyCustody: CUSTOMER}}
                    expect: {house/zones: {outcome: COMPLIANT}}
                """);
        assertThat(test().out()).contains("actual:   UNDETERMINED", "fr/secnumcloud#data-in-union is UNKNOWN. It asks: ", " (/offer/locations/storage, ");
    }

    @Test
    void aTextThatIsMisspeltIsNamedWithTheOneThatIsMeant() throws IOException {
        pack.situations("""
                situations:
                  - {name: "Keys", on: 2026-11-24, facts: {offer: {keyCustody: HOSTER}}, expect: {house/zoens: {outcome: NON_COMPLIANT}}}
                """);
        MainTest.refused(test(), "expects nothing of (house/zones), beside which it stands, but of (house/zoens). Maybe \"house/zones\".");
        pack.situations("""
                situations:
                  - {name: "Keys", on: 2026-11-24, facts: {offer: {keyCustody: HOSTER}}, expect: {house/zones: {outcome: NON_COMPLIANT}, fr/secnumclod: {outcome: COMPLIANT}}}
                """);
        MainTest.refused(test(), "there is no text (fr/secnumclod)");
    }

    private static void conforms(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.tests());
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatPassesEndsWithZero() throws IOException {
        situations("NON_COMPLIANT");
        Run run = test("--filter", "hoster holds");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                example/zones 1.0

                ✓ house/zones: 2 passed

                1 situation, 2 with each of its days: 2 passed, 0 failed.
                """);
    }

    @Test
    void whatFailsEndsWithOneAndIsExplained() throws IOException {
        Path report = folder.resolve("report.xml");
        Run run = test("--filter", "hoster holds", "--report", report.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✗ house/zones: 0 passed, 2 failed", "✗ The hoster holds the <keys>, on 2027-01-01",
                "house/zones/situations.yaml:10", "expected: COMPLIANT", "actual:   NON_COMPLIANT", "house/zones#own-keys is UNMET:",
                "rule \"The hoster holds the keys\" fires on");
        assertThat(report).content().startsWith("<?xml").contains("failures=\"2\"", "The hoster holds the &lt;keys&gt;, 2026-11-24");
        assertThat(test("--filter", "hoster holds").out()).isEqualTo(run.out());
    }

    @Test
    void jsonFollowsItsSchemaWithAndWithoutCoverage() {
        conforms(test("--format", "json").out());
        Run covering = test("--format", "json", "--coverage");
        conforms(covering.out());
        assertThat(covering.out()).contains("\"never\": [", "criterion house/zones#own-keys: never UNKNOWN");
        assertThat(Run.of("schema", "tests").out()).isEqualTo(Schemas.tests());
    }

    @Test
    void coverageTellsWhatWasNeverExercised() {
        assertThat(test("--coverage").out()).contains("""
                What of the law they exercise
                  rules that fired                     2 of     2  100 %
                  constraints seen true and false      2 of     2  100 %
                  truths of criteria                   2 of     3   66 %
                """, "Never exercised\n", "  • criterion house/zones#own-keys: never UNKNOWN\n");
    }

    @Test
    void rulesOfARestrictedPackMustBePure() throws IOException {
        assertThat(test("--restricted", "--filter", "hoster").exitCode()).isEqualTo(1);
        pack.write("house/zones/rules.drl", "package com.example.zones.house.zones\nfunction int f() { return 1; }\n");
        Run run = test("--restricted");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("house/zones/rules.drl:2");
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsWritten() throws IOException {
        Path report = folder.resolve("report.xml");
        assertThat(test("--filter", "no such thing", "--report", report.toString()).exitCode()).isEqualTo(2);
        assertThat(test("--report", folder.resolve("none/report.xml").toString()).err()).contains("cannot be written");
        pack.situations("situations: [{name: One, on: 2026-11-24, expect: {house/zone: {outcome: COMPLIANT}}}]\n");
        Run wrong = test("--report", report.toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("house/zones/situations.yaml:1");
        pack.write("pack.yaml", "id: example/zones\n");
        assertThat(test().exitCode()).isEqualTo(2);
        assertThat(Run.of("test", folder.resolve("none").toString()).err()).contains("does not exist");
        assertThat(report).doesNotExist();
    }

    @Test
    void aRequiredPackThatWasNotGivenIsNamed() throws IOException {
        pack.manifest("requires: {example/other: \">=1.0\"}");
        Run run = test();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the pack (example/other) is required and is not at hand", "--pack");
    }
}
