package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.junit.jupiter.api.Test;

/** Whatever is asked of facts that take too much is refused to who asks, in words about these facts, with the law as it is shipped too. */
class CostLimitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int IN_A_RING = 151;

    private final Hosting hosting = inARing(StandardPack.situations().get(0).hosting());

    @Test
    void everyOperationRefusesAnOfferWhoseCompaniesHoldEachOtherWithoutEnd() {
        Operations.on(hosting, DAY).forEach((name, operation) -> assertThatThrownBy(operation::call).as(name).isInstanceOf(AnswerTooCostlyException.class)
                .hasMessageContaining("companies hold each other in circles").hasMessageContaining("Leave out holdings"));
    }

    private static Hosting inARing(Hosting hosting) {
        List<Holder> holders = IntStream.range(0, IN_A_RING).mapToObj(i -> HolderBuilder.builder().id("company-" + i).build()).toList();
        List<Holding> holdings = IntStream.range(0, IN_A_RING).mapToObj(i -> HoldingBuilder.builder().id("part-" + i).holder("company-" + i)
                .of("company-" + (i + 1) % IN_A_RING).capital(BigDecimal.valueOf(50)).votes(BigDecimal.valueOf(50)).build()).toList();
        Offer offer = OfferBuilder.builder(hosting.offer()).holders(holders).holdings(new Listing<>(true, holdings)).build();
        return new Proposal(offer, hosting.contract()).to(hosting.need());
    }
}
