package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.SndsSystem;

/** SNDS: accreditation under the security frameworks of 2017 and of 2024 (CSP, art. L. 1461-1, IV, 3°), and authorisations of the CNIL. */
final class SndsWitness implements Witness {

    private static final LocalDate FRAMEWORK_2017 = LocalDate.of(2017, 3, 22);
    private static final LocalDate FRAMEWORK_2017_FOR_ALL = LocalDate.of(2019, 3, 22);
    private static final LocalDate FRAMEWORK_2024 = LocalDate.of(2024, 5, 9);
    private static final LocalDate ACTION_PLAN_DUE = LocalDate.of(2024, 11, 9);
    private static final LocalDate LAST_DAY_OF_TRANSITION = LocalDate.of(2026, 5, 8);

    @Override
    public String text() {
        return "fr/snds";
    }

    @Override
    public Outcome judge(Completion asked) {
        return asked.before(FRAMEWORK_2017) || !sndsData(asked) ? Outcome.NOT_APPLICABLE : new Case(asked).judge();
    }

    /** A copy of the main base is of the system; what is made up is no data of it, and what is of it is not made up. */
    static boolean sndsData(Completion asked) {
        var dataset = asked.need().dataset();
        return !dataset.fictitious().yes() && (dataset.sndsMainBaseCopy().yes() || asked.yes(dataset.snds(), "dataset.snds"));
    }

    /** One completion. */
    private record Case(Completion asked) {

        Outcome judge() {
            boolean framed = inScope();
            if (framed && !framework()) {
                return Outcome.NON_COMPLIANT;
            }
            if (!asked.yes(asked.need().project().authorisationRequired(), "project.authorisationRequired")) {
                return framed ? Outcome.COMPLIANT : Outcome.NOT_APPLICABLE;
            }
            return new CnilAuthorisations(asked).allowHosting() ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
        }

        /**
         * The order of 2017 is about all systems; that of 6 May 2024, of other systems, only about provision and transmission. The pages do
         * not say whether a system is in scope because it is the Hub's.
         */
        private boolean inScope() {
            var dataset = asked.need().dataset();
            return asked.before(FRAMEWORK_2024)
                    || asked.reads("fr/snds#systems-of-the-hub", "in-scope") && ofTheHub()
                    || asked.value(dataset.sndsSystem(), List.of(SndsSystem.CENTRAL, SndsSystem.OTHER), "dataset.sndsSystem") != SndsSystem.OTHER
                    || asked.yes(dataset.sndsProvision(), "dataset.sndsProvision");
        }

        private boolean ofTheHub() {
            return asked.value(asked.need().customer().kind(), List.of(CustomerKind.HEALTH_DATA_HUB, CustomerKind.OTHER_COMPANY), "customer.kind")
                    == CustomerKind.HEALTH_DATA_HUB;
        }

        private boolean framework() {
            if (asked.before(FRAMEWORK_2017_FOR_ALL)) {
                // Systems that existed had two years to comply.
                return createdOn(FRAMEWORK_2017.minusDays(1), FRAMEWORK_2017).isBefore(FRAMEWORK_2017) || accredited(2017);
            }
            if (asked.before(FRAMEWORK_2024)) {
                return accredited(2017);
            }
            return accredited(2024) || transition();
        }

        /** Existing systems keep to the framework of 2017 until their next accreditation, at the latest until 8 May 2026. */
        private boolean transition() {
            return inTransition()
                    && existing()
                    && accreditedBefore2024()
                    && (asked.before(ACTION_PLAN_DUE) || asked.yes(asked.need().project().sndsActionPlan(), "project.sndsActionPlan"));
        }

        private boolean inTransition() {
            return asked.before(LAST_DAY_OF_TRANSITION)
                    || asked.day().equals(LAST_DAY_OF_TRANSITION) && asked.reads("fr/snds#last-day-of-transition", "tolerated-that-day");
        }

        /** New are those created after 9 May 2024; of that day itself it is a reading. */
        private boolean existing() {
            LocalDate created = createdOn(FRAMEWORK_2024.minusDays(1), FRAMEWORK_2024.plusDays(1));
            return created.isBefore(FRAMEWORK_2024)
                    || created.equals(FRAMEWORK_2024) && asked.reads("fr/snds#system-of-the-first-day", "existing-system");
        }

        private LocalDate createdOn(LocalDate before, LocalDate after) {
            return asked.value(asked.need().project().sndsSystemCreatedOn(), List.of(before, after), "project.sndsSystemCreatedOn");
        }

        private boolean accredited(int framework) {
            return new Certified(asked).system(Scheme.SNDS_ACCREDITATION,
                    held -> held.majorVersionIs(framework),
                    held -> held.majorVersionMayBe(framework),
                    "accreditation under the framework of " + framework);
        }

        /** An accreditation that begins under the new framework is the next one, and must then be under that framework. */
        private boolean accreditedBefore2024() {
            return new Certified(asked).system(Scheme.SNDS_ACCREDITATION,
                    held -> held.majorVersionIs(2017) && held.startsBefore(FRAMEWORK_2024),
                    held -> held.majorVersionMayBe(2017) && held.mayStartBefore(FRAMEWORK_2024),
                    "accreditation under the framework of 2017 before that of 2024");
        }
    }
}
