package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.term.CustomerKind;

/** Customers set up in France, overseas included: the Republic is one State, whatever code a part of it has (page on the PSSIE, 4). */
final class FrenchCustomers {

    private FrenchCustomers() {
    }

    /** Where it is missing, set up in France or in another State. */
    static boolean include(Completion asked) {
        return NationalTerritory.holds(asked.value(asked.need().customer().jurisdiction(), List.of("FR", "DE"), "customer.jurisdiction"));
    }

    /** The Health Data Hub is French by the law that creates it, whatever is said of its State. */
    static boolean orTheHub(Completion asked) {
        return include(asked) || asked.value(asked.need().customer().kind(), List.of(CustomerKind.HEALTH_DATA_HUB, CustomerKind.OTHER_COMPANY),
                "customer.kind") == CustomerKind.HEALTH_DATA_HUB;
    }
}
