package com.example.acme.csf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;

/** The rules say of every answer to every question, and of its absence, what the table of the calculator says. */
class CalculatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Integer> BEST = Question.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Question::id, question -> question.seal().size()));

    private final RuleProbe probe = Packs.ANCRAGE.probe();
    private final Map<String, ProbedRule> rules = probe.rules().stream().collect(Collectors.toMap(ProbedRule::key, rule -> rule));

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
        Truth truth = truth(question.objective(), Packs.required(level, Packs.offer(ranks)));
        if (truth != expected) {
            wrong.add("%s with %s, SEAL-%d required: %s, not %s".formatted(question.id(), ranks.get(question.id()), level, truth, expected));
        }
    }

    private static Map<String, Integer> with(String question, int rank) {
        Map<String, Integer> ranks = new HashMap<>(BEST);
        ranks.put(question, rank);
        return ranks;
    }

    private Truth truth(Objective objective, Hosting hosting) {
        String criterion = Packs.TEXT + "#" + objective.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-answered";
        Set<Truth> truths = new LinkedHashSet<>();
        for (String key : probe.firedInModel(hosting, DAY, Map.of())) {
            if (rules.get(key).criterion().equals(criterion)) {
                truths.add(rules.get(key).concludes());
            }
        }
        assertThat(truths).hasSizeLessThan(2);
        return truths.stream().findFirst().orElse(Truth.UNKNOWN);
    }

    @Test
    void sessionAndModelAgree() {
        for (int level = 0; level <= 4; level++) {
            Hosting hosting = Packs.required(level, Packs.offer(with("1.8", 3)));
            RuleProbe.Fired fired = probe.fired(hosting, DAY, Map.of());
            assertThat(fired.session()).isEqualTo(fired.model()).isNotEmpty();
        }
    }
}
