package org.ancrage.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Territories of the French Republic that have a country code of their own. */
final class FrenchRepublic {

    /** Overseas included; some of these places are outside the Union. */
    private static final Set<String> CODES = Set.of("FR", "GP", "GF", "MQ", "RE", "YT", "BL", "MF", "PM", "WF", "PF", "NC", "TF");

    private FrenchRepublic() {
    }

    static boolean includes(String country) {
        return CODES.contains(country);
    }

    /** The State of a country: that of an overseas territory is France. */
    static @Nullable String state(@Nullable String country) {
        return country != null && includes(country) ? "FR" : country;
    }
}
