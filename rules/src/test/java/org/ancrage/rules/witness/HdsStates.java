package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.term.Scheme;

/** States as the framework and the Code tell them apart: the Economic Area, third countries with adequate protection, and others. */
final class HdsStates {

    /** How much more the law of a State asks for. */
    static final int IN_AREA = 0;
    static final int ADEQUATE = 1;
    static final int PARTLY_ADEQUATE = 2;
    static final int NOT_ADEQUATE = 3;

    /** Decisions that cover companies only: commercial organisations, and the private sector. */
    private static final Set<String> FOR_COMPANIES = Set.of("CA", "JP");

    /** Decisions, some of which cover companies only, in force since before the first day on which access from third countries matters here. */
    private static final Set<String> LONG_ADEQUATE =
            Set.of("CH", "CA", "AR", "GG", "IM", "JE", "FO", "AD", "IL", "UY", "NZ", "JP", "KR");

    private static final LocalDate BRAZIL = LocalDate.of(2026, 1, 26);
    private static final Map<String, LocalDate> UNTIL = Map.of("GB", LocalDate.of(2031, 12, 27));

    private HdsStates() {
    }

    /** Its members joined before the first day on which place matters here; French departments overseas, which have codes of their own, are in it. */
    static boolean inArea(String country) {
        return HomeStates.ECONOMIC_AREA.contain(country);
    }

    static boolean inUnion(String country) {
        return HomeStates.UNION.contain(country);
    }

    /** An adequacy decision is about the country that day, and covers at least every company there. */
    static boolean adequate(Completion asked, String country) {
        return LONG_ADEQUATE.contains(country)
                || country.equals("BR") && asked.since(BRAZIL)
                || UNTIL.containsKey(country) && asked.before(UNTIL.get(country));
    }

    /** A decision covers this link; that on the United States only if it certified itself, and two only if it is a company. */
    static boolean adequateFor(Completion asked, String country, HdsLink link) {
        return adequate(asked, country) && (!FOR_COMPANIES.contains(country) || link.isCompany(asked))
                || country.equals("US") && link.isCompany(asked) && selfCertified(asked, link.id());
    }

    /** Decision (EU) 2023/1795, in force since before access from third countries matters here; that it be annulled is a hypothesis that a caller may make. */
    private static boolean framework(Completion asked) {
        return asked.reads("eu/gdpr-transfers#dpf-annulled", "in-force");
    }

    private static boolean selfCertified(Completion asked, String entity) {
        if (!framework(asked)) {
            return false;
        }
        List<Certificate> others = List.of(HdsCertificateFacts.full(asked, Scheme.DATA_PRIVACY_FRAMEWORK, entity, "1"));
        return HdsCertificateFacts.some(asked, Scheme.DATA_PRIVACY_FRAMEWORK, entity, others,
                certificate -> HdsCertificateFacts.valid(asked, certificate));
    }

    /** Whether the State ensures adequate protection; the United States do so for some organisations only. Overseas France is under no third State's law. */
    static int level(Completion asked, String country) {
        if (inArea(country) || NationalTerritory.holds(country)) {
            return IN_AREA;
        }
        return country.equals("US") && framework(asked) ? PARTLY_ADEQUATE : adequate(asked, country) ? ADEQUATE : NOT_ADEQUATE;
    }

    /** From which level on the law of a State is one without adequate protection (requirement 30); of partial adequacy that is open. */
    static int withoutAdequacy(Completion asked) {
        return asked.reads("fr/hds#partial-adequacy", "adequate") ? NOT_ADEQUATE : PARTLY_ADEQUATE;
    }
}
