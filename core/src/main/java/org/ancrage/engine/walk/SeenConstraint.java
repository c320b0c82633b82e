package org.ancrage.engine.walk;

/**
 * What a constraint of a rule was seen to say.
 *
 * @param type simple name of the type of fact that it constrains; {@code accumulate} for what was computed over facts
 * @param text as the rule writes it
 * @param held whether it held of some fact
 * @param failed whether it did not hold of some fact
 */
public record SeenConstraint(String type, String text, boolean held, boolean failed) {
}
