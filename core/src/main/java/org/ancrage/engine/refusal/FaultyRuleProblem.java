package org.ancrage.engine.refusal;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with a rule, as the facts of a question show it. */
public enum FaultyRuleProblem implements ProblemCode {
    RULE_FAILS,
    PACK_CONTRADICTS_ITSELF
}
