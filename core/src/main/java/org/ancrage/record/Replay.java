package org.ancrage.record;

import java.util.List;

/**
 * What replaying a record showed.
 *
 * @param flaws why the record is not as it was written, or cannot be replayed; what can still be compared is
 * @param otherRules packs that are not those that answered
 * @param differences where the record would be another one if it was written now, beside hash, signature and packs; in the order of the
 *     record
 * @param signatureUnverified it has a signature, and no key was given to verify it
 */
public record Replay(List<Flaw> flaws, List<OtherRules> otherRules, List<Deviation> differences, boolean signatureUnverified) {

    public Replay {
        flaws = List.copyOf(flaws);
        otherRules = List.copyOf(otherRules);
        differences = List.copyOf(differences);
    }

    /**
     * The same record came out, byte for byte. That does not say who wrote it: without a key, a signature is not verified ({@link #signatureUnverified()}), and
     * whoever edits a fact that no rule reads, a name for example, and computes the hash anew is not found out.
     */
    public boolean reproduced() {
        return flaws.isEmpty() && otherRules.isEmpty() && differences.isEmpty();
    }
}
