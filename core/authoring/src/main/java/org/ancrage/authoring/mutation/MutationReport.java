package org.ancrage.authoring.mutation;

import java.util.List;
import java.util.Map;

/**
 * What a mutation run found.
 *
 * @param scores by id of the text, or folder of the jurisdictions, in the order of the pack
 * @param survivors changes that no situation notices, in the order of the files
 * @param equivalents survivors that are declared to make no difference, with the reason
 * @param stale declared changes that are noticed, or that there are not: to be taken out of {@code mutation.yaml}
 */
public record MutationReport(
        Map<String, Score> scores, List<Mutant> survivors, List<Equivalent> equivalents, List<Stale> stale) {

    /**
     * @param noticed changes that some situation notices
     * @param valid all but those that are declared to make no difference, and those that do not compile
     * @param equivalent changes that are declared to make no difference
     * @param invalid changes that do not compile, or that the reader of the file refuses
     */
    public record Score(int noticed, int valid, int equivalent, int invalid) {

        /** Share of the valid changes that are noticed; all of none. */
        public double percent() {
            return valid == 0 ? 100.0 : 100.0 * noticed / valid;
        }

        Score plus(Score other) {
            return new Score(noticed + other.noticed, valid + other.valid, equivalent + other.equivalent, invalid + other.invalid);
        }
    }

    /** A survivor that makes no difference, and why. */
    public record Equivalent(Mutant mutant, String reason) {
    }

    /**
     * A declaration that does not hold.
     *
     * @param noticed whether there is such a change, which a situation notices
     */
    public record Stale(String id, boolean noticed) {
    }

    public MutationReport {
        scores = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(scores));
        survivors = List.copyOf(survivors);
        equivalents = List.copyOf(equivalents);
        stale = List.copyOf(stale);
    }

    /** Of all texts together. */
    public Score total() {
        return scores.values().stream().reduce(new Score(0, 0, 0, 0), Score::plus);
    }

    /** Whether nothing is declared that does not hold, and enough is noticed. */
    public boolean passes(double percent) {
        return stale.isEmpty() && total().percent() >= percent;
    }
}
