package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.DerogationBuilder;
import org.ancrage.fact.Project;

/** A project that was already engaged, and a derogation that it enjoys for a time. */
final class EngagedProject {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Completion asked;
    private final Project project;

    EngagedProject(Completion asked) {
        this.asked = asked;
        this.project = asked.need().project();
    }

    boolean engagedBefore(LocalDate day) {
        return asked.value(project.engagedOn(), List.of(day.minusDays(1), asked.day()), "project.engagedOn").isBefore(day);
    }

    /** No acceptable offer is available in France, or the first became so at most {@code months} months ago; that day says that there is one. */
    boolean acceptableOfferForAtMost(int months) {
        boolean available = project.acceptableOfferSince() != null ? !project.acceptableOffer().no()
                : asked.yes(project.acceptableOffer(), "project.acceptableOffer");
        return !available
                || !asked.day().isAfter(asked.value(project.acceptableOfferSince(), List.of(asked.day(), asked.day().minusYears(10)),
                        "project.acceptableOfferSince").plusMonths(months));
    }

    /** A derogation is for the project as it was engaged: R6 counts another provider as a major change. */
    boolean keepsProvider() {
        return !asked.yes(project.providerChange(), "project.providerChange");
    }

    /** Of which no half is redesigned: R6 counts a change worth at least that much as a major one, as it does another provider. */
    boolean keepsItsExtent() {
        return redesign(asked).compareTo(HALF) < 0;
    }

    /** Share of the existing project that is redesigned. */
    static BigDecimal redesign(Completion asked) {
        return asked.value(asked.need().project().redesignShare(), List.of(BigDecimal.ZERO, BigDecimal.valueOf(100)), "project.redesignShare");
    }

    /** R9 of 2021: on the responsibility of the minister. */
    boolean enjoysDerogationOfTheMinister() {
        return enjoys(Derogation.Regime.CLOUD_AU_CENTRE, derogation -> List.of(runs(derogation), derogation.grantedByMinister()));
    }

    /** R9 of 2023, and the bill that copied it: validated by the Prime Minister besides. */
    boolean enjoysValidatedDerogation(Derogation.Regime regime) {
        return enjoys(regime,
                derogation -> List.of(runs(derogation), derogation.grantedByMinister(), derogation.validatedByPrimeMinister()));
    }

    /** SREN law, art. 31 V: reasoned and published as well. */
    boolean enjoysPublishedDerogation() {
        return enjoys(Derogation.Regime.SREN_31, this::published);
    }

    /** The same by one that runs from this day at the earliest. */
    boolean enjoysPublishedDerogationFrom(LocalDate first) {
        return enjoys(Derogation.Regime.SREN_31,
                derogation -> List.of(AskedOnce.every(published(derogation)), startsFrom(derogation, first)));
    }

    private List<Answer> published(Derogation derogation) {
        return List.of(runs(derogation), derogation.grantedByMinister(), derogation.validatedByPrimeMinister(), derogation.reasoned(),
                derogation.published());
    }

    private boolean enjoys(Derogation.Regime regime, Function<Derogation, List<Answer>> conditions) {
        return derogations(regime).stream().anyMatch(derogation ->
                asked.yes(AskedOnce.every(conditions.apply(derogation)), "derogation[" + derogation.id() + "] counts"));
    }

    /** A derogation frees only from what it derogates from. */
    private List<Derogation> derogations(Derogation.Regime regime) {
        return asked.items(project.derogations(), List.of(another(regime)), "project.derogations").stream()
                .filter(derogation -> derogation.regime() == regime).toList();
    }

    private Derogation another(Derogation.Regime regime) {
        return DerogationBuilder.builder().id("derogation that is not listed").regime(regime)
                .grantedByMinister(Answer.YES).validatedByPrimeMinister(Answer.YES).reasoned(Answer.YES).published(Answer.YES)
                .validFrom(asked.day()).validUntil(asked.day()).build();
    }

    private static Answer startsFrom(Derogation derogation, LocalDate first) {
        LocalDate start = derogation.validFrom();
        return start == null ? Answer.UNKNOWN : Answer.of(!start.isBefore(first));
    }

    /** On its first and on its last day too. */
    private Answer runs(Derogation derogation) {
        AsOf day = new AsOf(asked.day());
        return AskedOnce.known(derogation.validOn(day), derogation.notValidOn(day));
    }
}
