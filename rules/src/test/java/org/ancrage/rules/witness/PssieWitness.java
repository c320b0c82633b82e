package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.term.AccreditedData;
import org.ancrage.fact.term.ContractClause;

/** Circular 5725/SG (PSSIE) and interministerial instruction no. 901, as far as they bind; what is only recommended is another text's. */
final class PssieWitness implements Witness {

    private static final LocalDate PSSIE = LocalDate.of(2014, 7, 17);
    private static final LocalDate INSTRUCTION = LocalDate.of(2015, 1, 28);

    @Override
    public String text() {
        return "fr/pssie";
    }

    /** Every sensitive system is accredited (INT-HOMOLOG-SSI; instruction, art. 8): those of others are, as they are « Diffusion restreinte ». */
    @Override
    public Outcome judge(Completion asked) {
        if (asked.before(PSSIE)) {
            return Outcome.NOT_APPLICABLE;
        }
        EntitySensitivity data = new EntitySensitivity(asked);
        StateSystemOwners owner = new StateSystemOwners(asked);
        boolean restricted = asked.since(INSTRUCTION) && data.restricted();
        boolean underScientificProtection = asked.since(INSTRUCTION) && owner.underScientificProtection();
        if (!owner.ofTheState() && !restricted && !underScientificProtection || !data.sensitive() || data.classified()) {
            return Outcome.NOT_APPLICABLE;
        }
        if (!territoryRespected(asked, owner, data)
                || !new SystemAccreditations(asked).allow(AccreditedData.SENSITIVE) && !exempt(asked)) {
            return Outcome.NON_COMPLIANT;
        }
        RestrictedDiffusion titleThree = new RestrictedDiffusion(asked);
        if (restricted && !titleThree.met()) {
            return Outcome.NON_COMPLIANT;
        }
        return upkeepToBePromised(asked) || restricted && titleThree.outsourcingToBeSettled() ? Outcome.CONDITIONAL : Outcome.COMPLIANT;
    }

    /** The order of 31 July 2025 is about systems of the State; that it lifts what the PSSIE wants is the other reading. */
    private static boolean exempt(Completion asked) {
        return asked.reads("fr/pssie#exemptions-of-the-order", "order-lifts-it") && new AdministrativeAuthorities(asked).ofTheStateSystem()
                && new AccreditationExemptions(asked).free();
    }

    /** Others are to keep in France what is the administration's. */
    private static boolean territoryRespected(Completion asked, StateSystemOwners owner, EntitySensitivity data) {
        TerritoryRule rule = new TerritoryRule(asked, data);
        if (owner.ofTheState()) {
            return rule.metByTheState();
        }
        boolean ofTheAdministration = owner.dataOfTheAdministration()
                || asked.yes(asked.need().dataset().heldForAdministration(), "dataset.heldForAdministration");
        return !ofTheAdministration || rule.metByOthers();
    }

    /** INT-REX-HS: the contract by which hosting is outsourced details the upkeep of security, access to logs and means in a crisis. */
    private static boolean upkeepToBePromised(Completion asked) {
        return new Outsourcing(asked).outsourced()
                && !asked.given(asked.contract().clauses(), ContractClause.SECURITY_UPKEEP::equals);
    }
}
