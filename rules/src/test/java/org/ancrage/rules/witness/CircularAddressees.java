package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;

/** French customers, and those whom the circulars address: services of the State and bodies under its supervision (decree n° 2019-1088). */
final class CircularAddressees {

    private final Completion asked;
    private final Customer customer;

    CircularAddressees(Completion asked) {
        this.asked = asked;
        this.customer = asked.need().customer();
    }

    /** French texts bind bodies set up under French law. */
    boolean french() {
        return FrenchCustomers.include(asked);
    }

    /** Where it is missing, one that these texts bind without more, one that is French by the law that creates it, or one that they do not bind. */
    CustomerKind kind() {
        return asked.value(customer.kind(), List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.HEALTH_DATA_HUB, CustomerKind.OTHER_COMPANY),
                "customer.kind");
    }

    boolean addressed() {
        return switch (kind()) {
            case STATE_ADMINISTRATION, SUPERVISED_BODY -> french();
            case STATE_OPERATOR, PUBLIC_INTEREST_GROUP, HEALTH_DATA_ACCESS_BODY -> french() && supervised();
            case HEALTH_DATA_HUB -> asked.reads("fr/cloud-au-centre#health-data-hub", "bound");
            case PUBLIC_HEALTH_ESTABLISHMENT -> asked.reads("fr/cloud-au-centre#public-hospitals", "bound") && french();
            case SOCIAL_SECURITY_FUND -> asked.reads("fr/cloud-au-centre#social-security-funds", "bound") && french() && supervised();
            case LOCAL_AUTHORITY, PRIVATE_HEALTH_ESTABLISHMENT, HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY, PATIENT -> false;
        };
    }

    private boolean supervised() {
        return asked.yes(customer.supervisedByState(), "customer.supervisedByState");
    }
}
