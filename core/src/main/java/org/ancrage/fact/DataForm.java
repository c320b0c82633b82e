package org.ancrage.fact;

/** Whether persons can be recognised in personal data. */
public enum DataForm {
    IDENTIFYING, PSEUDONYMISED, ANONYMOUS
}
