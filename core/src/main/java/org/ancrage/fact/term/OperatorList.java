package org.ancrage.fact.term;

/** Lists of the operators of the State, one a year, each annexed to the finance bill for that year (SREN Act, art. 31, I). */
public enum OperatorList {
    FINANCE_BILL_2026, FINANCE_BILL_2027
}
