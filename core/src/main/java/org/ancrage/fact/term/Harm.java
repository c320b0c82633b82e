package org.ancrage.fact.term;

/** What a breach of the data is likely to harm (circular 6404/SG, R9; SREN Act, art. 31, II). */
public enum Harm {
    PUBLIC_ORDER, PUBLIC_SECURITY, HEALTH_OR_LIFE, INTELLECTUAL_PROPERTY
}
