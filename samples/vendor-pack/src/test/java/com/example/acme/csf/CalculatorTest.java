package com.example.acme.csf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.law.Truth;
import org.ancrage.verify.RuleVerification;
import org.ancrage.verify.RuleVerifier;
import org.junit.jupiter.api.Test;

/** The rules say of every answer to every question, and of its absence, what the table of the calculator says. */
class CalculatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Integer> BEST = Question.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Question::id, question -> question.seal().size()));

    private final RuleVerifier verifier = RuleVerifier.of(Packs.ANCRAGE);

    @Test
    void aLevelIsReachedWhereEveryAnswerReachesIt() {
        List<String> wrong = new ArrayList<>();
        for (Question question : Question.ALL) {
            for (int level = 1; level <= 4; level++) {
                for (int rank = 1; rank <= question.seal().size(); rank++) {
                    Truth expected = question.seal().get(rank - 1) >= level ? Truth.MET : Truth.UNMET;
                    compare(question, level, with(question.id(), rank), expected, wrong);
                }
                Map<String, Integer> silent = new HashMap<>(BEST);
                silent.remove(question.id());
                compare(question, level, silent, Truth.UNKNOWN, wrong);
                compare(question, level, with(question.id(), question.seal().size() + 1), Truth.UNKNOWN, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(Question question, int level, Map<String, Integer> ranks, Truth expected, List<String> wrong) {
        String criterion = Packs.TEXT + "#" + question.objective().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-answered";
        RuleVerification verification = verifier.verifyCriterion(criterion).given(Tenders.required(level, Tenders.offer(ranks))).on(DAY);
        try {
            if (expected == Truth.UNKNOWN) {
                verification.isSilent();
            } else {
                verification.concludes(expected);
            }
        } catch (AssertionError e) {
            wrong.add("%s with %s, SEAL-%d required: %s".formatted(question.id(), ranks.get(question.id()), level, e.getMessage()));
        }
    }

    private static Map<String, Integer> with(String question, int rank) {
        Map<String, Integer> ranks = new HashMap<>(BEST);
        ranks.put(question, rank);
        return ranks;
    }

    /** Whoever is assessed would be told of it. */
    @Test
    void sessionAndModelAgree() {
        for (int level = 0; level <= 4; level++) {
            Assessment assessment = Packs.ANCRAGE.assess(Tenders.required(level, Tenders.offer(with("1.8", 3))), DAY);
            assertThat(Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                    .filter(decision -> decision.text().equals(Packs.TEXT)).flatMap(decision -> decision.explanation().findings().stream()))
                    .anySatisfy(finding -> assertThat(finding.grounds()).isNotEmpty());
        }
    }
}
