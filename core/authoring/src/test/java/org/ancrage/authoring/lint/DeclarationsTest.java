package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the checks draw their line that look at what is declared: while it is in force, and whether anything refers to it. */
class DeclarationsTest {

    private static final String SECOND = """
              - id: article-2
                citation: {fr: "Texte d'exemple, article 2", en: "Text for examples, article 2"}
                evidence: RECALLED
                from: %s
                verifiedOn: 2026-11-01
            """;

    @TempDir
    private Path folder;

    private static ExamplePack withSecond(String from, String cited) {
        ExamplePack pack = new ExamplePack();
        return pack.with(ExamplePack.PROVISIONS, pack.file(ExamplePack.PROVISIONS) + SECOND.formatted(from)).replacing(ExamplePack.TEXT, "provisions: [article-1]", "provisions: [%s]".formatted(cited));
    }

    private List<String> messages(String check, ExamplePack pack) {
        return pack.findings(folder, check).stream().map(Finding::message).toList();
    }

    // provision-period

    @Test
    void whatIsInForceOnNoDayOfAVersionIsFoundWithBothDates() {
        ExamplePack pack = withSecond("2024-01-01", "article-1, article-2");
        assertThat(messages("provision-period", pack)).containsExactly("the version (first) stands from 2020-01-01 until 2024-01-01, and cites the provision (fr/example#article-2), "
                + "which is in force from 2024-01-01: never on the same day. Correct the date that is wrong, or cite what was in force.");
        assertThat(messages("provision-period", withSecond("2023-12-31", "article-1, article-2"))).as("what comes within its time").isEmpty();
    }

    @Test
    void aDayOnWhichNothingThatIsCitedIsInForceIsFound() {
        assertThat(messages("provision-period", withSecond("2023-12-31", "article-2"))).containsExactly("on 2020-01-01, a day of the version (first), nothing that it cites is in force: "
                + "(fr/example#article-2) is from 2023-12-31. Correct the date that is wrong, or cite what it rests on that day.");
        assertThat(messages("provision-period", new ExamplePack().replacing(ExamplePack.PROVISIONS, "    from: 2020-01-01", "    from: 2020-01-01\n    until: 2025-01-01")))
                .containsExactly("on 2025-01-01, a day of the version (second), nothing that it cites is in force: (fr/example#article-1) is from 2020-01-01 until 2025-01-01. "
                        + "Correct the date that is wrong, or cite what it rests on that day.");
    }

    @Test
    void whatACriterionCitesForOtherDaysIsFound() {
        ExamplePack pack = withSecond("2010-01-01\n    until: 2019-01-01", "article-1").replacing(ExamplePack.CRITERIA, "provisions: [article-1]", "provisions: [article-1, article-2]");
        assertThat(messages("provision-period", pack)).containsExactly("the criterion (fr/example#in-house) cites the provision (fr/example#article-2), in force from 2010-01-01 until 2019-01-01, "
                + "and no version that uses it stands then, the first of them from 2020-01-01 until 2024-01-01. Correct the date that is wrong, or cite what was in force.");
        assertThat(pack.places(folder, "provision-period")).containsExactlyElementsOf(pack.marked(ExamplePack.CRITERIA, "provisions:"));
    }

    // unused

    @Test
    void whatNothingRefersToIsFoundWhereItIsDeclared() {
        ExamplePack pack = withSecond("2020-01-01", "article-1");
        pack.with(ExamplePack.TEXT, pack.file(ExamplePack.TEXT) + """
                  - id: first-day
                    question: {fr: "Le premier jour compte-t-il ?", en: "Does the first day count?"}
                    default: counts
                    options:
                      - {id: counts, statement: {fr: "Il compte.", en: "It counts."}}
                      - {id: does-not-count, statement: {fr: "Il ne compte pas.", en: "It does not count."}}

                conditions:
                  never-put-in: in-house
                  put-in: in-house
                """).replacing(ExamplePack.TEXT, "requires: in-house", "requires: {use: put-in}");
        assertThat(pack.findings(folder, "unused")).extracting(finding -> finding.file() + ": " + finding.message().replaceFirst(", so that.*", "")).containsExactly(
                "fr/example/provisions.yaml: nothing refers to the provision (fr/example#article-2)",
                "fr/example/text.yaml: nothing refers to the reading (fr/example#first-day)",
                "fr/example/text.yaml: nothing refers to the condition (never-put-in)");
    }

    /** What a criterion, a rule, an act or an amendment refers to is used. */
    @Test
    void whatAnyPartOfThePackRefersToIsNotFound() {
        ExamplePack act = withSecond("2020-01-01", "article-1").withActs("""
                id: example/acts
                acts:
                  - id: run-it-oneself
                    words: {fr: "Héberger soi-même.", en: "Host the data oneself."}
                    by: CUSTOMER
                    provisions: [fr/example#article-2]
                    change: {offer: {deployment: ON_PREMISES}}
                """);
        assertThat(messages("unused", act)).isEmpty();
        ExamplePack amended = withSecond("2020-01-01", "article-1").with("amendments.yaml", """
                id: example/amendments
                amendments:
                  - id: more
                    author: "Example"
                    reason: {fr: "Il le faut.", en: "It has to be."}
                    adds-condition:
                      text: fr/example
                      versions: [second]
                      to: REQUIRES
                      condition: {all: ["fr/example#in-house"], provisions: ["fr/example#article-2"]}
                """);
        amended.with("pack.yaml", amended.file("pack.yaml") + "amendments: amendments.yaml\n");
        assertThat(messages("unused", amended)).isEmpty();
    }

    // citation

    @Test
    void aSourceThatIsNotListedIsFoundWhereThePackListsThem() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.PROVISIONS, "sources: []", "sources: [CHARTR]");
        assertThat(messages("citation", pack)).isEmpty();
        assertThat(messages("citation", pack.with("sources.yaml", "sources:\n  CHARTER: \"A charter\"\n"))).containsExactly(
                "the provision (fr/example#article-1) names the source (CHARTR), which sources.yaml does not list. Maybe \"CHARTER\". List it there.");
    }
}
