package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/** Whether persons can be recognised in personal data. */
@Exhaustive
public enum DataForm {
    IDENTIFYING, PSEUDONYMISED, ANONYMOUS
}
