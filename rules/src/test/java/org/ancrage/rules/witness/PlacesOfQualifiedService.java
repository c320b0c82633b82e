package org.ancrage.rules.witness;

import java.util.EnumSet;
import java.util.Set;
import org.ancrage.fact.Location.Function;

/**
 * SecNumCloud 3.2, chapters 3.2 and 19.2: a qualification stands for the service as it was assessed, all of whose data, administration and
 * supervision are in the Union. What is said to be elsewhere is not that service; of what nothing is said, the qualification itself tells.
 */
final class PlacesOfQualifiedService {

    /** 19.2.b, c and d. */
    private static final Set<Function> IN_THE_UNION = EnumSet.complementOf(EnumSet.of(Function.SUPPORT));

    private PlacesOfQualifiedService() {
    }

    /** Whether no qualification under 3.2 covers what is described, where the facts prevail over it. */
    static boolean left(Completion asked) {
        return asked.reads("fr/secnumcloud#qualification-against-facts", "facts-prevail")
                && (IN_THE_UNION.stream().anyMatch(function -> outside(asked, function))
                        // 19.2.e: support alone may come from elsewhere, if what it may do is documented.
                        || asked.offer().supportOperationsDocumented().no() && outside(asked, Function.SUPPORT));
    }

    private static boolean outside(Completion asked, Function function) {
        return asked.offer().locations().of(function).items().stream().anyMatch(country -> UnionTerritory.excludes(country, asked.day()));
    }
}
