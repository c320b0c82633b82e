package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Need;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.AdministrationDuty;

/**
 * What criteria ask of a need, answered in plain Java: lists and dates become single values, as decision tables want them.
 *
 * <p>{@code derogationRuns} and the like are certain; {@code derogationMayRun} and the like are all that is not ruled out.
 */
final class NeedQuestions {

    final Need need;
    final Customer customer;
    final boolean allDerogationsKnown;
    final boolean derogationRuns;
    final boolean derogationMayRun;
    final boolean soundDerogationRuns;
    final boolean soundDerogationMayRun;
    final boolean offerForAtMostEighteenMonths;
    final boolean offerForMoreThanEighteenMonths;
    final int dutiesPerformed;
    final int dutiesNotPerformed;

    NeedQuestions(Need need, Law law) {
        this.need = need;
        customer = need.customer();
        Project project = need.project();
        AsOf day = law.day();
        allDerogationsKnown = project.allDerogationsKnown();
        boolean runs = false;
        boolean mayRun = false;
        boolean soundRuns = false;
        boolean soundMayRun = false;
        for (Derogation derogation : project.derogations().items()) {
            if (derogation.regime() == Derogation.Regime.SREN_31) {
                boolean certain = derogation.grantedByMinister().yes() && derogation.validatedByPrimeMinister().yes()
                        && derogation.validOn(day);
                boolean possible = derogation.grantedByMinister().possible() && derogation.validatedByPrimeMinister().possible()
                        && derogation.possiblyValidOn(day);
                runs |= certain;
                mayRun |= possible;
                soundRuns |= certain && derogation.reasoned().yes() && derogation.published().yes();
                soundMayRun |= possible && derogation.reasoned().possible() && derogation.published().possible();
            }
        }
        derogationRuns = runs;
        derogationMayRun = mayRun;
        soundDerogationRuns = soundRuns;
        soundDerogationMayRun = soundMayRun;
        offerForAtMostEighteenMonths = project.acceptableOfferForAtMost(18, day);
        offerForMoreThanEighteenMonths = project.acceptableOfferForMoreThan(18, day);
        int performed = 0;
        int notPerformed = 0;
        for (AdministrationDuty duty : AdministrationDuty.values()) {
            performed |= customer.performs(duty) ? 1 << duty.ordinal() : 0;
            notPerformed |= customer.doesNotPerform(duty) ? 1 << duty.ordinal() : 0;
        }
        dutiesPerformed = performed;
        dutiesNotPerformed = notPerformed;
    }
}
