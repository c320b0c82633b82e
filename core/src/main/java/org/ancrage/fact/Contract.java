package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/**
 * The contract between customer and hoster, signed or in draft.
 *
 * @param governingLaw State whose law governs it
 * @param clauses what it provides for
 * @param certificatesVerified whether the customer has made sure that the hoster, and those on whom it relies, hold the certificates
 *     that they need (CSP, art. R. 1111-8-8, II)
 * @param supplementaryMeasures whether the parties adopted measures that supplement the safeguards of art. 46 GDPR, after an assessment of
 *     the law of every country to which the hosting takes the data
 * @param attributes facts that only some packs know; {@code of} is {@code contract} where it was left out
 */
@WithBuilder
public record Contract(
        @Nullable @Country String governingLaw,
        Listing<ContractClause> clauses,
        Answer certificatesVerified,
        Answer supplementaryMeasures,
        Listing<Attribute> attributes) {

    private static final String ID = "contract";

    public Contract {
        clauses = Listing.orUnknown(clauses);
        certificatesVerified = Answer.orUnknown(certificatesVerified);
        supplementaryMeasures = Answer.orUnknown(supplementaryMeasures);
        attributes = Listing.orUnknown(attributes).map(attribute -> attribute.or(ID));
    }

    /** Nothing is known. */
    public static Contract unknown() {
        return new Contract(null, Listing.unknown(), Answer.UNKNOWN, Answer.UNKNOWN, Listing.unknown());
    }

    @Reads("attributes")
    public boolean allAttributesKnown() {
        return attributes.complete();
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
