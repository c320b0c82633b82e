package org.ancrage.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group of States on the assessment date, as the corpus of law has it. Members are ISO 3166-1 alpha-2 codes. */
public sealed interface Territory permits EuropeanUnion, EuropeanEconomicArea {

    Set<String> members();

    /** Whether the State with this code was a member; {@code UNKNOWN} for null. */
    default Answer contains(@Nullable String country) {
        return country == null ? Answer.UNKNOWN : Answer.of(members().contains(country));
    }

    /**
     * Whether the country is that of another State than the members: overseas places of the French Republic that lie outside the territory (New Caledonia,
     * French Polynesia and others) are of none, and come under no third State's law. {@code UNKNOWN} for null.
     */
    default Answer isThirdState(@Nullable String country) {
        return country == null ? Answer.UNKNOWN : Answer.of(!members().contains(country) && !FrenchRepublic.includes(country));
    }
}
