package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/** The services or zones of what is granted for some of them, by name. */
final class Scopes {

    /** Stands for all of them. */
    static final String ALL = "*";

    private Scopes() {
    }

    /** @param wanted null where it is not known which one is wanted */
    static Answer covers(Listing<String> scope, @Nullable String wanted) {
        if (scope.items().contains(ALL)) {
            return Answer.YES;
        }
        return wanted == null ? (scope.none() ? Answer.NO : Answer.UNKNOWN) : scope.contains(wanted);
    }
}
