package org.ancrage.engine.limit;

/**
 * What the rules of a pack may take of one question. Counts, and no clock: the same question is always answered or always refused.
 *
 * @param derived facts that the rules of the pack may derive
 * @param combinations of facts that the rules may have to look at, together: of each, the product of how many facts there are for each of its
 *     patterns
 */
public record RuleLimits(int derived, long combinations) {

    public RuleLimits {
        if (derived < 1 || combinations < 1) {
            throw new IllegalArgumentException("The limits (%s derived facts, %s combinations) must be at least 1.".formatted(derived, combinations));
        }
    }
}
