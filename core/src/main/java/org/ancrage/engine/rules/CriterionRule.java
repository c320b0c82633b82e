package org.ancrage.engine.rules;

import java.util.Set;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * A rule that settles a criterion.
 *
 * @param key package and name, unique
 * @param name its name in both languages
 * @param criterion global id of the criterion
 * @param concludes {@code MET} or {@code UNMET}
 * @param walk its executable model, for evaluation and explanation
 * @param readings global ids of the readings on which it depends, itself or through derived facts
 * @param trusted whether its pack is: what a restricted pack says never counts against what others say
 */
public record CriterionRule(String key, Wording name, String criterion, Truth concludes, RuleWalk walk, Set<String> readings, boolean trusted) {

    /** The same with another model. */
    CriterionRule with(RuleWalk other, ReadingUse use) {
        return new CriterionRule(key, name, criterion, concludes, other, Set.copyOf(use.of(other)), trusted);
    }
}
