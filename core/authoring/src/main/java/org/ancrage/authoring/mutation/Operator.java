package org.ancrage.authoring.mutation;

/** Sorts of changes. */
public enum Operator {
    RULE_REMOVED("rule removed"),
    CONCLUSION_SWAPPED("conclusion swapped"),
    CONSTRAINT_DROPPED("constraint dropped"),
    PATTERN_DROPPED("pattern dropped"),
    NEGATION_SWAPPED("not and exists swapped"),
    COMPARISON_SHIFTED("comparison shifted"),
    CONSTANT_REPLACED("constant replaced"),
    CONSTANT_DROPPED("constant dropped from a list"),
    PREDICATE_REPLACED("known and possible swapped"),
    NUMBER_SHIFTED("number shifted"),
    DATE_SHIFTED("date shifted"),
    TEXT_REPLACED("text replaced"),
    NODE_REMOVED("node removed"),
    CONNECTIVE_SWAPPED("all and any swapped"),
    NOT_REMOVED("not removed"),
    EXCEPTION_DROPPED("exception dropped"),
    CRITERION_GIVEN("criterion taken as given"),
    DEFAULT_CHANGED("default of a reading changed"),
    FORCE_CHANGED("force changed");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    /** What is done, for people. */
    public String words() {
        return words;
    }
}
