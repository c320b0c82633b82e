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
import org.ancrage.fact.term.ContractClause;

/** « Diffusion restreinte » (instruction no. 901, title III). */
final class RestrictedDiffusion {

    private final Completion asked;
    private final Project project;

    RestrictedDiffusion(Completion asked) {
        this.asked = asked;
        this.project = asked.need().project();
    }

    /** Art. 13 to 15, but for a derogation. */
    boolean met() {
        return derogated() || guarded() && new SystemAccreditations(asked).allow(AccreditedData.DIFFUSION_RESTREINTE);
    }

    /** Art. 16, of a service that others perform: something is still to be stipulated or to be justified. */
    boolean outsourcingToBeSettled() {
        return new Outsourcing(asked).outsourced() && !derogated() && (conformityToBePromised() || performedAbroad() || hostedAbroad());
    }

    /**
     * Art. 13: media are destroyed as settled. Art. 14: in clear on networks of class 1 or 2 only, and encrypted by approved means in transit and
     * outside protected zones. Art. 15: protected physically, in proportion.
     */
    private boolean guarded() {
        return asked.yes(AskedOnce.every(List.of(project.mediaDestruction(), project.restrictedNetworksOnly(), project.approvedEncryption(),
                project.physicalProtection())), "project guards « Diffusion restreinte »");
    }

    /** Art. 16: the contract guarantees that the system conforms, and takes ANSSI's guide into account. */
    private boolean conformityToBePromised() {
        return !asked.given(asked.contract().clauses(), ContractClause.RESTRICTED_SYSTEM_CONFORMITY::equals);
    }

    /** Art. 16: the service comes from the national territory as far as possible; elsewhere it takes a written reason. */
    private boolean performedAbroad() {
        return abroad(Location.Function.ADMINISTRATION, Location.Function.SUPERVISION, Location.Function.SUPPORT);
    }

    /**
     * To host is the very service of a hoster (P10: service from abroad, of data that INT-REX-HB does not cover), or another rule's matter only (page,
     * 5: the place of hosting cumulates with that of the service). A decision that derogates with reasons gives them in writing.
     */
    private boolean hostedAbroad() {
        return asked.reads("fr/pssie#extent-of-the-service", "hosting-included")
                && abroad(Location.Function.STORAGE, Location.Function.BACKUP, Location.Function.PROCESSING)
                && !new SystemAccreditations(asked).derogateFromTerritory(AccreditedData.DIFFUSION_RESTREINTE);
    }

    private boolean abroad(Location.Function... functions) {
        return Stream.of(functions)
                .anyMatch(function -> !HostingPlaces.of(asked, function).stream().allMatch(NationalTerritory::holds));
    }

    /** Art. 19: the HFDS derogates for a time, and gives the reasons; it cures all the above while it runs. */
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
        return AskedOnce.known(derogation.validOn(day), derogation.notValidOn(day));
    }
}
