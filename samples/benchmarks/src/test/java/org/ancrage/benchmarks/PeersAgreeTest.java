package org.ancrage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeersAgreeTest {

    private static final int PAIRS = 4_000;
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Law LAW = Law.of(ANCRAGE.corpus());
    private static final Portfolio PORTFOLIO = Portfolio.random(ANCRAGE, PAIRS, PAIRS, 20_261_124);
    private static final List<Settled> REFERENCE = settled(new ModelOfAncrage(ANCRAGE));

    enum Settling {
        PLAIN_DROOLS(DroolsPeer::classic),
        PLAIN_DROOLS_MODEL(DroolsPeer::executableModel),
        POOLED_DROOLS(DroolsPeer::pooled),
        EVRETE(EvreteEngine::new),
        CAMUNDA(CamundaTables::new),
        HANDWRITTEN(HandwrittenJava::new);

        private final Function<Law, Peer> peer;

        Settling(Function<Law, Peer> peer) {
            this.peer = peer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPeerSettlesEveryCriterionAsAncrageDoes(Settling way) {
        try (Peer peer = way.peer.apply(LAW)) {
            List<Settled> settled = settled(peer);
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                for (Criterion criterion : Criterion.values()) {
                    Truth expected = REFERENCE.get(i).truth(criterion);
                    Truth found = settled.get(i).truth(criterion);
                    if (expected != found) {
                        differences.add("%s of pair %d is %s and not %s".formatted(criterion, i, found, expected));
                    }
                }
            }
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void theMatrixWrittenByHandIsThatOfItsPairs() {
        HandwrittenJava handwritten = new HandwrittenJava(LAW);
        List<Need> needs = PORTFOLIO.needs().subList(0, 40);
        List<Proposal> proposals = PORTFOLIO.proposals().subList(0, 50);

        Settled[] matrix = handwritten.matrix(needs, proposals);

        ModelOfAncrage reference = new ModelOfAncrage(ANCRAGE);
        assertThat(matrix).hasSize(2_000);
        for (int i = 0; i < matrix.length; i++) {
            assertThat(matrix[i]).isEqualTo(reference.settle(needs.get(i / 50), proposals.get(i % 50)));
        }
    }

    @Test
    void everyCriterionTakesEveryTruthOnThesePairs() {
        Map<Criterion, Set<Truth>> seen = new EnumMap<>(Criterion.class);
        REFERENCE.forEach(settled -> settled.truths().forEach(
                (criterion, truth) -> seen.computeIfAbsent(criterion, key -> EnumSet.noneOf(Truth.class)).add(truth)));

        assertThat(seen.values()).hasSize(Criterion.values().length).allMatch(truths -> truths.size() == Truth.values().length);
    }

    @Test
    void theRuleFilesOfPeersHoldEachRuleOfTheCriteria() {
        long ofCriteria = RuleFiles.all().values().stream().flatMap(file -> file.lines()).filter(line -> line.contains("conclusions.")).count();

        assertThat(ofCriteria).isEqualTo(new ModelOfAncrage(ANCRAGE).rules().size());
    }

    private static List<Settled> settled(Peer peer) {
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            settled.add(peer.settle(PORTFOLIO.needs().get(i), PORTFOLIO.proposals().get(Portfolio.partner(i, PAIRS))));
        }
        return settled;
    }

    @Test
    void ancrageOfFourTextsAnswersThemAsTheStandardPackDoes() {
        Ancrage four = RulePacks.fourTexts();

        for (int i = 0; i < 100; i++) {
            Hosting hosting = PORTFOLIO.proposals().get(Portfolio.partner(i, PAIRS)).to(PORTFOLIO.needs().get(i));
            Map<String, Outcome> outcomes = four.probe().outcomes(hosting, Law.DAY);

            assertThat(outcomes).hasSize(4);
            assertThat(ANCRAGE.probe().outcomes(hosting, Law.DAY)).containsAllEntriesOf(outcomes);
        }
    }
}
