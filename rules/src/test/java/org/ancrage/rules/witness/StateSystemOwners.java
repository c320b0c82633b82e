package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;

/** Whose systems the PSSIE and instruction no. 901 bind: administrations of the State (instruction, note 2), and others for some data. */
final class StateSystemOwners {

    /** Decree no. 2019-1088, which speaks of bodies under supervision. */
    private static final LocalDate STATE_SYSTEM = LocalDate.of(2019, 10, 25);

    private final Completion asked;
    private final Customer customer;

    StateSystemOwners(Completion asked) {
        this.asked = asked;
        this.customer = asked.need().customer();
    }

    /** Central administrations, devolved services, independent authorities and national public establishments; of groups a reading since the decree. */
    boolean ofTheState() {
        return switch (kind()) {
            case STATE_ADMINISTRATION -> french();
            case STATE_OPERATOR, SUPERVISED_BODY, SOCIAL_SECURITY_FUND, HEALTH_DATA_ACCESS_BODY -> french() && nationalPublicEstablishment();
            case PUBLIC_INTEREST_GROUP -> groupsBound() && french();
            // French by the law that creates it.
            case HEALTH_DATA_HUB -> groupsBound();
            case LOCAL_AUTHORITY, PUBLIC_HEALTH_ESTABLISHMENT, PRIVATE_HEALTH_ESTABLISHMENT, HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER,
                    OTHER_COMPANY, PATIENT -> false;
        };
    }

    /** Under the rules that protect scientific and technical potential: for a sensitive system, title II and annex 1 of the instruction. */
    boolean underScientificProtection() {
        return asked.yes(customer.scientificPotentialProtected(), "customer.scientificPotentialProtected") && mayHoldPotentialOfTheNation();
    }

    /** The potential is the nation's: a public body of another State has no part of it, a private person from there may. */
    private boolean mayHoldPotentialOfTheNation() {
        return switch (kind()) {
            case HEALTH_DATA_HUB, PRIVATE_HEALTH_ESTABLISHMENT, HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY, PATIENT -> true;
            case STATE_ADMINISTRATION, STATE_OPERATOR, SUPERVISED_BODY, PUBLIC_INTEREST_GROUP, HEALTH_DATA_ACCESS_BODY, LOCAL_AUTHORITY,
                    PUBLIC_HEALTH_ESTABLISHMENT, SOCIAL_SECURITY_FUND -> french();
        };
    }

    /** Whether its own data are « de l'administration » (annex 1, INT-REX-HB): those of private entities are not, of public bodies it is a reading. */
    boolean dataOfTheAdministration() {
        return asked.reads("fr/pssie#whose-data", "public-bodies-too") && !privateEntity();
    }

    /** Operators, supervised bodies and funds of social security may be of private law (page, 2). */
    private boolean privateEntity() {
        return switch (kind()) {
            case PRIVATE_HEALTH_ESTABLISHMENT, HEALTH_PROFESSIONAL, SOFTWARE_PUBLISHER, OTHER_COMPANY, PATIENT -> true;
            case STATE_OPERATOR, SUPERVISED_BODY, SOCIAL_SECURITY_FUND -> !publicLawPerson();
            default -> false;
        };
    }

    /** As a national public establishment is. */
    private boolean publicLawPerson() {
        return customer.nationalPublicEstablishment().yes() || asked.yes(customer.publicLawPerson(), "customer.publicLawPerson");
    }

    /** Where it is missing: of the State, a group that is French by law, another public body, or a private one; a national public establishment is of the State, or the hub. */
    private CustomerKind kind() {
        return asked.value(customer.kind(), customer.nationalPublicEstablishment().yes()
                        ? List.of(CustomerKind.STATE_OPERATOR, CustomerKind.HEALTH_DATA_HUB)
                        : List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.HEALTH_DATA_HUB, CustomerKind.LOCAL_AUTHORITY,
                                CustomerKind.OTHER_COMPANY),
                "customer.kind");
    }

    private boolean nationalPublicEstablishment() {
        return asked.yes(customer.nationalPublicEstablishment(), "customer.nationalPublicEstablishment");
    }

    private boolean groupsBound() {
        return asked.since(STATE_SYSTEM) && !asked.reads("fr/pssie#gip", "recommendation-only");
    }

    private boolean french() {
        return FrenchCustomers.include(asked);
    }
}
