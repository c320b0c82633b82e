package org.ancrage.procurement.tender;

/** A tenderer who was invited to a consultation. */
public record Invitation(long id, long consultation, String tenderer) {
}
