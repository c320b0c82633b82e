package org.ancrage.procurement.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who came by the link of an invitation.
 *
 * @param name of the tenderer, as the buyer wrote it
 * @param tokenHash of the link by which he came
 */
public record Tenderer(long invitation, String name, String tokenHash) implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
