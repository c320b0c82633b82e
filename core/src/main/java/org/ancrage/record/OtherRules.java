package org.ancrage.record;

import org.ancrage.decision.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is not the one that answered.
 *
 * @param pack its id
 * @param recorded what the record says answered; null where this pack was not there
 * @param now what answers now; null where this pack is not there any more
 */
public record OtherRules(String pack, @Nullable RuleSet recorded, @Nullable RuleSet now) {
}
