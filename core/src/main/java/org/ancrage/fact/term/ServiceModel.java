package org.ancrage.fact.term;

/** The service models that SecNumCloud 3.2 distinguishes (chapter 2). */
public enum ServiceModel {
    IAAS, CAAS, PAAS, SAAS
}
