package org.ancrage.engine.answer;

import java.util.List;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.walk.FactBase;

/** A question of which need and offer were settled each by itself: what it comes to follows from what these come to. Thread-safe. */
public interface Joined extends TextAnswering {

    /**
     * Settles in a session the rules that look at both sides.
     *
     * @param facts of both, with all that follows by default
     * @throws org.ancrage.refusal.DisagreementException if they do not come to what the sides come to apart
     */
    void settle(FactBase facts);

    /** What follows from both under the default readings, as {@link org.ancrage.engine.rules.Derivation#derived} has it. */
    List<Object> derived();

    /** The rules by which a criterion is settled under the default readings, in the order of their keys. */
    List<CriterionRule> firing(String criterion);
}
