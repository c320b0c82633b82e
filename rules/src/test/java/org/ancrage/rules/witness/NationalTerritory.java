package org.ancrage.rules.witness;

import java.util.Set;

/** The territory of the French Republic by country code, overseas included (page on the PSSIE, 4); parts of it are not Union territory. */
final class NationalTerritory {

    private static final Set<String> CODES = Set.of("FR", "GP", "GF", "MQ", "RE", "YT", "BL", "MF", "PM", "WF", "PF", "NC", "TF");

    private NationalTerritory() {
    }

    static boolean holds(String country) {
        return CODES.contains(country);
    }
}
