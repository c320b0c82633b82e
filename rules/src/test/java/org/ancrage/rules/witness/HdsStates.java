package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Scheme;

/** States as the framework and the Code tell them apart: the Economic Area, third countries with adequate protection, and others. */
final class HdsStates {

    /** How much more the law of a State asks for. */
    static final int IN_AREA = 0;
    static final int ADEQUATE = 1;
    static final int NOT_ADEQUATE = 2;

    /** Members since before the first day on which place matters here. */
    private static final Set<String> AREA = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
            "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO");

    /** Decisions that cover companies, in force since before the first day on which access from third countries matters here. */
    private static final Set<String> LONG_ADEQUATE =
            Set.of("CH", "CA", "AR", "GG", "IM", "JE", "FO", "AD", "IL", "UY", "NZ", "JP", "KR");

    private static final LocalDate BRAZIL = LocalDate.of(2026, 1, 26);
    private static final Map<String, LocalDate> UNTIL = Map.of("GB", LocalDate.of(2031, 12, 27));

    private HdsStates() {
    }

    static boolean inArea(String country) {
        return AREA.contains(country);
    }

    static boolean inUnion(String country) {
        return inArea(country) && !Set.of("IS", "LI", "NO").contains(country);
    }

    /** An adequacy decision covers every company in the country that day. */
    static boolean adequate(Completion asked, String country) {
        return LONG_ADEQUATE.contains(country)
                || country.equals("BR") && asked.since(BRAZIL)
                || UNTIL.containsKey(country) && asked.before(UNTIL.get(country));
    }

    /** The decision on the United States covers only organisations that certified themselves: the entity has done so. */
    static boolean adequateFor(Completion asked, String country, String entity) {
        return adequate(asked, country) || country.equals("US") && selfCertified(asked, entity);
    }

    private static boolean selfCertified(Completion asked, String entity) {
        List<Certificate> others = List.of(HdsCertificateFacts.full(asked, Scheme.DATA_PRIVACY_FRAMEWORK, entity, "1"));
        return HdsCertificateFacts.some(asked, Scheme.DATA_PRIVACY_FRAMEWORK, entity, others,
                certificate -> HdsCertificateFacts.valid(asked, certificate));
    }

    /** Whether the State ensures adequate protection (requirement 30); for one that does so for some organisations only, that is open. */
    static int level(Completion asked, String country) {
        if (inArea(country)) {
            return IN_AREA;
        }
        boolean adequate = country.equals("US") ? asked.reads("fr/hds#partial-adequacy", "adequate") : adequate(asked, country);
        return adequate ? ADEQUATE : NOT_ADEQUATE;
    }
}
