package org.ancrage.pack;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a restricted pack may not exceed: its rule files when it is loaded, and its rules for each question. Counts, and no clock: the same
 * pack is always accepted or always refused, and so is the same question. A thread that compiles or matches cannot be ended from outside;
 * what it may take is bounded before it begins.
 *
 * @param files rule files of the pack
 * @param bytes size of one rule file
 * @param rules rules of the pack, in all its files
 * @param size patterns and constraints of the pack together, each as often as the alternatives of its rule multiply it; compiling takes time
 *     and memory for each
 * @param patterns patterns of one rule
 * @param constraints constraints of one pattern
 * @param alternatives of one rule: how many there are of each {@code or}, multiplied
 * @param depth parentheses and conditions within each other
 * @param literal characters of a text or of a number
 * @param joins patterns of one rule that may each match many facts: a question of n facts of a kind costs up to n to this power
 * @param choices combinations of the options of all open points of law that one text declares
 * @param derived facts that one rule may derive from a question
 * @param combinations of facts of a question that the rules of the pack may have to look at, together: of each rule, how many facts there are
 *     for each of its patterns, multiplied. What is looked at may be kept in memory until the question is answered.
 *     A question of more is refused before it is looked at, with the name of the rule.
 * @param permitted what the pack may do beyond its own texts; nothing by default
 */
public record RestrictedLimits(int files, int bytes, int rules, int size, int patterns, int constraints, int alternatives, int depth, int literal,
        int joins, int choices, int derived, long combinations, Set<Permission> permitted) {

    /** What touches the answers of other packs. */
    public enum Permission {
        /** Rules that settle criteria of texts of other packs ({@code extends}). */
        EXTEND,
        /** Facts that rules of other packs look at ({@code @derives}). */
        DERIVE,
        /** Amendments: rules disabled or replaced, conditions added, readings chosen, wordings changed. */
        AMEND,
        /** Memberships, adequacy decisions and foreign laws, which the texts of all packs apply. */
        JURISDICTIONS,
        /** Acts, which are tried on the answers of all packs. */
        ACTS
    }

    /** Groups of patterns of one rule that no variable joins: two multiply, more explode. */
    public static final int UNJOINED = 2;

    /**
     * 100 files of 256 KiB, 1,000 rules of 20 patterns of 12 constraints and 16 alternatives, 10,000 patterns and constraints in all, 8 levels,
     * 500 characters, 5 joins, 4,096 choices among readings; 10,000 facts derived by a rule, and 2 million combinations, which take seconds. The standard pack is about half as large. Nothing is permitted.
     */
    public static final RestrictedLimits DEFAULT =
            new RestrictedLimits(100, 256 * 1024, 1_000, 10_000, 20, 12, 16, 8, 500, 5, 4_096, 10_000, 2_000_000, Set.of());

    /** The same, with other limits of what one rule may derive and of what all may look at. */
    public RestrictedLimits perQuestion(int mostDerived, long mostCombinations) {
        return new RestrictedLimits(files, bytes, rules, size, patterns, constraints, alternatives, depth, literal, joins, choices, mostDerived,
                mostCombinations, permitted);
    }

    /** The same, with these permissions and no others. */
    public RestrictedLimits permitting(Permission... these) {
        return new RestrictedLimits(files, bytes, rules, size, patterns, constraints, alternatives, depth, literal, joins, choices, derived,
                combinations, Set.copyOf(List.of(these)));
    }

    public boolean permits(Permission permission) {
        return permitted.contains(permission);
    }

    public RestrictedLimits {
        // In the order of the constants: the key of what was compiled is made of it.
        permitted = permitted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(permitted));
        List<Long> counts = List.of((long) files, (long) bytes, (long) rules, (long) size, (long) patterns, (long) constraints, (long) alternatives,
                (long) depth, (long) literal, (long) joins, (long) choices, (long) derived, combinations);
        if (bytes == Integer.MAX_VALUE || counts.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "Every limit (%s files of %s bytes, %s rules of size %s, %s patterns, %s constraints, %s alternatives, %s levels, %s characters, %s joins, %s choices, %s derived, %s combinations) must be at least 1."
                            .formatted(counts.toArray()));
        }
    }
}
