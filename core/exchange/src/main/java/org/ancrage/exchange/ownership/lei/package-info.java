/**
 * Legal entity identifiers: the public files of GLEIF as CSV, level 1 (who is who, LEI-CDF 3.1), level 2 (who consolidates whom, RR-CDF 2.1) and the
 * exceptions that say why no parent is named (2.1).
 *
 * <h2>What becomes of what</h2>
 * <ul>
 * <li>The country of the legal address is that of the registered office, the country of the headquarters that of the central administration, which is
 *     where a company is run from. The principal establishment is not told.
 * <li>Who consolidates an entity in its accounts controls it: a holding that is control, and no share. Who does so ultimately, and is not found at the end
 *     of the direct parents, as well. They are never all holders.
 * <li>Only what is {@code ACTIVE}, and whose relationship period contains the day, counts.
 * <li>An exception says why there is no parent, or none that is named. No fact comes of it: not even {@code NATURAL_PERSONS} says who they are.
 * <li>Funds and branches are told in the report: neither is consolidation.
 * <li>Every record is declared by the entity itself; {@code FULLY_CORROBORATED} says that the issuer verified all of it.
 * </ul>
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange.ownership.lei;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
