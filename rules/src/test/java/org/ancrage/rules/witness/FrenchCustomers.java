package org.ancrage.rules.witness;

import java.util.List;

/** Customers set up in France, overseas included: the Republic is one State, whatever code a part of it has (page on the PSSIE, 4). */
final class FrenchCustomers {

    private FrenchCustomers() {
    }

    /** Where it is missing, set up in France or in another State. */
    static boolean include(Completion asked) {
        return NationalTerritory.holds(asked.value(asked.need().customer().jurisdiction(), List.of("FR", "DE"), "customer.jurisdiction"));
    }
}
