package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.Forgetting;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.TextRenderer;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** Facts as registers tell them: between bounds, and in full for one kind. */
class RegisterFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String TEXT = "fr/secnumcloud";

    private static Hosting hosting(String name) {
        return StandardPack.situations().stream().filter(situation -> situation.text().equals(TEXT) && situation.name().equals(name))
                .map(Situation::hosting).findFirst().orElseThrow();
    }

    /** Founders in the Union and a fund outside it, which has a share between these bounds; nothing else is in the way of the caps. */
    private static Hosting within(int least, int below) {
        Hosting exact = hosting("One holder outside the Union has 24.01 %");
        List<Holding> holdings = exact.offer().holdings().items();
        Holding founders = ranged(holdings.get(0), ShareRange.above(BigDecimal.valueOf(50)));
        Holding fund = ranged(holdings.get(1), ShareRange.atLeast(BigDecimal.valueOf(least)).and(ShareRange.below(BigDecimal.valueOf(below))));
        return offering(exact, OfferBuilder.builder(exact.offer()).holdings(Listing.only(founders, fund)));
    }

    private static Holding ranged(Holding holding, ShareRange range) {
        return HoldingBuilder.builder(holding).capital(null).votes(null).capitalWithin(range).votesWithin(range).build();
    }

    private static Hosting offering(Hosting hosting, OfferBuilder offer) {
        return new Hosting(hosting.need(), offer.build(), hosting.contract());
    }

    private static Finding finding(Hosting hosting, String criterion) {
        return StandardPack.ANCRAGE.assess(hosting, DAY, Level.FULL).decision(TEXT).orElseThrow().explanation().findings().stream()
                .filter(finding -> finding.criterion().id().equals(TEXT + "#" + criterion)).findFirst().orElseThrow();
    }

    private static String told(Hosting hosting, Language language) {
        Assessment assessment = StandardPack.ANCRAGE.assess(hosting, DAY, Level.FULL);
        return new TextRenderer(StandardPack.ANCRAGE.corpus(), language).withLevel(Level.FULL).render(assessment)
                .replaceAll("[\\s\u00a0\u202f│├└─]+", " ");
    }

    @Test
    void anExplanationTellsBetweenWhatBoundsAShareLies() {
        Hosting hosting = within(25, 50);
        assertThat(finding(hosting, "individual-cap").truth()).isEqualTo(Truth.UNMET);
        assertThat(told(hosting, Language.EN)).contains("between 25% and 50% of the capital");
        assertThat(told(hosting, Language.FR)).contains("entre 25 % et 50 % du capital");
    }

    @Test
    void aRangeDecidesWhereAllOfItLiesOnOneSideOfTheCap() {
        assertThat(finding(within(25, 39), "individual-cap").truth()).isEqualTo(Truth.UNMET);
        assertThat(finding(within(25, 39), "collective-cap").truth()).isEqualTo(Truth.MET);
        assertThat(finding(within(20, 25), "individual-cap").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding(within(20, 24), "individual-cap").truth()).isEqualTo(Truth.MET);
    }

    @Test
    void aShareLearntWithinItsRangeSettlesTheSameAsTheRange() {
        for (int exact : List.of(25, 30, 49)) {
            Hosting range = within(25, 50);
            Holding fund = HoldingBuilder.builder(range.offer().holdings().items().get(1)).capital(BigDecimal.valueOf(exact)).build();
            Hosting learnt = offering(range, OfferBuilder.builder(range.offer()).holdings(Listing.only(range.offer().holdings().items().get(0), fund)));
            assertThat(finding(learnt, "individual-cap").truth()).isEqualTo(finding(range, "individual-cap").truth());
        }
    }

    @Test
    void whatIsNotTrustedIsCompleteForNoKind() {
        Hosting none = hosting("The catalogue of ANSSI, which is complete for its scheme, names no qualification");
        assertThat(none.offer().certificates()).isEqualTo(Listing.unknown().completeFor(Scheme.SECNUMCLOUD));
        assertThat(finding(none, "service-qualified-3-2").truth()).isEqualTo(Truth.UNMET);
        assertThat(told(none, Language.EN)).contains("none for: SecNumCloud");

        Hosting distrusted = Forgetting.of(none, pointer -> FactPointers.covers("/offer/certificates", pointer));
        assertThat(finding(distrusted, "service-qualified-3-2").truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aRecordKeepsWhatRegistersTell() {
        Hosting hosting = within(20, 25);
        Request request = RequestReader.read(new DocumentReader().read("""
                need: {id: n}
                offer: {id: o, hoster: {id: h}, holders: [{id: a}], holdings: [{id: x, holder: a, of: h, votes: {above: 50}}], certificates: {completeFor: [HDS]}}
                """, "request"));

        assertThat(RequestReader.read(new DocumentReader().read(JsonText.of(RequestReader.toNode(request)), "again"))).isEqualTo(request);
        assertThat(request.hosting().offer().holdings().items().get(0).controlling()).isTrue();
        assertThat(hosting.offer().holdings().items().get(1).control()).isEqualTo(Answer.NO);
    }
}
