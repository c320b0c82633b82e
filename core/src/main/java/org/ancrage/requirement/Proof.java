package org.ancrage.requirement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ancrage.law.Criterion;

/** What shows that an offer meets a criterion, as what is asked for it tells. */
public enum Proof {
    /** Certificate, qualification or approval: framework, version, service, zone, dates. */
    CERTIFICATE,
    /** Clause of the contract. */
    CLAUSE,
    /** Where things are done. */
    PLACES,
    /** Who holds the hoster and those on whom it relies, and where they are established. */
    OWNERSHIP,
    /** Who has access from where, and on what ground. */
    ACCESSES,
    /** What the customer decides or checks itself. */
    CUSTOMER,
    /** What the hoster says of its service. */
    STATEMENT;

    private static final List<String> OWNERSHIP_ASKED = List.of("/offer/holdings", "/offer/holders", "/offer/hoster/registeredOffice",
            "/offer/hoster/centralAdministration", "/offer/hoster/principalEstablishment", "/offer/hoster/presences", "/offer/hoster/listed");

    /** Decisions on the project, which no hoster can show. */
    private static final List<String> DECISIONS = List.of("/need/project/accreditations", "/need/project/accreditationExemptions",
            "/need/project/derogations", "/need/project/hfdsAgreement", "/need/project/authorisations");

    /** In the order of this enumeration; none where only what the need is is asked about. */
    public static Set<Proof> of(Criterion criterion) {
        Set<Proof> proofs = EnumSet.noneOf(Proof.class);
        criterion.asks().stream().filter(pointer -> !pointer.startsWith("/need/") || DECISIONS.contains(pointer)).map(Proof::of).forEach(proofs::add);
        // A service is named so that its certificate, or the decision on it, can be found.
        if (proofs.contains(CERTIFICATE) || proofs.contains(CUSTOMER)) {
            proofs.remove(STATEMENT);
        }
        return proofs;
    }

    private static Proof of(String pointer) {
        if (DECISIONS.contains(pointer) || pointer.equals("/contract/certificatesVerified")) {
            return CUSTOMER;
        } else if (pointer.startsWith("/offer/certificates")) {
            return CERTIFICATE;
        } else if (pointer.startsWith("/contract/")) {
            return CLAUSE;
        } else if (pointer.startsWith("/offer/locations/")) {
            return PLACES;
        } else if (pointer.contains("/remoteAccess")) {
            return ACCESSES;
        }
        return OWNERSHIP_ASKED.stream().anyMatch(pointer::startsWith) ? OWNERSHIP : STATEMENT;
    }
}
