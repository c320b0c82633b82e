package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.QuestionLimits;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.evidence.Trust.Demand;
import org.ancrage.law.Language;
import org.ancrage.render.JsonRenderer;
import org.junit.jupiter.api.Test;

/** What is refused whatever the facts. */
class RefusedQuestionTest {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Hosting HOSTING = StandardPack.situations().get(0).hosting();

    @Test
    void daysOfYearsThatNoLawHasAreRefusedAlike() {
        for (LocalDate day : new LocalDate[] {LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31), LocalDate.MAX}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.outcomes(HOSTING, day)).withMessageContaining(day.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.assess(HOSTING, day, Level.FULL)).withMessageContaining(day.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.timelineSpan(HOSTING, day)).withMessageContaining(day.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.impact(List.of(), day, DAY)).withMessageContaining(day.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.impact(List.of(HOSTING), DAY, day)).withMessageContaining(day.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> ANCRAGE.requirements(HOSTING.need(), DAY, day)).withMessageContaining(day.toString());
        }
    }

    @Test
    void demandsThatNoFactCanFallShortOfAreRefusedAtOnce() {
        Trust trust = Trust.of(
                new Demand(List.of("/offer/certificats", "offer/certificates", "/offer/", "/offer/certificates/0", ""), SourceKind.OFFICIAL_REGISTER, null),
                new Demand(List.of(), SourceKind.OFFICIAL_REGISTER, Period.ofDays(-1)),
                new Demand(List.of("/offer/certificates"), SourceKind.OFFICIAL_REGISTER, Period.ofYears(2_000_000)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ANCRAGE.assess(HOSTING, Provenance.none(), trust, DAY, Level.OUTCOME))
                .satisfies(refused -> assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/0/facts/0", "/0/facts/1", "/0/facts/2",
                        "/0/facts/3", "/0/facts/4", "/1/facts", "/1/notOlderThan", "/2/notOlderThan"))
                .withMessageContaining("Maybe \"/offer/certificates\"");
        assertThatNullPointerException().isThrownBy(() -> new Demand(List.of("/offer"), null, null)).withMessage("atLeast");
    }

    @Test
    void nothingAmongWhatIsGivenIsRefusedByTheNameOfTheParameter() {
        List<Need> needs = Arrays.asList(HOSTING.need(), null);
        List<Proposal> proposals = List.of(new Proposal(HOSTING.offer(), HOSTING.contract()));
        assertThatNullPointerException().isThrownBy(() -> ANCRAGE.compare(needs, proposals, DAY)).withMessage("needs");
        assertThatNullPointerException().isThrownBy(() -> ANCRAGE.matrix(List.of(HOSTING.need()), Collections.singletonList(null), DAY)).withMessage("proposals");
        assertThatNullPointerException().isThrownBy(() -> ANCRAGE.impact(Collections.singletonList(null), DAY, DAY)).withMessage("hostings");
        assertThatNullPointerException().isThrownBy(() -> ANCRAGE.done(HOSTING, Collections.singletonList(null), DAY)).withMessage("acts");
        assertThatNullPointerException().isThrownBy(() -> ANCRAGE.assess(HOSTING, DAY, Level.FULL, (Level) null)).withMessage("more");
    }

    @Test
    void jsonOfAPageIsThatOfAnAnswerThatWasAskedForAsOne() {
        Assessment findings = ANCRAGE.assess(HOSTING, DAY, Level.FINDINGS);
        JsonRenderer page = new JsonRenderer(ANCRAGE.corpus(), Language.EN).withLevel(Level.PAGE);
        assertThatIllegalArgumentException().isThrownBy(() -> page.render(findings)).withMessageContaining("PAGE");
    }

    @Test
    void impactTellsWhatIsWrongWithAllHostingsAtOnce() {
        Hosting wrong = Hosting.of(NeedBuilder.builder().id("").build(), HOSTING.offer());
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ANCRAGE.impact(List.of(wrong, HOSTING, wrong), DAY, DAY))
                .satisfies(refused -> assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/hostings/0/need/id", "/hostings/2/need/id"));
    }

    @Test
    void impactRefusesMoreHostingsThanItAnswersBeforeItLooksAtAny() {
        List<Hosting> many = Collections.nCopies(Math.toIntExact(QuestionLimits.MOST_COMPARED) + 1, HOSTING);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ANCRAGE.impact(many, DAY, DAY))
                .satisfies(refused -> assertThat(refused.problems()).extracting(Problem::code).containsExactly("too-many-hostings"));
    }
}
