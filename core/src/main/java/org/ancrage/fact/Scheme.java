package org.ancrage.fact;

/** A scheme under which certificates, attestations or qualifications are issued. */
public enum Scheme {
    /** ANSSI's qualification of cloud services. */
    SECNUMCLOUD,
    /** Certification of hosters of health data (CSP, art. L. 1111-8). */
    HDS,
    ISO_27001,
    /** Approval of third-party archivists by the minister of culture (SIAF). */
    ARCHIVES_APPROVAL,
    /** Self-certification under the EU-U.S. Data Privacy Framework. */
    DATA_PRIVACY_FRAMEWORK,
    /** Security accreditation of a system that holds SNDS data. */
    SNDS_ACCREDITATION,
    /** Attestation under the catalogue of the German BSI. */
    C5,
    /** Spanish Esquema Nacional de Seguridad. */
    ENS,
    GAIA_X_LABEL,
    /** Self-certification under the EU-U.S. Privacy Shield, whose adequacy decision was invalidated on 16 July 2020. */
    PRIVACY_SHIELD,
    /** European cloud certification scheme; not adopted on any date that the standard pack knows. */
    EUCS,
    OTHER
}
