package org.ancrage.fact.predicate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exactly one of the constants is true of every case, whether or not it is known which: what holds for each of them holds whatever is the
 * case. Not on an enumeration that only tells apart what some text tells apart: of that, another case may be.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exhaustive {
}
