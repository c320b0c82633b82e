package org.ancrage.engine.rules;

import java.util.List;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;

/**
 * The rules of a criterion that fire, and those of them that count. Rules of trusted packs never contradict each other; what a restricted pack
 * says against them, or against itself, does not count, and is told.
 *
 * @param fired in the order of their keys
 * @param counting those that settle the criterion, which all conclude the same
 */
public record CriterionGrounds(List<CriterionRule> fired, List<CriterionRule> counting) {

    /**
     * @param derivesUntrusted whether a restricted pack derives facts that rules of others look at: then it may be the cause where those
     *     contradict each other, and none of them counts
     * @throws DisagreementException if the criterion is both met and unmet, and no restricted pack can be the cause
     */
    static CriterionGrounds of(String criterion, List<CriterionRule> fired, boolean derivesUntrusted) {
        if (agree(fired)) {
            return new CriterionGrounds(fired, fired);
        }
        List<CriterionRule> trusted = fired.stream().filter(CriterionRule::trusted).toList();
        if (agree(trusted)) {
            return new CriterionGrounds(fired, trusted);
        } else if (derivesUntrusted) {
            return new CriterionGrounds(fired, List.of());
        }
        throw new DisagreementException("The criterion (%s) is both met and unmet, by the rules %s."
                .formatted(criterion, trusted.stream().map(rule -> "(" + rule.name().en() + ")").toList()));
    }

    private static boolean agree(List<CriterionRule> rules) {
        for (CriterionRule rule : rules) {
            if (rule.concludes() != rules.get(0).concludes()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a restricted pack has rules contradict each other. */
    public boolean contradicted() {
        return counting.size() != fired.size();
    }

    public Truth truth() {
        return counting.isEmpty() ? Truth.UNKNOWN : counting.get(0).concludes();
    }
}
