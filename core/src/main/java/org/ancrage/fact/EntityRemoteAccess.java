package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/**
 * Access of the hoster or of a participant to hosted data from another country than that of storage; computed.
 *
 * @param entity id of the entity
 * @param country from where
 * @param ground on what ground of GDPR chapter V
 */
public record EntityRemoteAccess(String entity, @Country String country, @Nullable TransferGround ground) {

    @Reads("country")
    public boolean outside(Territory territory) {
        return territory.contains(country).no();
    }

    /** Known to rest on appropriate safeguards. */
    @Reads("ground")
    public boolean onSafeguards() {
        return ground == TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    /** Known to rest on something else, or on nothing. */
    @Reads("ground")
    public boolean withoutSafeguards() {
        return ground != null && ground != TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    @Reads("ground")
    public boolean possiblyOnSafeguards() {
        return !withoutSafeguards();
    }

    @Reads("ground")
    public boolean possiblyWithoutSafeguards() {
        return !onSafeguards();
    }
}
