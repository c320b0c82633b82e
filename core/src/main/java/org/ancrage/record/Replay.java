package org.ancrage.record;

import java.util.List;
import org.ancrage.document.Problem;

/**
 * What replaying a record showed.
 *
 * @param problems why the record is not as it was written, or cannot be replayed: it was damaged or edited, or its format is not known
 * @param otherRules packs that are not those that answered
 * @param differences where the record would be another one if it was written now, beside hash and packs; in the order of the record
 */
public record Replay(List<Problem> problems, List<OtherRules> otherRules, List<Difference> differences) {

    public Replay {
        problems = List.copyOf(problems);
        otherRules = List.copyOf(otherRules);
        differences = List.copyOf(differences);
    }

    /** The same record came out, byte for byte. */
    public boolean reproduced() {
        return problems.isEmpty() && otherRules.isEmpty() && differences.isEmpty();
    }
}
