package org.ancrage.fact.term;

/** The secrets of the Code des relations entre le public et l'administration, art. L. 311-5 and L. 311-6. */
public enum ProtectedSecret {
    /** L. 311-5, 1°: opinions of the Conseil d'État and of administrative courts. */
    OPINIONS_OF_ADMINISTRATIVE_COURTS,
    /** L. 311-5, 1°: documents of the Cour des comptes and of regional chambers. */
    COURTS_OF_AUDIT_DOCUMENTS,
    /** L. 311-5, 1°: investigation files of the Autorité de la concurrence. */
    COMPETITION_INVESTIGATIONS,
    /** L. 311-5, 1°: documents of the High Authority for transparency in public life. */
    TRANSPARENCY_AUTHORITY_DOCUMENTS,
    /** L. 311-5, 1°: documents prior to accreditation, and audits, of health establishments and their staff. */
    HEALTH_ACCREDITATION_AND_AUDITS,
    /** L. 311-5, 1°: documents made under a service contract for specific persons. */
    SERVICES_FOR_SPECIFIC_PERSONS,
    /** L. 311-5, 2°, a. */
    GOVERNMENT_DELIBERATIONS,
    /** L. 311-5, 2°, b. */
    NATIONAL_DEFENCE,
    /** L. 311-5, 2°, c. */
    FOREIGN_POLICY,
    /** L. 311-5, 2°, d: safety of the State, public security, safety of persons, security of administrations' information systems. */
    STATE_AND_PUBLIC_SECURITY,
    /** L. 311-5, 2°, e. */
    CURRENCY_AND_PUBLIC_CREDIT,
    /** L. 311-5, 2°, f. */
    COURT_PROCEEDINGS,
    /** L. 311-5, 2°, g. */
    SEARCH_FOR_OFFENCES,
    /** L. 311-5, 2°, h. */
    OTHER_SECRETS_PROTECTED_BY_LAW,
    /** L. 311-6, 1°. */
    PRIVATE_LIFE,
    /** L. 311-6, 1°. */
    MEDICAL_SECRET,
    /** L. 311-6, 1°. */
    BUSINESS_SECRET,
    /** L. 311-6, 2°. */
    VALUE_JUDGEMENT_ON_A_PERSON,
    /** L. 311-6, 3°. */
    HARMFUL_BEHAVIOUR_OF_A_PERSON
}
