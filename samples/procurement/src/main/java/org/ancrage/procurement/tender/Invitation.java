package org.ancrage.procurement.tender;

/**
 * A tenderer who was invited to a consultation.
 *
 * @param revoked whether the link leads nowhere any more
 */
public record Invitation(long id, long consultation, String tenderer, boolean revoked) {
}
