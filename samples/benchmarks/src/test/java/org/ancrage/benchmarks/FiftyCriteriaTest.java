package org.ancrage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.HandwrittenJava;
import org.ancrage.benchmarks.peer.HandwrittenMatrix;
import org.ancrage.benchmarks.peer.HandwrittenOutlines;
import org.ancrage.benchmarks.peer.ModelOfAncrage;
import org.ancrage.benchmarks.peer.RulePacks;
import org.ancrage.benchmarks.peer.Settled;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.Test;

/** Ancrage and Java written by hand, of the same fifty criteria: the same criteria, the same outcomes, pair by pair. */
class FiftyCriteriaTest {

    /** The guard asks fewer. */
    private static final int NEEDS = Integer.getInteger("ancrage.benchmarks.needs", 120);
    private static final int OFFERS = NEEDS * 5 / 4;
    private static final Ancrage STANDARD = Ancrage.standard();
    private static final Ancrage FIFTY = RulePacks.fiftyCriteria().withDefaultReadings();
    private static final Portfolio PORTFOLIO = Portfolio.random(STANDARD, NEEDS, OFFERS, 20_261_125);
    private static final HandwrittenJava HANDWRITTEN = new HandwrittenJava(Law.of(STANDARD.corpus()));

    @Test
    void thePackHoldsTheFiftyCriteriaAndTheirRules() {
        assertThat(FIFTY.corpus().texts()).hasSize(4);
        assertThat(FIFTY.corpus().texts().stream().flatMap(text -> text.criteria().stream()).map(Criterion::id))
                .containsExactlyInAnyOrderElementsOf(Stream.of(org.ancrage.benchmarks.question.Criterion.values())
                        .map(org.ancrage.benchmarks.question.Criterion::id).toList());
        assertThat(Probes.of(FIFTY).rules()).hasSize(new ModelOfAncrage(STANDARD).rules().size());
    }

    @Test
    void bothMatricesSettleTheSameCriteriaAndComeToTheSameOutcomes() {
        Matrix matrix = FIFTY.matrix(PORTFOLIO.needs(), PORTFOLIO.proposals(), Law.DAY);
        HandwrittenMatrix handwritten = new HandwrittenMatrix(HANDWRITTEN, PORTFOLIO.needs(), PORTFOLIO.proposals());
        List<String> differences = new ArrayList<>();
        Map<String, Set<Outcome>> seen = new TreeMap<>();
        for (int need = 0; need < NEEDS; need++) {
            for (int offer = 0; offer < OFFERS; offer++) {
                String needId = PORTFOLIO.needs().get(need).id();
                String offerId = PORTFOLIO.proposals().get(offer).offer().id();
                for (int text = 0; text < HandwrittenOutlines.TEXTS; text++) {
                    String id = RuleFiles.FOUR_TEXTS.get(text);
                    Outcome expected = matrix.outcome(id, needId, offerId).orElseThrow();
                    Outcome found = handwritten.outcome(text, need, offer);
                    seen.computeIfAbsent(id, key -> EnumSet.noneOf(Outcome.class)).add(expected);
                    if (expected != found) {
                        differences.add("%s of %s and %s is %s and not %s".formatted(id, needId, offerId, found, expected));
                    }
                }
                Map<String, Truth> expected = matrix.findings(needId, offerId);
                Settled found = handwritten.findings(need, offer);
                for (org.ancrage.benchmarks.question.Criterion criterion : org.ancrage.benchmarks.question.Criterion.values()) {
                    if (expected.get(criterion.id()) != found.truth(criterion)) {
                        differences.add("%s of %s and %s is %s and not %s".formatted(criterion.id(), needId, offerId, found.truth(criterion),
                                expected.get(criterion.id())));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(seen).hasSize(4).allSatisfy((text, outcomes) -> assertThat(outcomes).as(text).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void singleAnswersAreThoseOfTheMatrix() {
        for (int pair = 0; pair < NEEDS; pair++) {
            HandwrittenJava.Answered answered = HANDWRITTEN.answer(PORTFOLIO.needs().get(pair), PORTFOLIO.proposals().get(pair));
            Map<String, Outcome> outcomes = Probes.of(FIFTY).outcomes(PORTFOLIO.proposals().get(pair).to(PORTFOLIO.needs().get(pair)), Law.DAY,
                    FIFTY.readings());

            assertThat(answered.outcomes()).containsExactlyElementsOf(RuleFiles.FOUR_TEXTS.stream().map(outcomes::get).toList());
        }
    }
}
