package org.ancrage.authoring;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with rule files, or with a pack as its author has it. */
public enum RuleProblem implements ProblemCode {
    PACK_FOLDER_MISSING,
    PACK_FOLDER_UNREADABLE,
    PACK_FILE_UNREADABLE,
    PACK_FILE_TOO_LARGE,
    REQUIRED_PACK_NOT_AT_HAND,
    PACK_ID_WRONG,
    PACK_ID_TAKEN,
    NO_PACKAGE_FOR_RULES,
    TOO_MANY_RULE_FILES,
    RULE_FILE_MISNAMED,
    FOLDER_OF_NO_PACKAGE,
    RULE_FILE_TOO_LONG,
    TOO_MANY_RULES,
    TOO_MANY_PATTERNS_OF_PACK,
    PACKAGE_OF_ANOTHER_FOLDER,
    GRAMMAR_NOT_FOLLOWED,
    RULES_NESTED_TOO_DEEP,
    RULE_TWICE,
    OUTSIDE_OF_FACTS,
    RULES_NOT_COMPILABLE,
    GENERATED_CLASS_REFUSED,
    GENERATED_MODEL_MISSING
}
