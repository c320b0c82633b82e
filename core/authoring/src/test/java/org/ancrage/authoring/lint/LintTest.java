package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    @TempDir
    private Path folder;

    private List<Finding> found(ExamplePack pack) {
        return Lint.standard().run(pack.written(folder), ExamplePack.TODAY);
    }

    @Test
    void theExamplePackHasNoFindings() {
        assertThat(found(new ExamplePack())).isEmpty();
    }

    @Test
    void theStandardPackHasNoFindings() {
        Path standard = Path.of("../../rules/src/main/resources/org/ancrage/rules");
        assertThat(Lint.standard().run(standard, ExamplePack.TODAY)).isEmpty();
    }

    @Test
    void everythingIsFoundAtOnceInTheOrderOfFilesAndLinesThoughOneFileCannotBeRead() {
        ExamplePack pack = new ExamplePack()
                .replacing(ExamplePack.SITUATIONS, "situations:", "situations: [")
                .replacing(ExamplePack.RULES, "Offer( deployment ==", "Offer( deploymnt ==")
                .replacing(ExamplePack.PROVISIONS, "verifiedOn: 2026-11-01", "verifiedOn: 2024-11-01");
        assertThat(found(pack)).isSorted().extracting(Finding::check)
                .containsExactly("stale-verification", "unknown-fact", "unreadable");
        assertThat(found(pack).get(1).message()).contains("(deploymnt)", "Maybe \"deployment\"");
    }

    /** What a broken file would declare is unknown to the others, which nobody can put right. */
    @ParameterizedTest
    @ValueSource(strings = {ExamplePack.TEXT, ExamplePack.CRITERIA, ExamplePack.PROVISIONS, ExamplePack.SITUATIONS, ExamplePack.ACTS, "fr/other/text.yaml",
            "pack.yaml", "situations/bases.yaml", "sources.yaml"})
    void ofABrokenFileNothingIsToldButThatItIsBroken(String broken) {
        ExamplePack pack = new ExamplePack()
                .withActs("""
                        id: example/acts
                        acts:
                          - id: run-it-oneself
                            words: {fr: "Héberger soi-même.", en: "Host the data oneself."}
                            by: CUSTOMER
                            change: {offer: {deployment: ON_PREMISES}}
                            provisions: [fr/example#article-1]
                        """)
                .replacing("pack.yaml", "  - fr/example\n", "  - fr/example\n  - fr/other\n")
                .with("fr/other/text.yaml", """
                        id: fr/other
                        title: {fr: "Un autre texte", en: "Another text"}
                        versions:
                          - id: first
                            title: {fr: "Première version", en: "First version"}
                            from: 2020-01-01
                            force: LAW
                            provisions: [fr/example#article-1]
                            applies: {settled: true, statement: {fr: "Il s'applique toujours.", en: "It always applies."}}
                            requires: fr/example#in-house
                        """)
                .with("sources.yaml", "sources:\n  CHARTER: \"A charter\"\n")
                .replacing(ExamplePack.PROVISIONS, "sources: []", "sources: [CHARTER]")
                .replacing(ExamplePack.PROVISIONS, "verifiedOn: 2026-11-01", "verifiedOn: 2024-11-01 # lint: allow stale-verification because it has been repealed")
                .with("situations/bases.yaml", "bases:\n  private: {offer: {deployment: COMMERCIAL_CLOUD}}\n")
                .replacing(ExamplePack.SITUATIONS, "facts: {offer: {deployment: COMMERCIAL_CLOUD}}", "like: private");
        assertThat(found(pack)).isEmpty();
        assertThat(found(pack.with(broken, pack.file(broken) + "broken: [\n"))).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(broken);
            assertThat(finding.check()).isEqualTo("unreadable");
        });
    }

    @Test
    void aPackWithoutManifestIsStillLookedOver() throws IOException {
        Path pack = new ExamplePack().replacing(ExamplePack.RULES, "deployment ==", "deployment !=").written(folder);
        Files.delete(pack.resolve("pack.yaml"));
        assertThat(Lint.standard().run(pack, ExamplePack.TODAY)).extracting(Finding::file, Finding::check)
                .contains(Tuple.tuple("pack.yaml", "unreadable"),
                        Tuple.tuple(ExamplePack.RULES, "missing-fact-satisfies"));
    }

    @Test
    void aRuleFileThatCannotBeParsedIsAFindingWithItsLine() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.RULES, "when\n    $offer : Offer( deployment ==", "when\n    $offer :: Offer( deployment ==");
        assertThat(found(pack)).isNotEmpty().allSatisfy(finding -> assertThat(finding.check()).isEqualTo("unreadable"))
                .extracting(Finding::file, Finding::line).contains(Tuple.tuple(ExamplePack.RULES, 18));
    }

    @Test
    void aRuleThatFailsWhateverIsGivenIsAFindingWithItsLineAndItsCause() {
        ExamplePack pack = new ExamplePack().withRules("""
                rule "The service runs on half a machine"
                    @met( "in-house" )
                    @fr( "Le service fonctionne sur une demi-machine" )
                when
                    $offer : Offer( 1 / 0 == 1 )
                then
                end
                """);
        int line = pack.file(ExamplePack.RULES).substring(0, pack.file(ExamplePack.RULES).indexOf("rule \"")).split("\n", -1).length;

        assertThat(Lint.standard().run(pack.written(folder), ExamplePack.TODAY)).filteredOn(finding -> finding.check().equals("unusable")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file() + ":" + finding.line()).isEqualTo(ExamplePack.RULES + ":" + line);
                    assertThat(finding.message()).startsWith("the rule (The service runs on half a machine) fails on facts that may be given: / by zero.");
                });
    }

    @Test
    void aLinkOutOfThePackIsAFinding() throws IOException {
        Path pack = new ExamplePack().written(folder.resolve("pack"));
        Path outside = Files.writeString(folder.resolve("secret.drl"), "package secret");
        Files.delete(pack.resolve(ExamplePack.RULES));
        Files.createSymbolicLink(pack.resolve(ExamplePack.RULES), outside);
        assertThat(Lint.standard().run(pack, ExamplePack.TODAY)).extracting(Finding::message).anyMatch(message -> message.contains("leads out of the pack"));
    }

    @Test
    void aFolderThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Lint.standard().run(folder.resolve("none"), ExamplePack.TODAY)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCommentLetsAFindingPassOnItsLineOrOnTheNext() {
        ExamplePack pack = new ExamplePack()
                .replacing(ExamplePack.PROVISIONS, "verifiedOn: 2026-11-01", "verifiedOn: 2024-11-01 # lint: allow stale-verification because the text has been repealed")
                .replacing(ExamplePack.RULES, "@unmet", "// lint: allow rule-name because it is shown nowhere\n    @unmet");
        assertThat(found(pack)).extracting(Finding::check, Finding::message).containsExactly(
                Tuple.tuple("suppression", "the check (rule-name) finds nothing here. Take the comment out."));
    }

    @Test
    void anUnknownCheckInACommentIsAFinding() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.RULES, "@unmet", "// lint: allow rulename because so\n    @unmet");
        assertThat(found(pack)).singleElement().satisfies(finding -> assertThat(finding.message()).contains("Maybe \"rule-name\""));
    }

    @Test
    void othersAddChecks() {
        Check own = new Check() {
            @Override
            public String id() {
                return "no-yaml";
            }

            @Override
            public Severity severity() {
                return Severity.WARNING;
            }

            @Override
            public void examine(LintedPack pack, Findings findings) {
                pack.texts().forEach(text -> findings.report(text.file("/criteria/0"), text.at("/criteria/0"), "the text is YAML. Rewrite it."));
            }
        };
        assertThat(new Lint(List.of(own)).run(new ExamplePack().written(folder), ExamplePack.TODAY))
                .containsExactly(new Finding("no-yaml", Severity.WARNING, ExamplePack.CRITERIA, 2, 5, "the text is YAML. Rewrite it."));
        assertThatThrownBy(() -> new Lint(List.of(own, own))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no-yaml");
        assertThatThrownBy(own::page).isInstanceOf(IllegalStateException.class).hasMessageContaining("no-yaml.md");
    }
}
