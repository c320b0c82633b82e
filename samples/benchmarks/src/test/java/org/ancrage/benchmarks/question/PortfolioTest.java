package org.ancrage.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.ancrage.Ancrage;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.Deployment;
import org.junit.jupiter.api.Test;

/** What is measured is never refused, and is of all kinds. */
class PortfolioTest {

    /** As many as the largest matrix of the report has, drawn in the same way. */
    private static final int SIDE = 1000;

    @Test
    void anyNeedGoesWithAnyOfferOfALargePortfolio() {
        Portfolio portfolio = Portfolio.random(Ancrage.standard(), SIDE, SIDE, 20_261_124);
        assertThat(portfolio.needs()).hasSize(SIDE);
        assertThat(portfolio.proposals()).hasSize(SIDE);
        assertThat(HostingChecks.check(portfolio.needs(), portfolio.proposals(), (long) SIDE * SIDE)).isEmpty();
    }

    @Test
    void noDeploymentIsLeftOut() {
        assertThat(Portfolio.ofSituations(Ancrage.standard()).proposals().stream().map(Proposal::offer).map(Offer::deployment).filter(Objects::nonNull))
                .contains(Deployment.values());
    }
}
