package org.ancrage.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access to hosted data from another country than that of storage.
 *
 * @param country from where
 * @param ground on what ground of GDPR chapter V
 */
public record RemoteAccess(@Country String country, @Nullable TransferGround ground) {
    public RemoteAccess {
        Objects.requireNonNull(country, "country");
    }
}
