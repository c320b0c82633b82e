package org.ancrage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.CamundaTables;
import org.ancrage.benchmarks.peer.DroolsPeer;
import org.ancrage.benchmarks.peer.EvreteEngine;
import org.ancrage.benchmarks.peer.HandwrittenJava;
import org.ancrage.benchmarks.peer.ModelOfAncrage;
import org.ancrage.benchmarks.peer.Peer;
import org.ancrage.benchmarks.peer.Settled;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fifty criteria that every peer settles. */
class PeersAgreeTest {

    /** Random ones, beside those of all situations. The guard asks fewer, and no situations. */
    private static final int ALL_PAIRS = 1_000;
    private static final int RANDOM_PAIRS = Integer.getInteger("ancrage.benchmarks.pairs", ALL_PAIRS);
    private static final boolean ALL = RANDOM_PAIRS >= ALL_PAIRS;
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Law LAW = Law.of(ANCRAGE.corpus());
    private static final List<Pair> PAIRS = pairs();
    private static final List<Settled> REFERENCE = settled(new ModelOfAncrage(ANCRAGE));

    private record Pair(Need need, Proposal proposal) {
    }

    enum Settling {
        PLAIN_DROOLS(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.CLASSIC, law)),
        PLAIN_DROOLS_MODEL(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.EXECUTABLE_MODEL, law)),
        POOLED_DROOLS(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.POOLED, law)),
        EVRETE(EvreteEngine::new),
        CAMUNDA(CamundaTables::new),
        HANDWRITTEN(HandwrittenJava::new);

        private final Function<Law, Peer<Settled>> peer;

        Settling(Function<Law, Peer<Settled>> peer) {
            this.peer = peer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPeerSettlesEveryCriterionAsAncrageDoes(Settling way) {
        try (Peer<Settled> peer = way.peer.apply(LAW)) {
            List<Settled> settled = settled(peer);
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < REFERENCE.size(); i++) {
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
    void everyCriterionTakesEveryTruthOnThesePairs() {
        // Rare truths are those of situations.
        int wanted = ALL ? Truth.values().length : Truth.values().length - 1;
        Map<Criterion, Set<Truth>> seen = new EnumMap<>(Criterion.class);
        REFERENCE.forEach(settled -> settled.truths().forEach(
                (criterion, truth) -> seen.computeIfAbsent(criterion, key -> EnumSet.noneOf(Truth.class)).add(truth)));

        assertThat(seen.values()).hasSize(Criterion.values().length).allMatch(truths -> truths.size() >= wanted);
    }

    @Test
    void theRuleFilesOfPeersHoldEachRuleOfTheCriteria() {
        assertThat(RuleFiles.ofTheFifty().settling()).isEqualTo(new ModelOfAncrage(ANCRAGE).rules().size());
    }

    private static List<Pair> pairs() {
        Portfolio random = Portfolio.random(ANCRAGE, RANDOM_PAIRS, RANDOM_PAIRS, 20_261_124);
        Portfolio situations = ALL ? Portfolio.ofSituations(ANCRAGE) : new Portfolio(List.of(), List.of());
        return Stream.concat(
                IntStream.range(0, RANDOM_PAIRS).mapToObj(i -> new Pair(random.needs().get(i), random.proposals().get(Portfolio.partner(i, RANDOM_PAIRS)))),
                IntStream.range(0, situations.needs().size()).mapToObj(i -> new Pair(situations.needs().get(i), situations.proposals().get(i)))).toList();
    }

    private static List<Settled> settled(Peer<Settled> peer) {
        return PAIRS.stream().map(pair -> peer.settle(pair.need(), pair.proposal())).toList();
    }
}
