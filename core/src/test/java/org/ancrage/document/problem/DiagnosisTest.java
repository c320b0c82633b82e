package org.ancrage.document.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    /** Of a pack that comes without words. */
    private enum Unworded implements ProblemCode {
        SCORE_TOO_LOW
    }

    @Test
    void aRefusalHasCodesArgumentsAndBothLanguages() {
        assertThatThrownBy(() -> RequestReader.read(new DocumentReader().read("need: {id: need, datset: {}}\noffer: {id: offer, hoster: {id: host}}\n", "request.yaml")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    Problem problem = refused.problems().get(0);
                    assertThat(problem.code()).isEqualTo("unknown-key");
                    assertThat(problem.pointer()).isEqualTo("/need/datset");
                    assertThat(problem.arguments()).containsEntry("key", "datset").containsEntry("maybe", "dataset").containsKey("allowed");
                    assertThat(problem.message()).startsWith("the key (datset) is not known here. Maybe \"dataset\". Allowed: ");
                    assertThat(problem.message(Language.FR))
                            .startsWith("la clé (datset) n'est pas connue ici. Peut-être «\u202fdataset\u202f». Sont admises\u00a0: ");
                    assertThat(refused.message(Language.FR)).startsWith("request.yaml:1 /need/datset: la clé (datset)");
                    assertThat(refused.message(Language.EN)).isEqualTo(refused.getMessage());
                });
    }

    @Test
    void whatIsMissingIsLeftOutOrSaidOtherwise() {
        Diagnosis nothingNear = DocumentProblem.UNKNOWN_VALUE.with("value", "X").with("maybe", null).with("allowed", List.of());
        assertThat(nothingNear.arguments()).containsOnlyKeys("value");
        assertThat(nothingNear.in(Language.EN)).isEqualTo("the value (X) is not known. Allowed: none.");
        assertThat(nothingNear.in(Language.FR)).isEqualTo("la valeur (X) n'est pas connue. Valeurs admises\u00a0: aucune.");
    }

    @Test
    void wordsOfArgumentsAreOfTheLanguage() {
        Diagnosis expected = DocumentProblem.LIST_EXPECTED.with("found", "text").with("text", "FR");
        assertThat(expected.in(Language.EN)).isEqualTo("the text (FR) stands where a list is expected.");
        assertThat(expected.in(Language.FR)).isEqualTo("une liste est attendue\u202f; il y a ici\u00a0: le texte (FR).");
    }

    /** The input is not trusted, and must not become a pattern. */
    @Test
    void argumentsAreNotPatterns() {
        String hostile = "{allowed}[[{@found}]]$1\\";
        assertThat(DocumentProblem.UNKNOWN_KEY.with("key", hostile).with("allowed", List.of("id")).in(Language.EN))
                .isEqualTo("the key (" + hostile + ") is not known here. Allowed: id.");
        assertThat(DocumentProblem.TEXT_EXPECTED.with("found", "number").with("text", hostile).in(Language.EN))
                .isEqualTo("the number (" + hostile + ") stands where a text is expected.");
    }

    @Test
    void anEmptyTextIsAnArgument() {
        assertThat(DocumentProblem.DATE_MALFORMED.with("date", "").in(Language.EN)).startsWith("the date () is not a day.");
    }

    @Test
    void aReasonIsToldInTheLanguage() {
        Diagnosis within = DocumentProblem.UNKNOWN_COUNTRY.with("country", "EU").with("advice", "state");
        assertThat(CommonProblem.IN_WORDS.with("message", "x").because(within)).isNotEqualTo(CommonProblem.IN_WORDS.with("message", "x"));
        assertThat(within.in(Language.EN)).isEqualTo("the country (EU) is not an ISO 3166-1 code. Name the State.");
        assertThat(within.in(Language.FR)).isEqualTo("le pays (EU) n'est pas un code ISO 3166-1. Nommez l'État.");
    }

    @Test
    void ofAPackInItsOwnWords() {
        Problem told = new Problem("pack", "/score", 3, "the score is too low.");
        assertThat(told.code()).isEqualTo("in-words");
        assertThat(told).hasToString("pack:3 /score: the score is too low.");
        assertThat(told.message(Language.FR)).isEqualTo("the score is too low.");
        assertThat(new Problem("pack", "", 0, Unworded.SCORE_TOO_LOW.with("score", 3))).hasToString("pack: score-too-low {score=3}");
    }

    @Test
    void problemsAreValues() throws IOException, ClassNotFoundException {
        Problem problem = new Problem("request", "/need", 1, DocumentProblem.KEY_TWICE.with("key", "id").because(CommonProblem.MORE_PROBLEMS.with("count", 2)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(problem);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(problem);
        }
    }
}
