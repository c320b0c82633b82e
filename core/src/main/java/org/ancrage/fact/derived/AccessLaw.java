package org.ancrage.fact.derived;

import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.term.Country;

/**
 * A foreign access law that can be used on the assessment date, under the readings taken; derived by rules.
 *
 * @param law id of the {@link ForeignAccessLaw}
 * @param jurisdiction the State whose law it is
 */
public record AccessLaw(String law, @Country String jurisdiction) {
}
