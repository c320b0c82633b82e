package org.ancrage.fact.predicate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that says between what bounds another lies, where that one is not known exactly. Both are one fact, told at the place of the other:
 * {@code capital: 30} or {@code capital: {atLeast: 25, below: 50}}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RangeOf {

    /** The component that is exact where it is known. */
    String value();
}
