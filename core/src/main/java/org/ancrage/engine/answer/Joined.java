package org.ancrage.engine.answer;

import java.util.List;
import java.util.Map;
import org.ancrage.engine.rules.CriterionGrounds;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.walk.FactBase;

/** A question of which need and offer were settled each by itself: what it comes to follows from what these come to. Thread-safe. */
public interface Joined extends TextAnswering {

    /**
     * What settles each criterion under the default readings. Rules that look at both sides are settled in a session too.
     *
     * @param facts of both, with all that follows by default
     * @return not to be changed
     * @throws org.ancrage.refusal.DisagreementException if the session does not come to what the sides come to apart, or a criterion is both met and unmet
     */
    Map<String, CriterionGrounds> settled(FactBase facts, RuleBook book);

    /** What follows from both under the default readings, as {@link org.ancrage.engine.rules.Derivation#derived} has it. */
    List<Object> derived();
}
