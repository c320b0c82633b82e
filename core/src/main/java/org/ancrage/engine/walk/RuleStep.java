package org.ancrage.engine.walk;

/**
 * Evaluates a part of a rule and, for each of its matches, the step that follows, until one says that the evaluation is over. Immutable.
 */
@FunctionalInterface
public interface RuleStep {

    /** The last step of a rule. */
    RuleStep MATCHED = RuleRun::matched;
    /** The last step under {@code not} and {@code exists}. */
    RuleStep WITNESSED = RuleRun::witnessed;
    /** A last step that lets everything be tried. */
    RuleStep NEXT = run -> false;

    /** Whether the evaluation is over. */
    boolean match(RuleRun run);
}
