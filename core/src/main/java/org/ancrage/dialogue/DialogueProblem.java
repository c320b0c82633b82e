package org.ancrage.dialogue;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with an answer of a dialogue, or with a state that was kept. */
enum DialogueProblem implements ProblemCode {
    NOTHING_NEW,
    THERE_IS_MORE,
    NEITHER_YES_NOR_NO,
    UNKNOWN_CHOICE,
    ILLEGIBLE_ANSWER,
    ITEM_BEGUN,
    KNOWN_ALREADY,
    NO_FACT_THERE,
    ONE_VALUE_EXPECTED,
    NO_SUCH_ANSWER,
    NOT_ASKED,
    FACTS_NOT_OF_STEPS,
    ITEM_NOT_ASKED,
    STEP_NOT_TAKEN,
    STATE_DAMAGED,
    STATE_OF_ANOTHER_FORMAT,
    NOT_A_DIALOGUE,
    ANSWERS_BELOW_ZERO,
    STEP_AT_NO_COMPONENT,
    TOO_MANY_STEPS,
    NEITHER_ANSWER_NOR_SKIP,
    FACTS_ALONE
}
