package org.ancrage.fact.predicate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that may be complete for some kinds of what it lists only: a public catalogue names every certificate of its own scheme, and none of
 * another. Which kind an item is, or which several, stands in one of its components, an enumeration. A list of countries may be complete for those
 * outside a territory ({@link org.ancrage.fact.term.Abroad}).
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByKind {

    /** The component of an item that tells its kind; empty where the item itself, a country, does. */
    String value() default "";
}
