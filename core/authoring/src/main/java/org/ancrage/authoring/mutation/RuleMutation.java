package org.ancrage.authoring.mutation;

import org.jspecify.annotations.Nullable;

/**
 * A change of one rule.
 *
 * @param rule its English name
 * @param source the changed rule; null where there is nothing to compile: the rule is gone, or concludes the opposite
 */
record RuleMutation(Mutant mutant, String rule, @Nullable RuleSourceText source) {

    /**
     * A rule as text, in two parts between which its name stands.
     *
     * @param before up to the name
     * @param after from behind the name
     */
    record RuleSourceText(String before, String after) {
        String named(String name) {
            return before + '"' + name + '"' + after;
        }
    }
}
