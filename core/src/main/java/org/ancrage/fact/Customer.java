package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who entrusts the data.
 *
 * @param kind what it is
 * @param jurisdiction State under whose law it is set up
 * @param population inhabitants, for a local authority
 * @param supervisedByState whether it is under the supervision of the State
 * @param namedByDecree whether the decree under art. 31 of the SREN law names it, for a public-interest group; for an operator of the
 *     State it matters only if that decree covers some of them
 * @param localAuthorityKind which kind of local authority or grouping, for a local authority
 */
@WithBuilder
public record Customer(
        @Nullable CustomerKind kind,
        @Nullable @Country String jurisdiction,
        @Nullable Integer population,
        Answer supervisedByState,
        Answer namedByDecree,
        @Nullable LocalAuthorityKind localAuthorityKind) {

    public Customer {
        supervisedByState = Answer.orUnknown(supervisedByState);
        namedByDecree = Answer.orUnknown(namedByDecree);
    }

    /** Nothing is known. */
    public static Customer unknown() {
        return new Customer(null, null, null, Answer.UNKNOWN, Answer.UNKNOWN, null);
    }

    /** A French customer of this kind. */
    public static Customer french(CustomerKind kind) {
        return new Customer(kind, "FR", null, Answer.UNKNOWN, Answer.UNKNOWN, null);
    }

    @Reads("jurisdiction")
    public boolean setUpIn(String country) {
        return country.equals(jurisdiction);
    }

    /** Known to be set up under the law of another State. */
    @Reads("jurisdiction")
    public boolean notSetUpIn(String country) {
        return jurisdiction != null && !jurisdiction.equals(country);
    }

    @Reads("supervisedByState")
    public boolean supervised() {
        return supervisedByState.yes();
    }

    @Reads("supervisedByState")
    public boolean notSupervised() {
        return supervisedByState.no();
    }

    @Reads("namedByDecree")
    public boolean named() {
        return namedByDecree.yes();
    }

    @Reads("namedByDecree")
    public boolean notNamed() {
        return namedByDecree.no();
    }
}
