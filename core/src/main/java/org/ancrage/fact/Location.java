package org.ancrage.fact;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;

/**
 * A country where, or from where, something is done for the service.
 *
 * @param function what is done
 * @param country where, or from where
 */
public record Location(Function function, @Country String country) {

    /** What is done at a place. Support has by default no access to customers' data; an action that needs it is administration. */
    public enum Function {
        /** Customers' data are stored. */
        STORAGE,
        /** Back-ups of customers' data are stored. */
        BACKUP,
        /** Customers' data are processed. */
        PROCESSING,
        /** Actions that can change the operation or the security of the service. */
        ADMINISTRATION,
        /** Monitoring without acting. */
        SUPERVISION,
        /** Diagnosis and help. */
        SUPPORT,
        /** Technical data (identities, logs, directory, access configuration) are stored or processed. */
        TECHNICAL_DATA
    }

    /** On the territory of the French Republic, overseas included. */
    @Reads("country")
    public boolean onNationalTerritory() {
        return FrenchRepublic.includes(country);
    }

    /** Outside the territory of the French Republic. */
    @Reads("country")
    public boolean offNationalTerritory() {
        return !FrenchRepublic.includes(country);
    }

    @Reads("country")
    public boolean inside(Territory territory) {
        return territory.contains(country).yes();
    }

    @Reads("country")
    public boolean outside(Territory territory) {
        return territory.contains(country).no();
    }

    /** In a third State: outside the territory, and no place of the French Republic overseas. */
    @Reads("country")
    public boolean inThirdState(Territory territory) {
        return territory.isThirdState(country).yes();
    }
}
