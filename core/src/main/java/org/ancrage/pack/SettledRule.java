package org.ancrage.pack;

import java.util.List;
import org.ancrage.document.Position;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.ancrage.pack.condition.FactCondition;

/**
 * A rule that stands beside its criterion as data.
 *
 * @param criterion its local id
 * @param concludes MET or UNMET
 * @param because its name: the reason that answers give
 * @param conditions all of which must hold
 * @param position of its item
 */
record SettledRule(String criterion, Truth concludes, Wording because, List<FactCondition> conditions, Position position) {

    SettledRule {
        conditions = List.copyOf(conditions);
    }

    /** As it would stand in a rule file, on one line. */
    String drl() {
        return "rule \"%s\" @%s( \"%s\" ) @fr( \"%s\" ) when %s then end".formatted(because.en(), concludes == Truth.MET ? "met" : "unmet",
                criterion, because.fr(), FactCondition.all(conditions));
    }
}
