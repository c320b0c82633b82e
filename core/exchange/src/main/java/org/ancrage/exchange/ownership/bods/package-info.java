/**
 * The Beneficial Ownership Data Standard 0.4 (Open Ownership): statements about entities, persons and the relationships between them.
 *
 * <h2>What becomes of what</h2>
 * <ul>
 * <li>Of several statements on a record, the last that was made by the day counts; a record that was closed by then is gone.
 * <li>Entities and persons are holders, so are arrangements (joint holdings, nominations, trusts): whoever stands behind one holds it. A registered
 *     address tells the registered office; neither a jurisdiction nor a nationality tells any of the three connections to a State.
 * <li>An interest that runs on the day and is direct is a holding: {@code shareholding} is capital, {@code votingRights} votes; {@code
 *     controlViaCompanyRulesOrArticles} and {@code controlByLegalFramework} are control. What else lets somebody influence, profit or sit on a board
 *     is no share and no control that a text asks about; it is told in the report.
 * <li>A share that is a range is a holding whose share is known by its bounds: {@code minimum} and {@code maximum} include theirs,
 * {@code exclusiveMinimum} and {@code exclusiveMaximum} do not.
 * <li>An interest of which it is not known whether it is direct is a holding of which nothing else is known. One that is indirect is none: its
 *     components are, where they are stated.
 * <li>A party that is not specified, and of which interests are stated, is a holder of whom nothing is known.
 * </ul>
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange.ownership.bods;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
