package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.AccreditedData;

/**
 * Decisions that accredit the customer's system as it is to be hosted (page on accreditation, 3 and 6): in force that day, its last included, for
 * this service and zone, since a change of host or zone takes another decision.
 */
final class SystemAccreditations {

    private static final String ALL = "*";

    private final Completion asked;

    SystemAccreditations(Completion asked) {
        this.asked = asked;
    }

    /** One of them lets such data in and takes the residual risks on. */
    boolean allow(AccreditedData kind) {
        return accredit(List.of(kind));
    }

    /** One of them lets all such data in and takes the residual risks on. */
    boolean accredit(List<AccreditedData> kinds) {
        return decisions().stream().anyMatch(decision -> accredits(decision, kinds));
    }

    /** So does one of them that users can read. */
    boolean accreditInSightOfUsers(List<AccreditedData> kinds) {
        return decisions().stream().anyMatch(decision -> accredits(decision, kinds)
                && asked.yes(decision.accessibleToUsers(), of(decision, "accessibleToUsers")));
    }

    /** One of them, for whatever service, zone and data, runs and takes the residual risks on: that of a base may be for another system. */
    boolean accreditSomething() {
        return decisions().stream().anyMatch(decision -> runs(decision) && accepts(decision));
    }

    /** One of them, for whatever data, runs for this service and zone and takes the residual risks on: that of what carries an instance. */
    boolean accreditInfrastructure() {
        return accredit(List.of());
    }

    private boolean accredits(Accreditation decision, List<AccreditedData> kinds) {
        return runs(decision) && isForHere(decision)
                && accepts(decision)
                && kinds.stream().allMatch(kind ->
                        asked.yes(AskedOnce.known(decision.allows(kind), decision.doesNotAllow(kind)), of(decision, "allows " + kind)));
    }

    /** One of them, which accredits such data, specifies with reasons a derogation from the national territory (page on the PSSIE, 4; this page, 3). */
    boolean derogateFromTerritory(AccreditedData kind) {
        return decisions().stream().anyMatch(decision -> asked.yes(decision.territoryDerogation(), of(decision, "territoryDerogation"))
                && accredits(decision, List.of(kind)));
    }

    private List<Accreditation> decisions() {
        return asked.items(asked.need().project().accreditations(), List.of(another()), "project.accreditations");
    }

    private Accreditation another() {
        return AccreditationBuilder.builder().id("decision that is not listed").decidedOn(asked.day()).limited(Answer.NO)
                .services(Listing.only(ALL)).zones(Listing.only(ALL)).data(Listing.only(AccreditedData.values()))
                .residualRisksAccepted(Answer.YES).territoryDerogation(Answer.YES).accessibleToUsers(Answer.YES).build();
    }

    private boolean runs(Accreditation decision) {
        AsOf day = new AsOf(asked.day());
        return asked.yes(AskedOnce.known(decision.validOn(day), decision.notValidOn(day)), of(decision, "runs"));
    }

    private boolean isForHere(Accreditation decision) {
        return asked.yes(AskedOnce.known(decision.covers(asked.offer()), decision.doesNotCover(asked.offer())), of(decision, "is for here"));
    }

    private boolean accepts(Accreditation decision) {
        return asked.yes(decision.residualRisksAccepted(), of(decision, "accepts the risks"));
    }

    private static String of(Accreditation decision, String what) {
        return "accreditation[%s] %s".formatted(decision.id(), what);
    }
}
