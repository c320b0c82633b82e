package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.OpenFact;
import org.jspecify.annotations.Nullable;

/**
 * All that is open of a side, supposed at once so that its rules do not contradict each other, as far as one fact is enough for that: what is known of a side may
 * rule out a value of what is not, and a sample that cannot be tells nothing.
 *
 * @param <S> the side once it is supposed
 */
final class ConsistentSample<S extends SettledSide> {

    private final SideRules rules;
    private final Side side;
    private final QualifiedSide known;
    private final Function<String, List<OpenFact>> lookedAt;
    private final Map<OpenFact, Object> ruledOut;
    private final Function<Map<OpenFact, Object>, S> supposing;

    /**
     * @param known the side where nothing is supposed
     * @param lookedAt the open facts that can matter to a criterion
     * @param ruledOut values that what is known rules out, as far as other samples told; those that this one tells are added
     * @param supposing the side where facts have such values; keeps the map
     */
    ConsistentSample(SideRules rules, Side side, QualifiedSide known, Function<String, List<OpenFact>> lookedAt, Map<OpenFact, Object> ruledOut,
            Function<Map<OpenFact, Object>, S> supposing) {
        this.rules = rules;
        this.side = side;
        this.known = known;
        this.lookedAt = lookedAt;
        this.ruledOut = ruledOut;
        this.supposing = supposing;
    }

    /** @param sample some value of each open fact; changed where that contradicts itself */
    S of(Map<OpenFact, Object> sample) {
        sample.replaceAll((fact, value) -> value.equals(ruledOut.get(fact)) ? fact.opposite(value) : value);
        S found = supposing.apply(Map.copyOf(sample));
        for (int atom : rules.contradictable(side)) {
            boolean met = known.settles(atom, true);
            if ((met || known.settles(atom, false)) && contradicted(found, atom, met)) {
                S other = otherwise(sample, atom, met);
                found = other == null ? found : other;
            }
        }
        return found;
    }

    /** @param met what is known of the criterion: hardly any sample says otherwise, and most need not be asked whether they say it too */
    private static boolean contradicted(SettledSide side, int atom, boolean met) {
        return side.settles(atom, !met) && side.settles(atom, met);
    }

    /** Null where no other value of one fact is enough. */
    private @Nullable S otherwise(Map<OpenFact, Object> sample, int atom, boolean met) {
        for (OpenFact fact : lookedAt.apply(rules.atoms().get(atom).criterion())) {
            Object before = Objects.requireNonNull(sample.get(fact));
            sample.put(fact, fact.opposite(before));
            S found = supposing.apply(Map.copyOf(sample));
            if (!contradicted(found, atom, met)) {
                ruledOut.put(fact, before);
                return found;
            }
            sample.put(fact, before);
        }
        return null;
    }
}
