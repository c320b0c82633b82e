package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.AccreditedData;

/** Accreditation of the customer's system, as the law demands it: RGS (decree no. 2010-112) and systems of the State (decree no. 2022-513). */
final class HomologationWitness implements Witness {

    private static final LocalDate RGS = LocalDate.of(2010, 2, 5);

    private static final LocalDate STATE_SYSTEMS = LocalDate.of(2022, 10, 1);

    /** Systems that were running had two years. */
    private static final LocalDate RUNNING_SYSTEMS_TOO = LocalDate.of(2024, 10, 1);

    @Override
    public String text() {
        return "fr/homologation";
    }

    @Override
    public Outcome judge(Completion asked) {
        AdministrativeAuthorities authority = new AdministrativeAuthorities(asked);
        boolean rgs = asked.since(RGS) && authority.underRgs() && exchanges(asked);
        boolean state = asked.since(STATE_SYSTEMS) && authority.ofTheStateSystem();
        if (!rgs && !state || new EntitySensitivity(asked).classified()) {
            return Outcome.NOT_APPLICABLE;
        }
        return (!rgs || attestedToUsers(asked)) && (!state || accredited(asked) || stillInTime(asked) || new AccreditationExemptions(asked).free())
                ? Outcome.COMPLIANT
                : Outcome.NON_COMPLIANT;
    }

    /** A system that serves exchanges with users or between authorities; a teleservice does. */
    private static boolean exchanges(Completion asked) {
        Project project = asked.need().project();
        return project.teleservice().yes() || asked.yes(project.exchangesWithUsersOrAuthorities(), "project.exchangesWithUsersOrAuthorities");
    }

    /** The decision is made accessible to those who use a teleservice. No exemption of the order on systems of the State is one from the RGS. */
    private static boolean attestedToUsers(Completion asked) {
        return asked.yes(asked.need().project().teleservice(), "project.teleservice")
                ? new SystemAccreditations(asked).accreditInSightOfUsers(kinds(asked))
                : accredited(asked);
    }

    private static boolean accredited(Completion asked) {
        return new SystemAccreditations(asked).accredit(kinds(asked));
    }

    /** Kinds of data that the conditions of use must allow (page, 6, question 4). */
    private static List<AccreditedData> kinds(Completion asked) {
        EntitySensitivity data = new EntitySensitivity(asked);
        List<AccreditedData> kinds = new ArrayList<>();
        if (data.restricted()) {
            kinds.add(AccreditedData.DIFFUSION_RESTREINTE);
        } else if (data.sensitive()) {
            kinds.add(AccreditedData.SENSITIVE);
        }
        if (new ParticularSensitivity(asked).health()) {
            kinds.add(AccreditedData.HEALTH);
        }
        return kinds;
    }

    /** A system of the State that ran before these had to be accredited. */
    private static boolean stillInTime(Completion asked) {
        return asked.before(RUNNING_SYSTEMS_TOO)
                && asked.value(asked.need().project().inServiceSince(), List.of(STATE_SYSTEMS.minusDays(1), STATE_SYSTEMS), "project.inServiceSince")
                        .isBefore(STATE_SYSTEMS);
    }
}
