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
}
