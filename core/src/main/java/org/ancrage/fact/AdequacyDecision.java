package org.ancrage.fact;

import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;

/**
 * A decision under GDPR art. 45 that is in force on the assessment date.
 *
 * @param id id in the corpus
 * @param jurisdiction country or body that the decision is about
 * @param scope whom in that country it covers
 */
public record AdequacyDecision(String id, @Country String jurisdiction, Scope scope) {

    /** Whom a decision covers. */
    public enum Scope {
        /** Every recipient in the country. */
        ALL,
        /** Commercial organisations only (Canada, PIPEDA). */
        COMMERCIAL_ORGANISATIONS,
        /** The private sector only (Japan). */
        PRIVATE_SECTOR,
        /** Only organisations that certified themselves (United States, Data Privacy Framework). */
        CERTIFIED_ORGANISATIONS,
        /** Automated transfers, or transfers followed by automated processing, which hosting always is (Israel). */
        AUTOMATED_PROCESSING,
        /**
         * Every recipient, public bodies included, save religious organisations, political parties, and those under the financial authority
         * for credit data, none of which hosts for others (Korea).
         */
        SAVE_SOME_RECIPIENTS,
        /** Every transfer save those for immigration control, which hosting is not (United Kingdom, until the renewal of 2025). */
        SAVE_IMMIGRATION_CONTROL
    }

    /** Covers a company that supplies services for business without any certificate of its own. */
    @Reads("scope")
    public boolean coversCompanies() {
        return coversEveryone() || scope == Scope.COMMERCIAL_ORGANISATIONS || scope == Scope.PRIVATE_SECTOR;
    }

    /** Covers every recipient of data that are hosted, public bodies among them. */
    @Reads("scope")
    public boolean coversEveryone() {
        return scope == Scope.ALL || scope == Scope.AUTOMATED_PROCESSING || scope == Scope.SAVE_SOME_RECIPIENTS || scope == Scope.SAVE_IMMIGRATION_CONTROL;
    }

    /** Known to cover whoever has this access, without any certificate. */
    @Reads("scope")
    public boolean covers(EntityRemoteAccess access) {
        return coversEveryone() || coversCompanies() && access.ofCompany();
    }

    /** Known to cover whoever has this access, provided that it certified itself. */
    @Reads("scope")
    public boolean coversIfCertified(EntityRemoteAccess access) {
        return scope == Scope.CERTIFIED_ORGANISATIONS && access.ofCompany();
    }
}
