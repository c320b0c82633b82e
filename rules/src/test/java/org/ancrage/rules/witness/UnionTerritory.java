package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The territory of the European Union on a day, by country code: neither the Economic Area nor overseas countries (19.2.b, 19.6). */
final class UnionTerritory {

    private static final Set<String> MEMBERS = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
            "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Parts of Member States with a code of their own in which the Treaties apply (TFEU, art. 349 and 355); BL, PM, PF, NC are not. */
    private static final Set<String> PARTS = Set.of("GP", "GF", "MQ", "RE", "YT", "MF", "AX");

    /** The United Kingdom left at the end of 31 January 2020. */
    private static final LocalDate WITHDRAWAL = LocalDate.of(2020, 2, 1);

    private UnionTerritory() {
    }

    static boolean holds(String country, LocalDate day) {
        return MEMBERS.contains(country) || PARTS.contains(country) || country.equals("GB") && day.isBefore(WITHDRAWAL);
    }

    /** Known to be outside. */
    static boolean excludes(@Nullable String country, LocalDate day) {
        return country != null && !holds(country, day);
    }
}
