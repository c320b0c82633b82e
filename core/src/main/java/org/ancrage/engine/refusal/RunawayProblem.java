package org.ancrage.engine.refusal;

import org.ancrage.document.problem.ProblemCode;

/** How rules do not come to an end, or take too much of a question. */
public enum RunawayProblem implements ProblemCode {
    RULES_WITHOUT_END,
    RULE_OF_TOO_MANY_COMBINATIONS,
    RULES_OF_TOO_MANY_COMBINATIONS,
    RULE_OF_TOO_MANY_FACTS,
    TOO_MANY_OPEN_READINGS,
    OUTLINE_TOO_LARGE
}
