package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;

/**
 * Circular 6519/SG of 5 February 2026: SecNumCloud for the health data platform of the State and of the national health insurance fund. Whom it binds
 * is a reading; the Act that names the Hub may excuse it.
 */
final class Circular6519Witness implements Witness {

    private static final LocalDate CIRCULAR = LocalDate.of(2026, 2, 5);

    @Override
    public String text() {
        return "fr/circular-6519";
    }

    @Override
    public Outcome judge(Completion asked) {
        if (asked.before(CIRCULAR) || !asked.reads("fr/circular-6519#platform-bound", "bound") || !commercial(asked) || !(hub(asked) || fund(asked))) {
            return Outcome.NOT_APPLICABLE;
        }
        return new StateCloudQualification(asked).secNumCloud() || hub(asked) && Sren31Witness.derogationUnderTheDecree(asked)
                ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
    }

    private static boolean commercial(Completion asked) {
        return asked.value(asked.offer().deployment(), Deployment.class, "offer.deployment") == Deployment.COMMERCIAL_CLOUD;
    }

    private static boolean hub(Completion asked) {
        return kind(asked) == CustomerKind.HEALTH_DATA_HUB && SndsWitness.sndsData(asked);
    }

    private static boolean fund(Completion asked) {
        return kind(asked) == CustomerKind.SOCIAL_SECURITY_FUND && FrenchCustomers.include(asked)
                && asked.yes(asked.need().dataset().sndsMainBaseCopy(), "dataset.sndsMainBaseCopy");
    }

    private static CustomerKind kind(Completion asked) {
        Customer customer = asked.need().customer();
        return asked.value(customer.kind(), List.of(CustomerKind.HEALTH_DATA_HUB, CustomerKind.SOCIAL_SECURITY_FUND, CustomerKind.OTHER_COMPANY), "customer.kind");
    }
}
