/**
 * Facts from where they are: {@link org.ancrage.exchange.ownership} (who holds whom), {@link org.ancrage.exchange.catalogue} (certificates of public
 * lists), {@link org.ancrage.exchange.declaration} (what a tenderer declares), each read as an {@link org.ancrage.exchange.Imported}: an offer, on
 * what documents its facts rest, and a report of what was read and what was left out.
 *
 * <p>What a source does not say is unknown; nothing is guessed, and no list is said to be complete unless its source says so. Files are not trusted:
 * all that is wrong with one is told at once ({@link org.ancrage.document.InvalidInputException}), and what is too large or does not belong
 * in a file of data is refused.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
