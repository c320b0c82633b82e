package org.ancrage.pack;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;

/** What is wrong with a pack, or with packs together. */
public enum PackProblem implements ProblemCode {
    PACK_INVALID,
    UNKNOWN_PREDICATE,
    UNKNOWN_COMPONENT,
    UNKNOWN_LIST,
    UNKNOWN_CONDITION,
    UNKNOWN_OPTION,
    CONDITION_EXPECTED,
    PACK_UNREADABLE,
    PACK_TWICE,
    PACK_AFTER,
    PACK_MISSING,
    PACK_OF_ANOTHER_VERSION,
    TEXT_IN_TWO_PACKS,
    EXTENDED_TEXT_MISSING,
    PACKAGE_OF_TWO_PACKS,
    ACT_IN_TWO_PACKS,
    PACK_NOT_ON_CLASS_PATH,
    NO_PACK_THERE,
    JAR_DAMAGED,
    JAR_NOT_OF_ONE_PACK,
    COMPACT_FORM_TOO_LARGE,
    NO_COMPACT_FORM,
    COMPACT_FORM_OF_ANOTHER_VERSION,
    COMPACT_FORM_DAMAGED,
    RULES_NOT_COMPILED,
    COMPILED_RULES_UNTRUSTED,
    MODELS_UNTRUSTED,
    EXTENDING_NOT_PERMITTED,
    AMENDING_NOT_PERMITTED,
    JURISDICTIONS_NOT_PERMITTED,
    ACTS_NOT_PERMITTED,
    TOO_MANY_COMBINATIONS;

    /** What has no code of its own, in words of others. */
    public static Diagnosis said(String message) {
        return PACK_INVALID.with("message", message);
    }
}
