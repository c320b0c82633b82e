package org.ancrage.procurement.security;

/** Knows some of those who have sessions. */
public interface SessionHolders {

    /** Whether somebody lost what let him in: an account that was disabled since, a link that was revoked. False of those of whom it knows nothing. */
    boolean lost(Object principal);
}
