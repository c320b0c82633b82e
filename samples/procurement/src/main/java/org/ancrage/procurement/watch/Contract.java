package org.ancrage.procurement.watch;

import java.time.LocalDate;

/**
 * What was decided with an offer.
 *
 * @param consultation id of the consultation, and so of the contract
 * @param title of the consultation
 * @param invitation of the offer that was taken
 * @param useDay from which on it runs
 */
record Contract(long consultation, String title, long invitation, String tenderer, LocalDate useDay) {
}
