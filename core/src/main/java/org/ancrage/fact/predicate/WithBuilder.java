package org.ancrage.fact.predicate;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The record has a generated builder beside it, in which everything that is not set is unknown: {@code OfferBuilder.builder()}. */
@RecordBuilder.Template(options = @RecordBuilder.Options(enableWither = false, enableGetters = false, addStaticBuilder = true))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface WithBuilder {
}
