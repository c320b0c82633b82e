package org.ancrage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.DroolsPeer;
import org.ancrage.benchmarks.peer.NumberedConclusions;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.LawOfTheDay;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All criteria of the standard pack, which only Drools is given besides Ancrage. */
class PeersOfAllTextsAgreeTest {

    private static final int PAIRS = 500;
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Law LAW = Law.ofAllTexts(ANCRAGE.corpus());
    private static final RuleFiles RULES = RuleFiles.ofAllTexts();
    private static final Portfolio PORTFOLIO = Portfolio.random(ANCRAGE, PAIRS, PAIRS, 20_261_124);
    private static final List<Map<String, Truth>> REFERENCE = reference();

    @ParameterizedTest
    @EnumSource
    void droolsSettlesEveryCriterionAsAncrageDoes(DroolsPeer.Kind kind) {
        try (DroolsPeer<NumberedConclusions> peer = DroolsPeer.ofAllTexts(kind, LAW)) {
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                NumberedConclusions settled = peer.settle(need(i), proposal(i));
                for (int criterion = 0; criterion < RULES.criteria().size(); criterion++) {
                    Truth expected = REFERENCE.get(i).get(RULES.criteria().get(criterion));
                    Truth found = settled.truth(criterion);
                    if (expected != found) {
                        differences.add("%s of pair %d is %s and not %s".formatted(RULES.criteria().get(criterion), i, found, expected));
                    }
                }
            }
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void theRuleFilesHoldEachRuleOfTheStandardPack() {
        assertThat(RULES.settling()).isEqualTo(Probes.of(ANCRAGE).rules().size());
        assertThat(RULES.criteria()).containsExactlyInAnyOrderElementsOf(REFERENCE.get(0).keySet());
    }

    @Test
    void mostCriteriaTakeEveryTruthOnThesePairs() {
        Map<String, Set<Truth>> seen = new TreeMap<>();
        REFERENCE.forEach(settled -> settled.forEach(
                (criterion, truth) -> seen.computeIfAbsent(criterion, key -> EnumSet.noneOf(Truth.class)).add(truth)));

        assertThat(seen.values().stream().filter(truths -> truths.size() == Truth.values().length).count())
                .isGreaterThan(seen.size() * 8L / 10);
    }

    @Test
    void theLawOfTheDayIsReadBackAsItWasWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("law");
        LawOfTheDay.write(LAW, file);

        assertThat(LawOfTheDay.read(file)).isEqualTo(LAW);
    }

    private static List<Map<String, Truth>> reference() {
        List<Map<String, Truth>> reference = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            reference.add(Probes.of(ANCRAGE).findings(proposal(i).to(need(i)), Law.DAY, Map.of()));
        }
        return reference;
    }

    private static Need need(int pair) {
        return PORTFOLIO.needs().get(pair);
    }

    private static Proposal proposal(int pair) {
        return PORTFOLIO.proposals().get(Portfolio.partner(pair, PAIRS));
    }
}
