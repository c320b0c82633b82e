package org.ancrage.record;

import org.ancrage.document.problem.ProblemCode;

/** Why nothing is recorded, why a record is not as it was written, and what is wrong with a key. */
enum RecordProblem implements ProblemCode {
    TOO_PRECISE_FOR_A_RECORD,
    MASKS_ARE_OF_NAMES,
    MASK_NO_POINTER,
    MASK_OF_NO_NAME,
    MASK_OF_NOTHING,
    TRACE_TO_MASK,
    TRACE_TO_CHANGE,
    MASK_CHANGES_THE_ANSWER,
    NOT_A_RECORD,
    RECORD_OF_ANOTHER_FORMAT,
    RECORD_NOT_CANONICAL,
    RECORD_OF_ANOTHER_HASH,
    SIGNATURE_OF_ANOTHER,
    RECORD_UNSIGNED,
    MASK_MISPLACED,
    RECORD_OF_AN_UNKNOWN_READING,
    LANGUAGE_EXPECTED,
    PRIVATE_KEY_OF_ANOTHER_KIND,
    PUBLIC_KEY_OF_ANOTHER_KIND,
    NO_KEY,
    ANOTHER_KEY,
    KEY_DAMAGED
}
