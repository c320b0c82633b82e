package org.ancrage.procurement.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who came by the link of an invitation.
 *
 * @param name of the tenderer, as the buyer wrote it
 */
public record Tenderer(long invitation, String name) implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
