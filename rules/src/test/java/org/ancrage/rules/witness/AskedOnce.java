package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.Answer;

/**
 * Facts that matter only together, and are independent of each other, are asked for once: what is missing of them then has two completions
 * and not two for each. Nothing else may ask for one of them by itself.
 */
final class AskedOnce {

    private AskedOnce() {
    }

    /** One of them is enough. */
    static Answer either(List<Answer> facts) {
        return facts.contains(Answer.YES) ? Answer.YES : facts.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Each of them is needed. */
    static Answer every(List<Answer> facts) {
        return facts.contains(Answer.NO) ? Answer.NO : facts.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
    }

    /** What a fact tells by two predicates, known to be so and known not to be. */
    static Answer known(boolean yes, boolean no) {
        return yes ? Answer.YES : no ? Answer.NO : Answer.UNKNOWN;
    }
}
