package org.ancrage.record;

import org.ancrage.document.Problem;

/**
 * Why a record is not as it was written, or cannot be replayed.
 *
 * @param problem where, and what exactly
 */
public record Flaw(Kind kind, Problem problem) {

    /** Sorts of flaws. */
    public enum Kind {
        /** It was written in a format that this version does not know. */
        UNKNOWN_FORMAT,
        /** Its text breaks off or holds what no record holds. */
        UNREADABLE,
        /** Its text was reformatted or edited. */
        NOT_CANONICAL,
        /** Its content was edited or damaged. */
        WRONG_HASH,
        /** The key with which it is verified did not sign this content: it was edited since, or somebody else wrote it. */
        WRONG_SIGNATURE,
        /** It is to be verified, and nobody signed it. */
        UNSIGNED,
        /** A mask points to something else than its replacement. */
        WRONG_MASK,
        /** It settles an open point of law, or takes an option, that does not exist any more. */
        UNKNOWN_READING
    }
}
