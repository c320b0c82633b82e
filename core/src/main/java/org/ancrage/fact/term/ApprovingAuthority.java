package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/** Who granted an approval of an archivist (Code du patrimoine, art. R. 212-24). */
@Exhaustive
public enum ApprovingAuthority {
    /** The minister of culture: whose approvals of before 2021 stay valid until they expire (decree no. 2020-733, art. 13). */
    MINISTER_OF_CULTURE,
    /** The prefect of the department, in Paris the prefect of police: since 1 January 2021. */
    PREFECT
}
