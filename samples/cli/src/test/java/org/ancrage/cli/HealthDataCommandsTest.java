package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.document.DocumentReader;
import org.ancrage.rules.hds.GuaranteesTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code guarantees} and {@code matrix}. */
class HealthDataCommandsTest {

    private static final String CASE = "cases/norwegian-storage-with-access-from-the-united-states.yaml";
    private static final String UNKNOWN = """
            {"need": {"id": "need"}, "offer": {"id": "offer", "hoster": {"id": "hoster", "name": "A | B"}}}
            """;

    @Test
    void printsTheTableInFrenchByDefault() {
        Run run = Run.of("guarantees", CASE, "--on", "2026-11-24");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Présentation normalisée des garanties").contains("au 24 novembre 2026", "hébergeur", "États-Unis")
                .endsWith("Ce tableau n'est pas un avis juridique.\n");
    }

    @Test
    void printsMarkdown() {
        assertThat(Run.of("guarantees", CASE, "--format", "markdown", "--lang", "en").out())
                .startsWith("# Standardised presentation of guarantees").contains("| Business name | Role | HDS certified |", "United States");
    }

    @Test
    void whatTheFileDoesNotSayIsNotKnown() {
        String table = Run.reading(UNKNOWN, "guarantees", "-", "--format", "markdown", "--lang", "en").out();
        assertThat(table).contains("on 24 November 2026",
                "| A \\| B | hoster | not known | not known | not known | not known | not known |", "Other participants");
    }

    @Test
    void writesJsonThatReadsBack() {
        String json = Run.of("guarantees", CASE, "--format", "json").out();
        assertThat(GuaranteesTable.read(new DocumentReader().read(json, "table")).toJson()).isEqualTo(json);
    }

    @Test
    void printsTheWholeMatrix() {
        assertThat(Run.of("matrix").out()).contains("A.5.1 – 5.2\n", "79 des 93 mesures", "exigence 01");
        assertThat(Run.of("matrix", "--lang", "en").out()).contains("79 of the 93 controls", "Sections without counterpart: 5.1, 8.5");
    }

    @Test
    void answersFromControlSectionAndChapter() {
        assertThat(Run.of("matrix", "a.5.23", "19.6", "19.2", "6", "--lang", "en").out()).isEqualTo("""
                A.5.23 – 15.1, 15.3, 19.6
                19.6 – A.5.23, A.8.12
                19.2 – no counterpart
                6.1 – A.5.2
                6.2 – A.5.3
                6.3 – A.5.5
                6.4 – A.5.6
                6.5 – A.5.8
                """);
    }

    @Test
    void namesEveryReferenceThatTheMatrixDoesNotKnow() {
        Run run = Run.of("matrix", "A.5.99", "19.6", "99", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("(A.5.99)", "(99)").doesNotContain("19.6 –");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr | Certifié | sous-traitant", "en | certified | processor"})
    void theTableFitsATerminalWithItsWordsWhole(String language, String title, String role) {
        Run run = Run.of("guarantees", "cases/platform-hosted-on-a-qualified-infrastructure.yaml", "--lang", language);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120).anyMatch(line -> line.contains(" " + title + " ")).anyMatch(line -> line.contains(" " + role + " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "guarantees | Missing required parameter",
        "guarantees nowhere.yaml | (nowhere.yaml) does not exist",
        "guarantees cases | is a directory",
        "guarantees " + CASE + " --on tomorrow | (tomorrow) is not a day",
        "guarantees " + CASE + " --lang de | (de) is not a language",
        "guarantees " + CASE + " --format html | expected one of",
        "matrix A.5.99 | Maybe \"A.5.9\"",
        "matrix A | There is no control",
        "matrix 19.7 | Maybe \"19.1\"",
        "matrix 4 | Known: 5 to 19",
        "matrix --lang de | (de) is not a language"
    })
    void refusesBadCommandLines(String line, String message) {
        refused(Run.of(line.split(" ")), message);
    }
}
