/**
 * The law as data: legal texts with their dated versions, the outline of conditions of each version, criteria, provisions and open
 * readings; and the dated corpus of jurisdictions.
 *
 * <p>A text says <i>what</i> is required; whether a criterion holds on the facts is said by rules, which this package does not know.
 * Conditions combine by Kleene's three-valued logic, so that {@code false and unknown} is false and nothing is asked that cannot matter.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.law;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
