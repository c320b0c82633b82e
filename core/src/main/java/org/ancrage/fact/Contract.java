package org.ancrage.fact;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.Country;
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
 * @param written whether it is in writing (Code du patrimoine, art. R. 212-21; code de la santé publique, art. L. 1111-8, I, for archives)
 * @param depositDraftSent whether its draft was sent, a month before it was signed, to the person in charge of the State's scientific and
 *     technical control of archives (Code du patrimoine, art. R. 212-21, until 31 December 2020)
 * @param depositCopySent whether a signed copy was sent to that person (Code du patrimoine, art. R. 212-21)
 * @param poolingAgreement whether it is no deposit, but an agreement by which customer and hoster, both producers of public archives, pool the
 *     management of archives between themselves (Code du patrimoine, art. L. 212-4, II, since 23 February 2022)
 * @param attributes facts that only some packs know; {@code of} is {@code contract} where it was left out
 */
@WithBuilder
public record Contract(
        @Nullable @Country String governingLaw,
        Listing<ContractClause> clauses,
        Answer certificatesVerified,
        Answer supplementaryMeasures,
        Answer written,
        Answer depositDraftSent,
        Answer depositCopySent,
        Answer poolingAgreement,
        Listing<Attribute> attributes) {

    public Contract {
        clauses = Listing.orUnknown(clauses);
        certificatesVerified = Answer.orUnknown(certificatesVerified);
        supplementaryMeasures = Answer.orUnknown(supplementaryMeasures);
        written = Answer.orUnknown(written);
        depositDraftSent = Answer.orUnknown(depositDraftSent);
        depositCopySent = Answer.orUnknown(depositCopySent);
        poolingAgreement = Answer.orUnknown(poolingAgreement);
        attributes = Listing.orUnknown(attributes).map(attribute -> attribute.or(Attribute.CONTRACT));
    }

    /** Nothing is known. */
    public static Contract unknown() {
        return ContractBuilder.builder().build();
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
