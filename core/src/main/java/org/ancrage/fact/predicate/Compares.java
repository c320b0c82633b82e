package org.ancrage.fact.predicate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A predicate compares a component with its argument: a number, a date or the assessment date. Where the predicate does not hold, an
 * explanation says by how much. Stands beside {@link Reads}; a component that is not known is not compared.
 */
@Documented
@Repeatable(Comparisons.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Compares {

    /** The component. */
    String component();

    /** How it must stand to the argument. */
    Relation is();

    /** Component that holds a number of months, added to the date before it is compared; none where empty. */
    String plusMonths() default "";

    /** Whether the number that the predicate takes beside the day is one of months, added to the date before it is compared. */
    boolean plusMonthsGiven() default false;

    /** Of several comparisons of one predicate: whether this one alone is enough; otherwise all that are so declared must hold. */
    boolean suffices() default false;
}
