package org.ancrage.procurement.client;

import java.time.OffsetDateTime;
import org.ancrage.procurement.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Another program of the house.
 *
 * @param lastUsed when it called last, to about a minute; null where it never did
 * @param revoked since when its key opens nothing; null where it does
 */
record Client(long id, String name, Role role, OffsetDateTime made, @Nullable OffsetDateTime lastUsed, @Nullable OffsetDateTime revoked) {
}
