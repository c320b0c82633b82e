package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/**
 * Criteria that, were they otherwise, would make texts complied with under every open reading; no part of them alone would.
 *
 * <p>It is exact on the outline: each criterion is taken as something that can change by itself, whatever facts it rests on.
 *
 * @param changes in the order of the outlines
 * @param texts ids of the texts that become {@code COMPLIANT}
 */
public record Remedy(List<CriterionChange> changes, List<String> texts) {

    /**
     * A criterion that must come out differently.
     *
     * @param criterion the criterion; its remedy says who can bring it about, and how, where it must be met
     * @param from what it is now, under the default readings
     * @param to {@code MET} or {@code UNMET}
     * @param texts ids of the texts that would not be complied with without it
     */
    public record CriterionChange(Criterion criterion, Truth from, Truth to, List<String> texts) {
        public CriterionChange {
            texts = List.copyOf(texts);
        }

        /** Who can bring it about; the law does not say who can undo what is met. */
        public Criterion.Actor by() {
            return to == Truth.MET ? criterion.remedy().by() : Criterion.Actor.NOBODY;
        }
    }

    public Remedy {
        changes = List.copyOf(changes);
        texts = List.copyOf(texts);
    }

    /** Whether hoster, customer or both can bring about all of it. */
    public boolean withinReach() {
        return changes.stream().noneMatch(change -> change.by() == Criterion.Actor.NOBODY);
    }
}
