package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.Deployment;

/** Rule R9 of the doctrine « Cloud au centre »: circulars 6282-SG of 5 July 2021 and 6404/SG of 31 May 2023. */
final class CloudAuCentreWitness implements Witness {

    private static final LocalDate CIRCULAR_2021 = LocalDate.of(2021, 7, 5);
    private static final LocalDate CIRCULAR_2023 = LocalDate.of(2023, 5, 31);

    /** Months for which a derogation lasts once an acceptable offer is available in France. */
    private static final int TRANSITION = 12;

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    @Override
    public String text() {
        return "fr/cloud-au-centre";
    }

    @Override
    public Outcome judge(Completion asked) {
        if (asked.before(CIRCULAR_2021) || !new CircularAddressees(asked).addressed()) {
            return Outcome.NOT_APPLICABLE;
        }
        return switch (asked.value(asked.offer().deployment(), Deployment.class, "offer.deployment")) {
            case ON_PREMISES, HOSPITAL_GROUP -> Outcome.NOT_APPLICABLE;
            case INTERNAL_STATE_CLOUD -> restricted(asked) ? Outcome.NON_COMPLIANT : Outcome.COMPLIANT;
            case COMMERCIAL_CLOUD -> inScope(asked) ? commercial(asked) : Outcome.NOT_APPLICABLE;
        };
    }

    private static boolean inScope(Completion asked) {
        return concerned(asked) && !prototype(asked);
    }

    private static Outcome commercial(Completion asked) {
        return asked.since(CIRCULAR_2023) ? since2023(asked) : in2021(asked);
    }

    /** R6 and the administration's answers: a new project, or a change of an existing one that is major enough; of one that goes on, it is a reading. */
    private static boolean concerned(Completion asked) {
        Project project = asked.need().project();
        return asked.reads("fr/cloud-au-centre#existing-projects", "covered") || asked.yes(project.newProject(), "project.newProject")
                || changedMuch(asked);
    }

    private static boolean changedMuch(Completion asked) {
        Project project = asked.need().project();
        if (asked.reads("fr/cloud-au-centre#major-change", "more-than-half")) {
            return EngagedProject.redesign(asked).compareTo(HALF) > 0;
        }
        return asked.yes(project.providerChange(), "project.providerChange") || EngagedProject.redesign(asked).compareTo(HALF) >= 0;
    }

    /** R9: systems in production and in acceptance only; a prototype may be anywhere until scale-up. */
    private static boolean prototype(Completion asked) {
        return asked.value(asked.need().project().stage(), List.of(Project.Stage.PRODUCTION, Project.Stage.PROTOTYPE), "project.stage")
                == Project.Stage.PROTOTYPE;
    }

    /** Page, 1.5: the internal clouds differ by the mark. Of commercial ones R9 says nothing of it; II 901 art. 13 wants the system accredited. */
    private static boolean restricted(Completion asked) {
        return new ParticularSensitivity(asked).restrictedWithoutAccreditation();
    }

    /** R9 of 2021: SecNumCloud and immunity for sensitive data, preferred only for others. */
    private static Outcome in2021(Completion asked) {
        boolean met = !new ParticularSensitivity(asked).asIn2021() || derogationOf2021(asked) || qualifiedAndImmune(asked);
        return met ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
    }

    /** R9 of 2023: the same for what is now defined as sensitive, and the limb of personal data. */
    private static Outcome since2023(Completion asked) {
        boolean met = !new ParticularSensitivity(asked).asSince2023() || derogationOf2023(asked) || qualifiedAndImmune(asked);
        if (!met) {
            return Outcome.NON_COMPLIANT;
        }
        return personalData(asked);
    }

    /** Two conditions: the label alone does not rule out, for example, subsidiaries in third States (SecNumCloud 3.2, 19.6). */
    private static boolean qualifiedAndImmune(Completion asked) {
        return new StateCloudQualification(asked).asR9Wants() && immune(asked);
    }

    /** On the facts; that a qualification under 3.2 attests it is a reading. */
    static boolean immune(Completion asked) {
        return asked.reads("fr/cloud-au-centre#immunity-of-qualified-service", "qualification-attests") && new StateCloudQualification(asked).approved()
                || new ThirdStateTies(asked).none();
    }

    private static boolean derogationOf2021(Completion asked) {
        EngagedProject project = new EngagedProject(asked);
        return project.enjoysDerogationOfTheMinister() && project.engagedBefore(CIRCULAR_2021) && asEngaged(asked, project)
                && project.acceptableOfferForAtMost(TRANSITION);
    }

    /** A derogation is for engaged projects (1.4); a major change as R6 words it makes one come under the rule as a new one does (1.2). */
    private static boolean asEngaged(Completion asked, EngagedProject project) {
        return project.keepsProvider() && !changedMuch(asked);
    }

    private static boolean derogationOf2023(Completion asked) {
        LocalDate engagedBefore = asked.reads("fr/cloud-au-centre#engaged-projects", "before-first-circular") ? CIRCULAR_2021 : CIRCULAR_2023;
        EngagedProject project = new EngagedProject(asked);
        return project.enjoysValidatedDerogation(Derogation.Regime.CLOUD_AU_CENTRE) && project.engagedBefore(engagedBefore)
                && asEngaged(asked, project) && project.acceptableOfferForAtMost(TRANSITION);
    }

    /** R9 of 2023, personal data: place under the GDPR, and immunity under its articles 28 and 48. */
    private static Outcome personalData(Completion asked) {
        var dataset = asked.need().dataset();
        if (dataset.areNoPersonalData() || !dataset.arePersonalData() && !asked.yes(dataset.personal(), "dataset.personal")) {
            return Outcome.COMPLIANT;
        }
        if (!new AdequateHosting(asked).everywhere()) {
            return Outcome.NON_COMPLIANT;
        }
        if (immune(asked) || ThirdStateTies.ofPersonalData(asked).none()) {
            return Outcome.COMPLIANT;
        }
        if (asked.reads("fr/cloud-au-centre#immunity-of-personal-data", "immunity-required")) {
            return asked.reads("fr/cloud-au-centre#derogation-extent", "personal-data-too") && derogationOf2023(asked)
                    ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
        }
        return promised(asked, ContractClause.PROCESSOR_TERMS) && promised(asked, ContractClause.CHALLENGE_OF_FOREIGN_REQUESTS)
                ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }

    private static boolean promised(Completion asked, ContractClause clause) {
        return asked.given(asked.contract().clauses(), clause::equals);
    }
}
