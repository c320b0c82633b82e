package org.ancrage.rules.witness;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.DerogationBuilder;
import org.ancrage.fact.Location;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.AccreditedData;

/** « Diffusion restreinte » (instruction no. 901, title III). */
final class RestrictedDiffusion {

    private final Completion asked;
    private final Project project;

    RestrictedDiffusion(Completion asked) {
        this.asked = asked;
        this.project = asked.need().project();
    }

    /** Art. 13 and 14: accredited as such, and encrypted by approved means in transit and outside protected zones. */
    boolean met() {
        return derogated()
                || new SystemAccreditations(asked).allow(AccreditedData.DIFFUSION_RESTREINTE)
                        && asked.yes(project.approvedEncryption(), "project.approvedEncryption");
    }

    /** Art. 16: a service that others perform comes from the national territory as far as possible; elsewhere it takes a written reason. */
    boolean placeToBeJustified() {
        return new Outsourcing(asked).outsourced() && !derogated() && performedAbroad();
    }

    /** Where the data are hosted is another rule's matter. */
    private boolean performedAbroad() {
        return Stream.of(Location.Function.ADMINISTRATION, Location.Function.SUPERVISION, Location.Function.SUPPORT)
                .anyMatch(function -> !HostingPlaces.of(asked, function).stream().allMatch(NationalTerritory::holds));
    }

    /** Art. 19: the HFDS derogates for a time, and gives the reasons. */
    private boolean derogated() {
        return asked.items(project.derogations(), List.of(another()), "project.derogations").stream()
                .filter(derogation -> derogation.regime() == Derogation.Regime.DIFFUSION_RESTREINTE)
                .anyMatch(derogation -> asked.yes(AskedOnce.every(List.of(runs(derogation), derogation.reasoned())),
                        "derogation[" + derogation.id() + "] counts"));
    }

    private Derogation another() {
        return DerogationBuilder.builder().id("derogation that is not listed").regime(Derogation.Regime.DIFFUSION_RESTREINTE)
                .reasoned(Answer.YES).validFrom(asked.day()).validUntil(asked.day()).build();
    }

    private Answer runs(Derogation derogation) {
        AsOf day = new AsOf(asked.day());
        return AskedOnce.known(derogation.runsOn(day), derogation.doesNotRunOn(day));
    }
}
