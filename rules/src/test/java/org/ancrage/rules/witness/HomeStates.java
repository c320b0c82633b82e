package org.ancrage.rules.witness;

import java.util.Set;

/** The States that are no third States: those of the Union or, for hosting under the GDPR, of the Economic Area. Their members since 2020-02-01. */
enum HomeStates {
    /** SREN law art. 31 and the circulars: third States are those outside the Union, Iceland, Liechtenstein and Norway among them. */
    UNION(Set.of()),
    /** GDPR, on which R9 rests for personal data. */
    ECONOMIC_AREA(Set.of("IS", "LI", "NO"));

    private static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
            "PL", "PT", "RO", "SE", "SI", "SK");

    /** Places with a code of their own that are Union territory; BL, NC, PF, PM, TF and WF are not. */
    private static final Set<String> PARTS = Set.of("AX", "GF", "GP", "MF", "MQ", "RE", "YT");

    private final Set<String> besideTheUnion;

    HomeStates(Set<String> besideTheUnion) {
        this.besideTheUnion = besideTheUnion;
    }

    boolean contain(String country) {
        return MEMBER_STATES.contains(country) || PARTS.contains(country) || besideTheUnion.contains(country);
    }
}
