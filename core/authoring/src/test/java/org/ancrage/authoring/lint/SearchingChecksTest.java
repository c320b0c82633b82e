package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks find that try rules on facts, and what they say of it. */
class SearchingChecksTest {

    private static final String ON_PREMISES = """
            rule "The service runs on the customer's own machines"
                @met( "in-house" )
                @fr( "Le service fonctionne sur les machines du client" )
            when
                $offer : Offer( deployment == Deployment.ON_PREMISES )
            then
            end

            """;

    @TempDir
    private Path folder;

    private List<String> messages(String check, String rules) {
        return new ExamplePack().withRules(rules).findings(folder, check).stream()
                .map(finding -> finding.file() + ":" + finding.line() + ": " + finding.message()).toList();
    }

    /** The predicate is there that lists are known in full, and still the rule takes what is not known of an item for a no. */
    @Test
    void aRuleThatTakesTheUnknownForANoIsBlamedForTheProperty() {
        List<String> found = messages("unknown-safety", """
                rule "No certificate is of version 3.2"
                    @unmet( "in-house" )
                    @fr( "Aucun certificat n'est de la version 3.2" )
                when
                    $offer : Offer( allCertificatesKnown )
                    not Certificate( versionIs( "3.2" ) )
                then
                end

                """ + ON_PREMISES);

        assertThat(found).singleElement().asString().matches("fr/example/rules\\.drl:6: the rule \\(No certificate is of version 3\\.2\\) fires while "
                + "\\(/offer/certificates/[0-9]/version\\) is not known, and no longer when it is 3\\.2\\. Name a predicate that says what is known of it, or "
                + "beside a \"not\" the one that says that all of them are\\.");
    }

    @Test
    void aListThatMayGoOnIsBlamedWhereARuleCountsOnItsEnd() {
        List<String> found = messages("unknown-safety", """
                rule "No certificate is known"
                    @unmet( "in-house" )
                    @fr( "Aucun certificat n'est connu" )
                when
                    $offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )
                    not Certificate()
                then
                end

                """ + ON_PREMISES);

        assertThat(found).singleElement().asString().contains("fires while (/offer/certificates) ");
    }

    /** Places of storage are known in full, those of back-up are not: a lint that searches says so before it tries any facts. */
    @Test
    void aCompletenessOfWhichHalfIsMissingIsFound() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.RULES, "import org.ancrage.fact.*", "import org.ancrage.fact.*\nimport org.ancrage.fact.Location.Function");
        List<Finding> found = pack.withRules("""
                rule "Nothing is stored or backed up in the United States"
                    @unmet( "in-house" )
                    @fr( "Rien n'est conservé ni sauvegardé aux États-Unis" )
                when
                    $offer : Offer( allPlacesKnown( Function.STORAGE ) )
                    not Location( function in ( Function.STORAGE, Function.BACKUP ), country == "US" )
                then
                end

                """ + ON_PREMISES).findings(folder, "missing-fact-satisfies");

        assertThat(found).singleElement().extracting(Finding::message).asString().contains("allPlacesKnown( Function.BACKUP )");
    }

    @Test
    void theSameRulesHaveTheSameFindings() {
        String rules = """
                rule "No certificate is known"
                    @unmet( "in-house" )
                    @fr( "Aucun certificat n'est connu" )
                when
                    $offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )
                    not Certificate()
                then
                end

                """ + ON_PREMISES;
        assertThat(messages("unknown-safety", rules)).isEqualTo(messages("unknown-safety", rules)).isNotEmpty();
    }

    @Test
    void aContradictionIsShownOnTheFewestFacts() {
        List<String> found = messages("contradictory-facts", ON_PREMISES + """
                rule "The hoster holds the keys"
                    @unmet( "in-house" )
                    @fr( "L'hébergeur détient les clés" )
                when
                    $offer : Offer( keyCustody == KeyCustody.HOSTER )
                then
                end
                """);

        assertThat(found).singleElement().asString().matches("fr/example/rules\\.drl:14: the rule \\(The hoster holds the keys\\) and the rule "
                + "\\(The service runs on the customer's own machines\\) of line 6 both fire on 2026-11-24 on these facts, so that the criterion "
                + "\\(fr/example#in-house\\) is both met and unmet: \\{\"need\":\\{[^{}]*},\"offer\":\\{[^{}]*\"deployment\":\"ON_PREMISES\","
                + "\"hoster\":\\{[^{}]*},\"keyCustody\":\"HOSTER\"}}\\. Tell their premises apart\\.");
    }

    @Test
    void anActThatIsPossibleInNoSituationIsIdle() {
        String act = """
                id: example/acts
                acts:
                  - id: run-it-oneself
                    words: {fr: "Héberger soi-même.", en: "Host the data oneself."}
                    by: CUSTOMER
                    when: {/offer/deployment: [%s]}
                    from: %s
                    change: {offer: {deployment: ON_PREMISES}}
                """;
        assertThat(new ExamplePack().withActs(act.formatted("COMMERCIAL_CLOUD", "2026-11-24")).findings(folder, "idle-act")).isEmpty();
        assertThat(new ExamplePack().withActs(act.formatted("COMMERCIAL_CLOUD", "2026-11-25")).findings(folder, "idle-act"))
                .as("no situation is of a day on which it is possible").hasSize(1);
        assertThat(new ExamplePack().withActs(act.formatted("ON_PREMISES", "2020-01-01")).findings(folder, "idle-act"))
                .as("it is so already").singleElement().satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("acts.yaml");
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.message()).contains("the act (example/acts#run-it-oneself)");
                });
    }

    /** A request that says nothing of a fact leaves it unknown, and an act may want that. */
    @Test
    void anActThatIsPossibleWhereAFactIsNotKnownIsIdleWhereEverySituationKnowsIt() {
        ExamplePack pack = new ExamplePack().withActs("""
                id: example/acts
                acts:
                  - id: run-it-oneself
                    words: {fr: "Héberger soi-même.", en: "Host the data oneself."}
                    by: CUSTOMER
                    when: {/need/project/newProject: [UNKNOWN]}
                    change: {offer: {deployment: ON_PREMISES}}
                """);
        assertThat(pack.findings(folder, "idle-act")).isEmpty();
        pack.replacing(ExamplePack.SITUATIONS, "facts: {", "facts: {need: {project: {newProject: YES}}, ");
        assertThat(pack.findings(folder, "idle-act")).as("one situation knows nothing").isEmpty();
        pack.replacing(ExamplePack.SITUATIONS, "    on: 2026-11-24\n    expect", "    on: 2026-11-24\n    facts: {need: {project: {newProject: YES}}}\n    expect");
        assertThat(pack.findings(folder, "idle-act")).singleElement().extracting(Finding::message).asString().contains("(example/acts#run-it-oneself)");
    }

    @Test
    void anActWhoseFactsDoNotExistCannotBeRead() {
        assertThat(new ExamplePack().withActs("id: example/acts\nacts:\n  - id: a\n    words: {fr: \"A.\", en: \"A.\"}\n    by: HOSTER\n    change: {offer: {deploymnt: ON_PREMISES}}\n")
                .findings(folder, "unreadable")).singleElement().extracting(Finding::message).asString().contains("(deploymnt)", "Maybe \"deployment\"");
    }

    @Test
    void theSearchIsMadeOnRequestOnlyAndItsCommentsAreUnderstoodWithoutIt() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.RULES, "    @unmet",
                "    // lint: allow contradictory-facts because both are asked elsewhere\n    @unmet");
        assertThat(Lint.standard().checks()).extracting(Check::id).doesNotContain("unknown-safety", "contradictory-facts", "idle-act");
        assertThat(Lint.standard().run(pack.written(folder), ExamplePack.TODAY)).isEmpty();
        assertThat(Lint.searching().run(pack.written(folder), ExamplePack.TODAY)).extracting(Finding::check, Finding::message).containsExactly(
                org.assertj.core.groups.Tuple.tuple("suppression", "the check (contradictory-facts) finds nothing here. Take the comment out."));
    }
}
