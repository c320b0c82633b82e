package org.ancrage.fact;

/** Whether persons can be recognised in personal data. */
@Exhaustive
public enum DataForm {
    IDENTIFYING, PSEUDONYMISED, ANONYMOUS
}
