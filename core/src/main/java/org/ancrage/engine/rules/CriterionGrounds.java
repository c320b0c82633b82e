package org.ancrage.engine.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.ContradictoryRulesException;
import org.ancrage.engine.refusal.FaultyRuleProblem;
import org.ancrage.engine.refusal.RuleOrigin;
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
        throw contradiction(criterion, trusted);
    }

    /** @param fired rules of trusted packs that fire together and do not conclude the same, as far as it is known which they are */
    public static DisagreementException contradiction(String criterion, List<CriterionRule> fired) {
        Optional<CriterionRule> met = added(fired, Truth.MET);
        Optional<CriterionRule> unmet = added(fired, Truth.UNMET);
        boolean ofAdded = Stream.of(met, unmet).flatMap(Optional::stream).anyMatch(rule -> rule.walk().origin().added());
        return ofAdded && met.isPresent() && unmet.isPresent()
                ? new ContradictoryRulesException(contradicting(criterion, met.get(), unmet.get()))
                : new DisagreementException(fired.isEmpty() ? "The criterion (%s) is both met and unmet.".formatted(criterion)
                        : "The criterion (%s) is both met and unmet, by the rules %s.".formatted(criterion, fired.stream().map(rule -> "(" + rule.name().en() + ")").toList()));
    }

    private static Diagnosis contradicting(String criterion, CriterionRule met, CriterionRule unmet) {
        RuleOrigin ofMet = met.walk().origin();
        RuleOrigin ofUnmet = unmet.walk().origin();
        String pack = ofMet.added() ? ofMet.pack() : ofUnmet.pack();
        String other = ofMet.added() ? ofUnmet.pack() : ofMet.pack();
        return FaultyRuleProblem.PACK_CONTRADICTS_ITSELF.with("pack", pack).with("whom", pack.equals(other) ? "itself" : "other")
                .with("other", pack.equals(other) ? null : other).with("criterion", criterion)
                .with("met", met.name().en()).with("metPlace", ofMet.place()).with("unmet", unmet.name().en()).with("unmetPlace", ofUnmet.place());
    }

    /** Of those that conclude so, one of an added pack before others: what the standard pack says of itself, situations prove. */
    private static Optional<CriterionRule> added(List<CriterionRule> fired, Truth concluding) {
        return fired.stream().filter(rule -> rule.concludes() == concluding).min(Comparator.comparing(rule -> !rule.walk().origin().added()));
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
