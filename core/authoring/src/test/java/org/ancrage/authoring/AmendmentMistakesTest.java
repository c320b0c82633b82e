package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Finding;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What amendments name that does not exist is told where they stand, all at once: what one of them lacks would hide what another does. */
class AmendmentMistakesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private Path house;
    private KeysPack acme;

    @BeforeEach
    void packs() {
        house = KeysPack.in(folder.resolve("house")).folder();
        acme = new KeysPack(folder.resolve("acme"));
        manifest("");
    }

    private void manifest(String more) {
        acme.write("pack.yaml", """
                id: acme/changes
                version: "1.0"
                package: com.example.acme
                requires: {example/keys: ">=1.0"}
                texts: []
                %samendments: changes/all.yaml
                """.formatted(more));
    }

    private void amendments(String... effects) {
        StringBuilder file = new StringBuilder("id: acme/changes\nconditions:\n  named: {all: [\"house/keys#own-kesy\"]}\namendments:\n");
        for (int i = 0; i < effects.length; i++) {
            file.append("  - id: a%d\n    author: Acme\n    reason: {fr: Oui., en: Yes.}\n    %s\n".formatted(i, effects[i]));
        }
        acme.write("changes/all.yaml", file.toString());
    }

    private List<String> refused() {
        List<Problem> told = catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(house).pack(acme.folder()).build()).problems();
        // Lint says the same, in the same places.
        assertThat(Lint.standard().run(acme.folder(), DAY, List.of(house))).filteredOn(finding -> finding.check().equals("unusable"))
                .extracting(Finding::file, Finding::line, Finding::message)
                .containsExactlyInAnyOrderElementsOf(told.stream().map(problem -> Tuple.tuple(
                        "changes/all.yaml", problem.line(), problem.pointer() + ": " + problem.message())).toList());
        return told.stream().map(problem -> problem.line() + " " + problem.pointer() + ": " + problem.message()).toList();
    }

    @Test
    void aCriterionThatNothingCanMeetAnyMore() {
        amendments("disables: {text: house/keys, rule: \"The customer holds the keys\"}");

        assertThat(refused()).singleElement().asString().startsWith("5 /amendments/0: the amendment (acme/changes#a0) leaves no rule")
                .contains("(house/keys#own-keys) met");
    }

    @Test
    void aCriterionInItsOwnPlace() {
        amendments("replaces: {criterion: \"house/keys#own-keys\", by: \"house/keys#own-keys\"}");

        List<Problem> told = catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(house).pack(acme.folder()).build()).problems();
        assertThat(told).extracting(Problem::line, Problem::pointer, Problem::message).containsExactly(Tuple.tuple(8, "/amendments/0/replaces/by",
                "the criterion (house/keys#own-keys) takes the place of itself, and nothing would change. Name another one."));
    }

    @Test
    void aReplacementThatFindsTheContrary() {
        manifest("extends: [house/keys]\n");
        acme.write("house/keys/rules.drl", KeysPack.UNMET_RULE.replace("The hoster holds the keys", "The hoster keeps the keys")
                .transform(rule -> "package com.example.acme.house.keys\nimport org.ancrage.fact.*\nimport org.ancrage.fact.term.*\n" + rule));
        amendments("replaces: {text: house/keys, rule: \"The customer holds the keys\", by: \"The hoster keeps the keys, or an agent of its own\"}");

        assertThat(refused()).singleElement().asString().startsWith("5 /amendments/0: ").contains("leaves no rule", "(house/keys#own-keys) met");
    }

    @Test
    void aCriterionThatNothingCanFailAnyMoreMayBeMeant() {
        amendments("disables: {text: house/keys, rule: \"The hoster holds the keys, or an agent of its own\"}");
        assertThat(lost()).singleElement().asString().startsWith("5: this leaves no rule").contains("(house/keys#own-keys) unmet");

        acme.write("changes/all.yaml", """
                id: acme/changes
                amendments:
                  # lint: allow rule-for-each-truth because it is a question for us
                  - id: a0
                    author: Acme
                    reason: {fr: Oui., en: Yes.}
                    disables: {text: house/keys, rule: "The hoster holds the keys, or an agent of its own"}
                """);
        assertThat(lost()).isEmpty();
    }

    private List<String> lost() {
        return Lint.standard().run(acme.folder(), DAY, List.of(house)).stream()
                .filter(finding -> finding.check().equals("rule-for-each-truth")).map(finding -> finding.line() + ": " + finding.message()).toList();
    }

    @Test
    void allOfThemAtOnce() {
        amendments("disables: {text: house/keys, rule: \"The hoster holds the key, or an agent of its own\"}",
                "replaces: {criterion: \"house/keys#own-kyes\", by: \"house/keys#own-keys\"}",
                "adds-condition: {text: house/keys, versions: [first, secnd], to: REQUIRES, condition: {any: [\"house/keys#own-keys\", \"house/keys#own-key\"]}}",
                "adds-condition: {text: house/keys, versions: [first], to: REQUIRES, condition: {use: named}}",
                "chooses-reading: {reading: \"house/keys#agents\", option: counts}",
                "rewords: {text: house/kees, en: \"Keys\"}");

        assertThat(refused()).satisfiesExactly(
                named -> assertThat(named).startsWith("3 /conditions/named/all/0: the criterion (house/keys#own-kesy)").contains("Maybe \"house/keys#own-keys\"."),
                disabled -> assertThat(disabled).startsWith("8 /amendments/0/disables/rule: the rule (The hoster holds the key, or an agent of its own) of house/keys,")
                        .contains("Maybe \"The hoster holds the keys, or an agent of its own\"."),
                replaced -> assertThat(replaced).startsWith("12 /amendments/1/replaces/criterion: the criterion (house/keys#own-kyes)").contains("Maybe \"house/keys#own-keys\"."),
                version -> assertThat(version).startsWith("16 /amendments/2/adds-condition/versions/1: the version (secnd)").contains("Maybe \"second\".", "There are first, second."),
                condition -> assertThat(condition).startsWith("16 /amendments/2/adds-condition/condition/any/1: the criterion (house/keys#own-key)")
                        .contains("Maybe \"house/keys#own-keys\"."),
                option -> assertThat(option).startsWith("24 /amendments/4/chooses-reading/option: the option (counts)").contains("Maybe \"count\"."),
                text -> assertThat(text).startsWith("28 /amendments/5/rewords/text: the text (house/kees)").contains("Maybe \"house/keys\"."));
    }
}
