package org.ancrage.fact.term;

/** Essential missions of the State for which data may be necessary (circular 6404/SG, R9; SREN Act, art. 31, II, 2°). */
public enum EssentialMission {
    NATIONAL_SECURITY, PUBLIC_ORDER, PROTECTION_OF_HEALTH_AND_LIFE, OTHER
}
