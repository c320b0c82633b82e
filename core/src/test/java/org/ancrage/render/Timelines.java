package org.ancrage.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.AuthorisationBuilder;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Condition;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Timelines made by hand, with every kind of cause. */
final class Timelines {

    static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    static final LocalDate TO = LocalDate.of(2032, 12, 31);
    static final LocalDate ON = LocalDate.of(2026, 11, 24);

    static final Version BILL = version("bill", "Projet", "Bill", Force.BILL);
    static final Version LAW = version("law", "Loi", "Law", Force.LAW);

    static final StepCause.CriterionChanged CRITERION = new StepCause.CriterionChanged(Answers.QUALIFIED, Map.of("x/law#scope", "wide"),
            Truth.MET, Truth.UNMET, List.of(new Wording("Un certificat convient", "A certificate will do")),
            List.of(new Wording("Aucun certificat ne convient", "No certificate will do")));
    static final StepCause.CriterionChanged OPENED = new StepCause.CriterionChanged(Answers.HARM, Map.of(), Truth.MET, Truth.UNKNOWN,
            List.of(new Wording("Une atteinte est connue", "Harm is known")), List.of());

    /** One for each kind, and for each way of telling it. */
    static final List<StepCause> CAUSES = List.of(
            new StepCause.VersionChanged("x/law", LAW, true),
            new StepCause.VersionChanged("x/law", LAW, false),
            new StepCause.ReadingChanged(Answers.READING, true),
            new StepCause.ReadingChanged(Answers.READING, false),
            membership(Jurisdictions.Group.EUROPEAN_UNION, true), membership(Jurisdictions.Group.EUROPEAN_UNION, false),
            membership(Jurisdictions.Group.EUROPEAN_ECONOMIC_AREA, true), membership(Jurisdictions.Group.EUROPEAN_ECONOMIC_AREA, false),
            adequacy(true), adequacy(false),
            accessLaw(null, ForeignAccessLaw.State.IN_FORCE),
            accessLaw(ForeignAccessLaw.State.IN_FORCE, ForeignAccessLaw.State.LAPSED_WITH_ACTS_RUNNING),
            accessLaw(ForeignAccessLaw.State.LAPSED_WITH_ACTS_RUNNING, null),
            new StepCause.FactDated(CertificateBuilder.builder().id("c1").holder("hoster").scheme(Scheme.HDS)
                    .validUntil(LocalDate.of(2028, 1, 1)).build(), List.of("validUntil"), List.of(), List.of(), List.of()),
            new StepCause.FactDated(AuthorisationBuilder.builder().id("a1").decidedOn(LocalDate.of(2023, 12, 21)).months(36).build(),
                    List.of("decidedOn", "months"), List.of(), List.of("possiblyValidFromDecisionOn( $day )", "validFromDecisionOn( $day )"), List.of()),
            new StepCause.FactDated(ProjectBuilder.builder().acceptableOfferSince(LocalDate.of(2026, 7, 31)).build(),
                    List.of("acceptableOfferSince"), List.of("acceptableOfferForMoreThan( 18, $day )"), List.of(), List.of()),
            new StepCause.RuleDated("earlierThan( LocalDate.of( 2026, 5, 16 ) )", false),
            CRITERION, OPENED);

    private Timelines() {
    }

    static Version version(String id, String fr, String en, Force force) {
        Condition holds = new Condition.Given(true, new Wording("vrai", "true"), List.of());
        return new Version(id, new Wording(fr, en), new Period(FROM, null), force, List.of(), holds, holds);
    }

    private static StepCause membership(Jurisdictions.Group group, boolean begins) {
        return new StepCause.MembershipChanged(new Jurisdictions.Membership("GB", group, Period.ALWAYS, "jurisdictions#access-act"), begins);
    }

    private static StepCause adequacy(boolean begins) {
        return new StepCause.AdequacyChanged(new Jurisdictions.Adequacy("us/decision", "US", AdequacyDecision.Scope.ALL, Period.ALWAYS,
                Answers.ACCESS.id()), begins);
    }

    private static StepCause accessLaw(ForeignAccessLaw.@Nullable State before, ForeignAccessLaw.@Nullable State after) {
        return new StepCause.AccessLawChanged(Answers.CORPUS.jurisdictions().accessLaws().get(0), before, after);
    }

    static Step step(LocalDate from, LocalDate to, @Nullable Outcome outcome, @Nullable Version version, StepCause... causes) {
        return new Step(from, to, outcome, version, causes.length == 0 ? List.of() : List.of("x/law"), List.of(causes));
    }

    static Timeline timeline() {
        return timeline("offer");
    }

    static Timeline timeline(String offer) {
        LocalDate bill = LocalDate.of(2022, 3, 1);
        LocalDate law = LocalDate.of(2024, 5, 23);
        LocalDate end = LocalDate.of(2028, 1, 2);
        StepCause[] all = CAUSES.toArray(StepCause[]::new);
        return timeline(offer,
                List.of(step(FROM, law.minusDays(1), Outcome.NOT_APPLICABLE, null), step(law, end.minusDays(1), Outcome.UNSETTLED, null, all),
                        step(end, TO, Outcome.NON_COMPLIANT, null, CAUSES.get(13), CRITERION)),
                List.of(step(FROM, bill.minusDays(1), null, null), step(bill, law.minusDays(1), Outcome.CONDITIONAL, BILL, CAUSES.get(0)),
                        step(law, end.minusDays(1), Outcome.UNSETTLED, LAW, all),
                        step(end, TO, Outcome.NON_COMPLIANT, LAW, CAUSES.get(13), CRITERION)));
    }

    static Timeline timeline(String offer, List<Step> overall, List<Step> steps) {
        return new Timeline(new Span(FROM, TO), "need", offer, List.of(new RuleSet("x", "1", "0".repeat(64))), Map.of(), overall,
                List.of(new Line("x/law", new Wording("Loi d'essai", "Test law"), steps)));
    }

    /** The whole changes every so many days. */
    static Timeline restless(int days) {
        List<Step> steps = new ArrayList<>();
        int outcome = 0;
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(days)) {
            LocalDate last = day.plusDays(days - 1L);
            steps.add(new Step(day, last.isAfter(TO) ? TO : last, Outcome.values()[outcome++ % Outcome.values().length], null,
                    List.of("x/law"), steps.isEmpty() ? List.of() : List.of(CRITERION)));
        }
        return timeline("offer", steps, List.of(step(FROM, TO, Outcome.COMPLIANT, LAW)));
    }
}
