package org.ancrage.refusal;

import org.jspecify.annotations.Nullable;

/** What nobody expected, as a log may tell it: kinds and places of the fault and of its causes. Their messages may hold facts of a question, and are left out. */
public final class SilencedFault {

    private static final int MOST_CAUSES = 10;

    private SilencedFault() {}

    /** For a log alone: it is not thrown. */
    public static Throwable of(Throwable fault) {
        return of(fault, MOST_CAUSES);
    }

    private static Throwable of(Throwable fault, int causes) {
        @Nullable Throwable cause = fault.getCause();
        Throwable silenced = new Throwable(fault.getClass().getName(), cause == null || causes == 0 ? null : of(cause, causes - 1));
        silenced.setStackTrace(fault.getStackTrace());
        return silenced;
    }
}
