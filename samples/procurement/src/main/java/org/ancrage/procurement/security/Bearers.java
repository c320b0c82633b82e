package org.ancrage.procurement.security;

import java.security.Principal;
import java.util.Optional;

/** Knows some of those who come with a secret in each call. */
public interface Bearers {

    /** With which the trail begins the names of programs: no account has one like it. */
    String PROGRAM = "api:";

    /**
     * Who it is; empty where the secret is none, or is none any more.
     *
     * @param secret which is kept nowhere
     */
    Optional<Bearer> of(String secret);

    /**
     * Somebody who came with a secret.
     *
     * @param principal whose name the trail tells
     */
    record Bearer(Principal principal, Role role) {
    }
}
