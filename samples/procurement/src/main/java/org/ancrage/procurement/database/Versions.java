package org.ancrage.procurement.database;

import org.springframework.dao.OptimisticLockingFailureException;

/** Whoever changes something says which version he saw: what somebody else has changed since is not overwritten. */
public final class Versions {

    private Versions() {
    }

    /**
     * @param changed rows that an update {@code where … and version = …} changed
     * @throws OptimisticLockingFailureException if there was none
     */
    public static void changed(int changed) {
        if (changed != 1) {
            throw new OptimisticLockingFailureException("Somebody else has changed it.");
        }
    }
}
