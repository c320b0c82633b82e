package org.ancrage.fact.derived;

import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * As {@link ThirdStateTie}, but on what is known or cannot be ruled out of what is listed; made for use under {@code not}.
 *
 * @param entity id of the entity or of the offer
 * @param kind what ties it, or may tie it
 * @param through id of the entity through which it is tied, or may be
 * @param country where, or from where; null where the tie is no place, or at a place that is not known
 */
public record PossibleThirdStateTie(String entity, ThirdStateTie.Kind kind, String through, @Nullable @Country String country) {
}
