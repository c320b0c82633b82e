package org.ancrage.rules.witness;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;

/** Whose archives are public (Code du patrimoine, art. L. 211-4), and whether somebody else keeps them (page on archives, 1). */
final class ArchivesProducer {

    private final Completion asked;
    private final Customer customer;

    ArchivesProducer(Completion asked) {
        this.asked = asked;
        this.customer = asked.need().customer();
    }

    /** Documents of persons of public law, and of private ones those that come from a public service. Others than French ones: no. */
    boolean ofPublicArchives() {
        return switch (kind()) {
            // French by the law that creates it.
            case HEALTH_DATA_HUB -> true;
            case STATE_ADMINISTRATION, LOCAL_AUTHORITY, PUBLIC_HEALTH_ESTABLISHMENT, PUBLIC_INTEREST_GROUP, SOCIAL_SECURITY_FUND -> french();
            case STATE_OPERATOR, SUPERVISED_BODY, HEALTH_DATA_ACCESS_BODY -> french()
                    && (publicLawPerson() || fromPublicService());
            case PRIVATE_HEALTH_ESTABLISHMENT, HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY, PATIENT -> french() && fromPublicService();
        };
    }

    /** Somebody else keeps them: not the customer itself, nor the State for the State (page, 7, own data). */
    boolean entrusts() {
        Answer own = asked.offer().hoster().customerItself();
        if (asked.offer().deployment() == null && own.yes()) {
            return false;
        }
        return switch (asked.value(asked.offer().deployment(), Deployment.class, "offer.deployment")) {
            case COMMERCIAL_CLOUD -> true;
            case INTERNAL_STATE_CLOUD -> !asked.yes(own, "hoster.customerItself") && !isTheState();
            case HOSPITAL_GROUP, ON_PREMISES -> !asked.yes(own, "hoster.customerItself");
        };
    }

    /** On behalf of others (L. 1111-8, I): a publisher of software that keeps them itself does so for its own customers. */
    boolean keptForOthers() {
        return entrusts() || publishesSoftware();
    }

    /** Where the kind is missing, whoever else it may be; a person of public law may publish software too. */
    private boolean publishesSoftware() {
        List<CustomerKind> kinds = new ArrayList<>(kinds());
        kinds.add(CustomerKind.SOFTWARE_PUBLISHER);
        return asked.value(customer.kind(), kinds, "customer.kind") == CustomerKind.SOFTWARE_PUBLISHER;
    }

    boolean isLocalAuthority() {
        return kind() == CustomerKind.LOCAL_AUTHORITY;
    }

    private boolean isTheState() {
        return kind() == CustomerKind.STATE_ADMINISTRATION && french();
    }

    private CustomerKind kind() {
        return asked.value(customer.kind(), kinds(), "customer.kind");
    }

    /** Where it is missing; a person of public law is no company, a national establishment no local authority. */
    private List<CustomerKind> kinds() {
        List<CustomerKind> kinds =
                new ArrayList<>(List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.HEALTH_DATA_HUB, CustomerKind.STATE_OPERATOR));
        if (!customer.nationalPublicEstablishment().yes()) {
            kinds.add(CustomerKind.LOCAL_AUTHORITY);
        }
        if (!customer.publicLawPerson().yes()) {
            kinds.add(CustomerKind.OTHER_COMPANY);
        }
        return kinds;
    }

    /** As a national public establishment is. */
    private boolean publicLawPerson() {
        return customer.nationalPublicEstablishment().yes() || asked.yes(customer.publicLawPerson(), "customer.publicLawPerson");
    }

    private boolean fromPublicService() {
        return asked.yes(asked.need().dataset().fromPublicService(), "dataset.fromPublicService");
    }

    private boolean french() {
        return FrenchCustomers.include(asked);
    }
}
