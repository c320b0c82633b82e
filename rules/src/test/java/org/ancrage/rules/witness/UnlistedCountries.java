package org.ancrage.rules.witness;

import org.ancrage.fact.Listing;
import org.ancrage.fact.term.Abroad;

/** Which countries a list may lack that is said to name all that lie outside a territory. */
final class UnlistedCountries {

    private UnlistedCountries() {
    }

    /** Outside the Union is also outside the Economic Area, but for three States. */
    static boolean excluded(Listing<String> given, String country) {
        return given.completeFor().contains(Abroad.OUTSIDE_EUROPEAN_UNION) && !HomeStates.UNION.contain(country)
                || given.completeFor().contains(Abroad.OUTSIDE_EUROPEAN_ECONOMIC_AREA) && !HomeStates.ECONOMIC_AREA.contain(country);
    }

    /** Whether one that is not named may lie outside the Economic Area. */
    static boolean mayBeOutsideArea(Listing<String> given) {
        return !given.complete() && !excluded(given, "CN");
    }
}
