package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;

/**
 * Administrative authorities (ordinance no. 2005-1516, art. 1), and the ministries and public establishments whose systems are the State's
 * (decree no. 2019-1088).
 */
final class AdministrativeAuthorities {

    private final Completion asked;
    private final Customer customer;

    AdministrativeAuthorities(Completion asked) {
        this.asked = asked;
        this.customer = asked.need().customer();
    }

    /** Public hospitals are, by default; whoever else, private or not, is when charged with an administrative public service (page, 1 and 2). */
    boolean underRgs() {
        return switch (kind()) {
            case STATE_ADMINISTRATION, LOCAL_AUTHORITY, PUBLIC_HEALTH_ESTABLISHMENT, SOCIAL_SECURITY_FUND -> french();
            // French by the law that creates it.
            case HEALTH_DATA_HUB -> administrativePublicService();
            case STATE_OPERATOR, SUPERVISED_BODY, PUBLIC_INTEREST_GROUP, HEALTH_DATA_ACCESS_BODY, PRIVATE_HEALTH_ESTABLISHMENT,
                    HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY -> french() && administrativePublicService();
            case PATIENT -> false;
        };
    }

    /** Ministries, and public establishments of the State: a group is none. */
    boolean ofTheStateSystem() {
        return switch (kind()) {
            case STATE_ADMINISTRATION -> french();
            case STATE_OPERATOR, SUPERVISED_BODY, SOCIAL_SECURITY_FUND, HEALTH_DATA_ACCESS_BODY -> french() && nationalPublicEstablishment();
            case PUBLIC_HEALTH_ESTABLISHMENT, PUBLIC_INTEREST_GROUP, HEALTH_DATA_HUB, LOCAL_AUTHORITY, PRIVATE_HEALTH_ESTABLISHMENT,
                    HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY, PATIENT -> false;
        };
    }

    /** Where it is missing: a public establishment is no ministry, nor is a patient charged with a public service. */
    private CustomerKind kind() {
        List<CustomerKind> kinds = customer.nationalPublicEstablishment().yes()
                ? List.of(CustomerKind.STATE_OPERATOR)
                : customer.administrativePublicService().yes()
                        ? List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.HEALTH_DATA_HUB, CustomerKind.STATE_OPERATOR,
                                CustomerKind.OTHER_COMPANY)
                        : List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.HEALTH_DATA_HUB, CustomerKind.STATE_OPERATOR,
                                CustomerKind.OTHER_COMPANY, CustomerKind.PATIENT);
        return asked.value(customer.kind(), kinds, "customer.kind");
    }

    private boolean administrativePublicService() {
        return asked.yes(customer.administrativePublicService(), "customer.administrativePublicService");
    }

    private boolean nationalPublicEstablishment() {
        return asked.yes(customer.nationalPublicEstablishment(), "customer.nationalPublicEstablishment");
    }

    private boolean french() {
        return FrenchCustomers.include(asked);
    }
}
