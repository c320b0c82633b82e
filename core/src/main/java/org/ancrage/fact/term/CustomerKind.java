package org.ancrage.fact.term;

/** Who entrusts the data, as the texts on hosting distinguish. */
public enum CustomerKind {
    /** Administration of the State. */
    STATE_ADMINISTRATION,
    /** Operator of the State listed in the annex to the finance bill; where two yearly lists may count, in one of them at least. */
    STATE_OPERATOR,
    /** Body under the supervision (<i>tutelle</i>) of the State that is not on that list. */
    SUPERVISED_BODY,
    /** Public-interest group (<i>groupement d'intérêt public</i>). */
    PUBLIC_INTEREST_GROUP,
    /** The Health Data Hub, « Plateforme des données de santé » (CSP, art. L. 1462-1). */
    HEALTH_DATA_HUB,
    /** Region, department, commune or group of communes. */
    LOCAL_AUTHORITY,
    PUBLIC_HEALTH_ESTABLISHMENT,
    /** Fund of social security, the national health insurance fund (CNAM) among them. */
    SOCIAL_SECURITY_FUND,
    PRIVATE_HEALTH_ESTABLISHMENT,
    HEALTH_PROFESSIONAL,
    /** Publisher of software that processes its own customers' data. */
    SOFTWARE_PUBLISHER,
    OTHER_COMPANY,
    /** A patient who entrusts his or her own data. */
    PATIENT,
    /** Health data access body (EHDS). */
    HEALTH_DATA_ACCESS_BODY
}
