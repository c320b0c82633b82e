package org.ancrage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Random ones, beside those of all situations. The guard asks fewer, and of the situations those that show a truth which these do not. */
    private static final int ALL_PAIRS = 1_000;
    private static final int RANDOM_PAIRS = Integer.getInteger("ancrage.benchmarks.pairs", ALL_PAIRS);
    private static final boolean ALL = RANDOM_PAIRS >= ALL_PAIRS;
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Law LAW = Law.of(ANCRAGE.corpus());
    private static final ModelOfAncrage MODEL = new ModelOfAncrage(ANCRAGE);
    private static final List<Pair> PAIRS = pairs();
    private static final List<Settled> REFERENCE = PAIRS.stream().map(pair -> pair.settledBy(MODEL)).toList();

    private record Pair(Need need, Proposal proposal) {

        Settled settledBy(Peer<Settled> peer) {
            return peer.settle(need, proposal);
        }
    }

    private record Shown(Criterion criterion, Truth truth) {
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
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < REFERENCE.size(); i++) {
                Settled settled = PAIRS.get(i).settledBy(peer);
                for (Criterion criterion : Criterion.values()) {
                    Truth expected = REFERENCE.get(i).truth(criterion);
                    Truth found = settled.truth(criterion);
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
        assertThat(REFERENCE.stream().flatMap(PeersAgreeTest::shown))
                .containsAll(Stream.of(Criterion.values()).flatMap(criterion -> Stream.of(Truth.values()).map(truth -> new Shown(criterion, truth))).toList());
    }

    @Test
    void theRuleFilesOfPeersHoldEachRuleOfTheCriteria() {
        assertThat(RuleFiles.ofTheFifty().settling()).isEqualTo(new ModelOfAncrage(ANCRAGE).rules().size());
    }

    private static List<Pair> pairs() {
        Portfolio random = Portfolio.random(ANCRAGE, RANDOM_PAIRS, RANDOM_PAIRS, 20_261_124);
        Portfolio situations = Portfolio.ofSituations(ANCRAGE);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            pairs.add(new Pair(random.needs().get(i), random.proposals().get(Portfolio.partner(i, RANDOM_PAIRS))));
        }
        Set<Shown> shown = pairs.stream().flatMap(pair -> shown(pair.settledBy(MODEL))).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < situations.needs().size(); i++) {
            Pair pair = new Pair(situations.needs().get(i), situations.proposals().get(i));
            if (shown.addAll(shown(pair.settledBy(MODEL)).toList()) || ALL) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Stream<Shown> shown(Settled settled) {
        return settled.truths().entrySet().stream().map(each -> new Shown(each.getKey(), each.getValue()));
    }
}
