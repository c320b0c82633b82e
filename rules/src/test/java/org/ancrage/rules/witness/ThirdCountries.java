package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ancrage.fact.term.Scheme;

/** Where GDPR chapter V lets data go without safeguards on the day: the Economic Area and what adequacy decisions cover (art. 45). */
final class ThirdCountries {

    /** Member States, and the parts of them that have a code of their own and belong to the Union (not BL, PM, WF, PF, NC, TF). */
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
            "NL", "PL", "PT", "RO", "SE", "SI", "SK",
            "GP", "GF", "MQ", "RE", "YT", "MF", "AX");

    private static final Set<String> BEYOND_UNION = Set.of("IS", "LI", "NO");

    private static final String UNITED_KINGDOM = "GB";
    private static final String UNITED_STATES = "US";

    /** The United Kingdom left the area on that day; transition and interim provision kept transfers free until its decision. */
    private static final LocalDate WITHDRAWAL = LocalDate.of(2020, 2, 1);
    private static final LocalDate SHIELD_INVALID = LocalDate.of(2020, 7, 16);
    private static final LocalDate FRAMEWORK = LocalDate.of(2023, 7, 10);

    /** Decisions that need no certificate of the recipient; until: the first day on which it no longer counts. */
    private record Decision(String country, LocalDate from, LocalDate until) {
        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private static final List<Decision> DECISIONS = List.of(
            open("CH", 2000, 7, 26), open("CA", 2001, 12, 20), open("AR", 2003, 6, 30), open("GG", 2003, 11, 21),
            open("IM", 2004, 4, 28), open("JE", 2008, 5, 8), open("FO", 2010, 3, 5), open("AD", 2010, 10, 19),
            open("IL", 2011, 1, 31), open("UY", 2012, 8, 21), open("NZ", 2012, 12, 19), open("JP", 2019, 1, 23),
            open("KR", 2021, 12, 17), open("BR", 2026, 1, 26),
            // From the end of the transition the trade agreement (art. 782) kept transfers free until the decision of 28 June 2021, which was
            // extended and renewed without a gap; on 27 December 2031 it is off.
            new Decision(UNITED_KINGDOM, WITHDRAWAL, LocalDate.of(2031, 12, 27)));

    /** Canada (commercial organisations) and Japan (private sector). */
    private static final Set<String> FOR_COMPANIES = Set.of("CA", "JP");

    private final Completion asked;
    private final Certified certified;

    ThirdCountries(Completion asked) {
        this.asked = asked;
        this.certified = new Certified(asked);
    }

    private static Decision open(String country, int year, int month, int day) {
        return new Decision(country, LocalDate.of(year, month, day), LocalDate.MAX);
    }

    boolean inUnion(String country) {
        return UNION.contains(country) || country.equals(UNITED_KINGDOM) && asked.before(WITHDRAWAL);
    }

    boolean inEconomicArea(String country) {
        return inUnion(country) || BEYOND_UNION.contains(country);
    }

    /** Whether data may go to this entity, or be reached by it, in this country without safeguards; some decisions cover companies only. */
    boolean free(String country, String entity, boolean company) {
        return inEconomicArea(country)
                || decided(country) && (company || !FOR_COMPANIES.contains(country))
                || country.equals(UNITED_STATES) && company && listed(entity);
    }

    /** Whether adequacy answers the reach of the law of this State over an entity that is there. */
    boolean adequateLaw(String state, String entity) {
        return inEconomicArea(state) || decided(state)
                || state.equals(UNITED_STATES) && (listed(entity)
                        || asked.reads("eu/gdpr-transfers#partial-adequacy", "law-examined") && (asked.before(SHIELD_INVALID) || framework()));
    }

    private boolean decided(String country) {
        return DECISIONS.stream().anyMatch(decision -> decision.country().equals(country) && decision.inForce(asked.day()));
    }

    /** In force since 10 July 2023, whatever comes of the appeal: its annulment is a hypothesis that a caller may make. */
    private boolean framework() {
        return asked.since(FRAMEWORK) && asked.reads("eu/gdpr-transfers#dpf-annulled", "in-force");
    }

    /** The decisions on the United States cover only organisations that certified themselves; none from 16 July 2020 to 9 July 2023. */
    private boolean listed(String entity) {
        if (asked.before(SHIELD_INVALID)) {
            return certified.organisation(entity, Scheme.PRIVACY_SHIELD);
        }
        return framework() && certified.organisation(entity, Scheme.DATA_PRIVACY_FRAMEWORK);
    }
}
