package org.ancrage.fact.predicate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A predicate holds where all of these hold: predicates of the same fact, with the same parameters or none. Where it does not, an
 * explanation tells which of them fail. Stands beside {@link Reads}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllOf {
    String[] value();
}
