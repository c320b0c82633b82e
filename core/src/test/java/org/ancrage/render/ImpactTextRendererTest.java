package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.decision.Change;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;

/** What flips as text: what happened, then what that changed, no more than can be read. */
class ImpactTextRendererTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 12, 17);
    private static final Impact.Event CERTIFIED = new Impact.Event(BEGINS, List.of(new StepCause.FactDated(
            CertificateBuilder.builder().id("c1").holder("hoster").scheme(Scheme.HDS).validFrom(BEGINS).build(), List.of("validFrom"), List.of(), List.of(), List.of())));
    private static final Impact.Event NEW_LAW = new Impact.Event(BEGINS, List.of(new StepCause.VersionChanged("x/law", Timelines.LAW, true)));
    private static final List<Criterion> CRITERIA = List.of(Answers.QUALIFIED, Answers.BEYOND_REACH, Answers.CLAUSE, Answers.HARM, Answers.BOUND);

    private static Impact.FlippedText text(List<Impact.Event> events, List<Criterion> criteria) {
        return new Impact.FlippedText("x/law", Answers.wording("Loi", "Law"), new Change<>(Timelines.BILL, Timelines.LAW),
                new Change<>(Outcome.NON_COMPLIANT, Outcome.COMPLIANT), criteria.stream()
                        .map(criterion -> new Impact.TurnedCriterion(criterion, new Change<>(Truth.UNMET, Truth.MET))).toList(), events);
    }

    private static Impact.Flip flip(String need, String offer, Impact.FlippedText text) {
        return new Impact.Flip(need, offer, text.outcome(), List.of(text));
    }

    private static String render(Impact.Flip... flips) {
        return new ImpactTextRenderer(Answers.CORPUS, Language.EN).render(new Impact(Answers.DAY, Answers.DAY.plusYears(1), List.of(flips), 3))
                .replaceAll("\\s+", " ");
    }

    @Test
    void whatMakesItFlipIsNamedWithItsDayAndTheVersionOnlyWhereItMayBeWhy() {
        assertThat(render(flip("need", "offer", text(List.of(CERTIFIED), List.of(Answers.QUALIFIED)))))
                .contains("On 17 December 2026: Certificate c1 (first day of validity: 17 December 2026) ✗→✓ The service is qualified.").doesNotContain("Version:");
        assertThat(render(flip("need", "offer", text(List.of(), List.of())))).contains("Version: Bill");
        assertThat(render(flip("need", "offer", text(List.of(NEW_LAW), List.of())))).contains("On 17 December 2026: New version: Law").doesNotContain("Version:");
    }

    @Test
    void provisionsOfTheVersionCountOnlyWhereItMayBeWhy() {
        Impact.FlippedText other = new Impact.FlippedText("x/law", Answers.wording("Loi", "Law"),
                new Change<>(Timelines.LAW, Answers.forbidden().version()), new Change<>(Outcome.NON_COMPLIANT, Outcome.COMPLIANT), List.of(), List.of());
        assertThat(other.provisions()).containsExactly("x/law#article");
        assertThat(new Impact.FlippedText(other.text(), other.title(), other.version(), other.outcome(), List.of(), List.of(CERTIFIED)).provisions()).isEmpty();
        assertThat(new Impact.FlippedText(other.text(), other.title(), other.version(), other.outcome(), List.of(), List.of(NEW_LAW)).provisions()).hasSize(1);
    }

    @Test
    void moreThanThreeAreCounted() {
        List<Impact.Event> many = IntStream.range(0, 5).mapToObj(day -> new Impact.Event(BEGINS.plusDays(day), NEW_LAW.causes())).toList();
        assertThat(render(flip("need", "offer", text(many, CRITERIA))))
                .contains("On 19 December 2026: New version: Law and 2 more ✗→✓", "and 2 more [").doesNotContain("On 20 December 2026");
    }

    @Test
    void whatFlipsAlikeForSeveralNeedsIsExplainedOnceForEachOffer() {
        Impact.FlippedText text = text(List.of(CERTIFIED), List.of(Answers.QUALIFIED));
        String told = render(flip("need", "offer", text), flip("second", "offer", text), flip("need", "other", text));
        assertThat(told.split("On 17 December 2026", -1)).hasSize(3);
        assertThat(told).contains("Need second, offer offer: ✗ not compliant → ✓ compliant • Law (x/law): ✗ not compliant → ✓ compliant (see above)");
    }

    @Test
    void inFrenchToo() {
        assertThat(new ImpactTextRenderer(Answers.CORPUS, Language.FR).render(new Impact(Answers.DAY, Answers.DAY.plusYears(1),
                List.of(flip("need", "offer", text(List.of(CERTIFIED), CRITERIA))), 3)).lines().map(String::strip).toList())
                .contains("Le 17 décembre 2026 : certificat c1 (premier jour de validité : 17 décembre 2026)", "et 2 de plus");
    }
}
