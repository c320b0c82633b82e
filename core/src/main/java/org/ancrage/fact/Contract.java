package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/**
 * The contract between customer and hoster, signed or in draft.
 *
 * @param governingLaw State whose law governs it
 * @param clauses what it provides for
 * @param certificatesVerified whether the customer has made sure that the hoster, and those on whom it relies, hold the certificates
 *     that they need (CSP, art. R. 1111-8-8, II)
 */
@WithBuilder
public record Contract(
        @Nullable @Country String governingLaw, Listing<ContractClause> clauses, Answer certificatesVerified) {

    public Contract {
        clauses = Listing.orUnknown(clauses);
        certificatesVerified = Answer.orUnknown(certificatesVerified);
    }

    /** Nothing is known. */
    public static Contract unknown() {
        return new Contract(null, Listing.unknown(), Answer.UNKNOWN);
    }

    @Reads("governingLaw")
    public boolean governedInside(Territory territory) {
        return territory.contains(governingLaw).yes();
    }

    @Reads("governingLaw")
    public boolean governedOutside(Territory territory) {
        return territory.contains(governingLaw).no();
    }

    /** Known to have this clause. */
    @Reads("clauses")
    public boolean has(ContractClause clause) {
        return clauses.contains(clause).yes();
    }

    /** Known not to have it. */
    @Reads("clauses")
    public boolean lacks(ContractClause clause) {
        return clauses.contains(clause).no();
    }
}
