package org.ancrage.fact.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who stands behind a source, as the Beneficial Ownership Data Standard has it ({@code source.type}); the strongest first.
 *
 * <p>What somebody else has verified is stronger than what a register publishes, since registers often take what they are told; a third
 * party has less to gain than whoever declares, and answers for what it writes more than whoever searches on his own account.
 */
public enum SourceKind {
    /** Somebody has verified it. */
    VERIFIED,
    /** A register kept by an authority, or under its supervision. */
    OFFICIAL_REGISTER,
    /** Somebody else than the one of whom it speaks. */
    THIRD_PARTY,
    /** Search of whoever asks. */
    PRIMARY_RESEARCH,
    /** Whoever it speaks of says so. */
    SELF_DECLARATION;

    public boolean atLeast(SourceKind other) {
        return compareTo(other) <= 0;
    }

    /** Empty where there is none. */
    public static Optional<SourceKind> strongest(Collection<SourceKind> kinds) {
        return kinds.stream().min(Comparator.naturalOrder());
    }

    /** Empty where there is none. */
    public static Optional<SourceKind> weakest(Collection<SourceKind> kinds) {
        return kinds.stream().max(Comparator.naturalOrder());
    }
}
