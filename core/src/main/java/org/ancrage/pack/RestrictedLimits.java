package org.ancrage.pack;

/**
 * What a restricted pack may not exceed: its rule files when it is loaded, and its rules for each question. Counts, and no clock: the same
 * pack is always accepted or always refused, and so is the same question. A thread that compiles or matches cannot be ended from outside;
 * what it may take is bounded before it begins.
 *
 * @param files rule files of the pack
 * @param bytes size of one rule file
 * @param rules rules of the pack, in all its files
 * @param size patterns and constraints of the pack together; compiling takes time and memory for each
 * @param patterns patterns of one rule
 * @param constraints constraints of one pattern
 * @param depth parentheses and conditions within each other
 * @param literal characters of a text or of a number
 * @param joins patterns of one rule that may each match many facts: a question of n facts of a kind costs up to n to this power
 * @param derived facts that one rule may derive from a question
 * @param combinations of facts of a question that one rule may have to look at: how many facts there are for each of its patterns,
 *     multiplied. A question of more is refused before it is looked at, with the name of the rule.
 */
public record RestrictedLimits(int files, int bytes, int rules, int size, int patterns, int constraints, int depth, int literal, int joins,
        int derived, long combinations) {

    /** Groups of patterns of one rule that no variable joins: two multiply, more explode. */
    public static final int UNJOINED = 2;

    /**
     * 100 files of 256 KiB, 1,000 rules of 20 patterns of 12 constraints, 10,000 patterns and constraints in all, 8 levels,
     * 500 characters, 5 joins; 10,000 facts derived by a rule, and 10 million combinations, which take seconds. The standard pack is
     * about half as large.
     */
    public static final RestrictedLimits DEFAULT =
            new RestrictedLimits(100, 256 * 1024, 1_000, 10_000, 20, 12, 8, 500, 5, 10_000, 10_000_000);

    /** The same, with other limits of what one rule may take of a question. */
    public RestrictedLimits perQuestion(int mostDerived, long mostCombinations) {
        return new RestrictedLimits(files, bytes, rules, size, patterns, constraints, depth, literal, joins, mostDerived, mostCombinations);
    }

    public RestrictedLimits {
        if (files < 1 || bytes < 1 || bytes == Integer.MAX_VALUE || rules < 1 || size < 1 || patterns < 1 || constraints < 1 || depth < 1 || literal < 1
                || joins < 1 || derived < 1 || combinations < 1) {
            throw new IllegalArgumentException(
                    "Every limit (%s files of %s bytes, %s rules of size %s, %s patterns, %s constraints, %s levels, %s characters, %s joins, %s derived, %s combinations) must be at least 1."
                            .formatted(files, bytes, rules, size, patterns, constraints, depth, literal, joins, derived, combinations));
        }
    }
}
