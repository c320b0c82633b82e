/**
 * Who holds whom: from statements in the Beneficial Ownership Data Standard ({@link org.ancrage.exchange.ownership.bods}) and from data on legal entity
 * identifiers ({@link org.ancrage.exchange.ownership.lei}).
 *
 * <p>Holdings are never said to be all of them: a register of beneficial owners names those above a threshold, a register of parents those that
 * consolidate.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange.ownership;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
