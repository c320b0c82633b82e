package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.AccreditedData;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.OperatorList;
import org.jspecify.annotations.Nullable;

/**
 * Article 31 of the SREN law n° 2024-449, with decree n° 2026-272 and the order of 12 August 2026; and the bill from which it came, on its
 * days, as it would bind were it law.
 */
final class Sren31Witness implements Witness {

    private static final LocalDate SENATE = LocalDate.of(2023, 7, 5);
    private static final LocalDate COMMITTEE = LocalDate.of(2023, 10, 1);
    private static final LocalDate ASSEMBLY = LocalDate.of(2023, 10, 11);
    private static final LocalDate JOINT_COMMITTEE = LocalDate.of(2024, 3, 26);
    private static final LocalDate LAW = LocalDate.of(2024, 5, 23);
    private static final LocalDate DECREE = LocalDate.of(2026, 4, 17);
    private static final LocalDate ORDER = LocalDate.of(2026, 8, 15);
    private static final LocalDate ORDER_AT_THE_LATEST = LocalDate.of(2026, 8, 22);
    private static final LocalDate NEXT_LIST = LocalDate.of(2026, 10, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    /** Months for which a derogation lasts once a compliant offer is available in France; of the bill until the joint committee. */
    private static final int TRANSITION = 18;
    private static final int TRANSITION_OF_THE_BILL = 12;

    @Override
    public String text() {
        return "fr/sren-31";
    }

    @Override
    public Outcome judge(Completion asked) {
        if (asked.before(SENATE) || asked.since(COMMITTEE) && asked.before(ASSEMBLY)) {
            return Outcome.NOT_APPLICABLE;
        }
        if (awaitsMeasures(asked) || !addressed(asked) || !suppliedByPrivateProvider(asked) || !sensitive(asked)) {
            return Outcome.NOT_APPLICABLE;
        }
        return criteriaMet(asked);
    }

    /** In force the day after its publication or, on another reading, a week later. */
    private static boolean orderInForce(Completion asked) {
        return asked.since(ORDER) && (asked.since(ORDER_AT_THE_LATEST) || asked.reads("fr/sren-31#order-in-force", "aug-15"));
    }

    /** Code civil art. 1: the article may take effect only with its decree, and the decree only with the order. */
    private static boolean awaitsMeasures(Completion asked) {
        if (orderInForce(asked) || asked.before(LAW)) {
            return false;
        }
        return asked.reads(asked.since(DECREE) ? "fr/sren-31#before-framework-order" : "fr/sren-31#before-criteria", "awaits-measures");
    }

    /** Art. 31 I and IV; in the Senate those of R9, in the Assembly administrations and operators only. */
    private static boolean addressed(Completion asked) {
        CircularAddressees customers = new CircularAddressees(asked);
        if (inTheSenate(asked) && asked.reads("fr/sren-31#senate-addressees", "as-in-r9")) {
            return customers.addressed();
        }
        CustomerKind kind = customers.kind();
        return switch (kind) {
            case STATE_ADMINISTRATION -> customers.french();
            case STATE_OPERATOR -> customers.french()
                    && (asked.before(DECREE) || listed(asked) && (asked.reads("fr/sren-31#operators-covered", "all-of-the-annex") || named(asked)));
            case PUBLIC_INTEREST_GROUP -> asked.since(DECREE) && named(asked);
            case HEALTH_DATA_HUB -> asked.since(JOINT_COMMITTEE);
            // If it is an entity of the State (page of situations, 44), which its kind does not say: the Health Data Hub, whatever is said of its law.
            case HEALTH_DATA_ACCESS_BODY -> (asked.since(JOINT_COMMITTEE) || customers.french())
                    && asked.oneOf(List.of(false, true), "health data access body of the State");
            default -> false;
        };
    }

    /** Once the bill for the next year is tabled there are two lists until the year ends, and it is not established which of them governs. */
    private static boolean listed(Completion asked) {
        if (asked.before(NEXT_LIST) || asked.since(NEXT_YEAR) || asked.reads("fr/sren-31#operators-list", "either-list")) {
            return true;
        }
        OperatorList governs = asked.reads("fr/sren-31#operators-list", "list-of-the-year") ? OperatorList.FINANCE_BILL_2026
                : OperatorList.FINANCE_BILL_2027;
        return asked.yes(asked.need().customer().operatorLists().contains(governs), "customer.operatorLists, " + governs);
    }

    private static boolean inTheSenate(Completion asked) {
        return asked.before(COMMITTEE);
    }

    /** Groups and, on one reading, operators are those that the decree names. */
    private static boolean named(Completion asked) {
        return asked.yes(asked.need().customer().namedByDecree(), "customer.namedByDecree");
    }

    private static boolean suppliedByPrivateProvider(Completion asked) {
        return asked.value(asked.offer().deployment(), List.of(Deployment.COMMERCIAL_CLOUD, Deployment.INTERNAL_STATE_CLOUD),
                "offer.deployment") == Deployment.COMMERCIAL_CLOUD;
    }

    /** Art. 31 II. */
    private static boolean sensitive(Completion asked) {
        ParticularSensitivity data = new ParticularSensitivity(asked);
        return inTheSenate(asked) ? data.asInTheSenate() : data.asSince2023();
    }

    private static Outcome criteriaMet(Completion asked) {
        StateCloudQualification service = new StateCloudQualification(asked);
        if (inTheSenate(asked)) {
            // A near copy of R9.
            return met(service.asR9Wants() && CloudAuCentreWitness.immune(asked) || derogationOfTheBill(asked));
        }
        if (asked.before(DECREE)) {
            return met(service.approved() || immune(asked) || derogationOfTheBill(asked));
        }
        if (service.approved() || service.recognisedEquivalent()) {
            return accreditationToCome(asked) && !derogation(asked) ? Outcome.CONDITIONAL : Outcome.COMPLIANT;
        }
        return met(derogation(asked));
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
    }

    /** The result that the Act owes without criteria: no access by authorities of third States. */
    private static boolean immune(Completion asked) {
        return new ThirdStateTies(asked).none();
    }

    /**
     * SecNumCloud 3.2 §4, with the order that approves it: from then on a qualified service is fine for health data and « Diffusion
     * restreinte » only under the condition of an accreditation that covers them, or so it reads. One decision covers all of them, or it is to come.
     * It is the customer's, on its own system, with a risk assessment: an accreditation of the provider's cloud is another act.
     */
    private static boolean accreditationToCome(Completion asked) {
        if (!orderInForce(asked) || !asked.reads("fr/sren-31#snc-homologation", "condition")) {
            return false;
        }
        ParticularSensitivity data = new ParticularSensitivity(asked);
        return (data.restricted() || data.health())
                && !asked.given(asked.need().project().accreditations(), decision -> accredits(decision, data, asked));
    }

    /** A decision that is in force, for this service and zone, with its risks accepted and conditions of use for what the data are. */
    private static boolean accredits(Accreditation decision, ParticularSensitivity data, Completion asked) {
        return decision.decidedOn() != null && asked.since(decision.decidedOn())
                && (decision.limited().no() || decision.validUntil() != null && !decision.validUntil().isBefore(asked.day()))
                && names(decision.services(), asked.offer().service()) && names(decision.zones(), asked.offer().zone())
                && decision.residualRisksAccepted().yes()
                && (!data.health() || decision.data().contains(AccreditedData.HEALTH).yes())
                && (!data.restricted() || decision.data().contains(AccreditedData.DIFFUSION_RESTREINTE).yes());
    }

    private static boolean names(Listing<String> scope, @Nullable String wanted) {
        return scope.items().contains("*") || wanted != null && scope.items().contains(wanted);
    }

    /** The bill derogates for engaged projects as the circular does, and from the joint committee on as the Act; the Act waits for its decree. */
    private static boolean derogationOfTheBill(Completion asked) {
        if (asked.since(LAW)) {
            return false;
        }
        EngagedProject project = new EngagedProject(asked);
        return project.engagedBefore(asked.day()) && (asked.since(JOINT_COMMITTEE)
                ? project.enjoysPublishedDerogation() && project.acceptableOfferForAtMost(TRANSITION)
                : project.enjoysValidatedDerogation(Derogation.Regime.SREN_31) && project.acceptableOfferForAtMost(TRANSITION_OF_THE_BILL));
    }

    /** Decree n° 2026-272 and the order of 14 April 2026 set up the procedure: whether a derogation from before it counts is a reading. */
    private static boolean enjoysDerogation(Completion asked, EngagedProject project) {
        return asked.reads("fr/sren-31#derogation-before-the-procedure", "counts") ? project.enjoysPublishedDerogation()
                : project.enjoysPublishedDerogationFrom(DECREE);
    }

    /** Art. 31 III and V: a project engaged in time, and a derogation within its term. The decree alone makes it practicable. */
    private static boolean derogation(Completion asked) {
        EngagedProject project = new EngagedProject(asked);
        return enjoysDerogation(asked, project) && engagedInTime(asked, project);
    }

    /** The procedure is that of the decree: before it, whoever has a derogation has it from elsewhere. */
    static boolean derogationUnderTheDecree(Completion asked) {
        return asked.since(DECREE) && derogation(asked);
    }

    private static boolean engagedInTime(Completion asked, EngagedProject project) {
        LocalDate engagedBefore = asked.reads("fr/sren-31#engaged-before", "entry-into-force-of-law") ? LAW : DECREE;
        return project.engagedBefore(engagedBefore)
                && (asked.reads("fr/sren-31#derogation-and-major-change", "project-as-changed") || project.keepsProvider() && project.keepsItsExtent())
                && project.acceptableOfferForAtMost(TRANSITION);
    }
}
