package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.rules.Derivation;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactSubstitution;
import org.ancrage.engine.walk.RulePart;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.ReadingChoice;
import org.jspecify.annotations.Nullable;

/**
 * Options of readings on which parts of rules depend, each choice of them under a number, and what the facts of one side come to under it. Thread-safe once
 * all are numbered.
 */
final class Layers {

    private final Derivation derivation;
    private final Set<String> derivationReadings;
    private final Readings readings;
    private final FactBase onDay;
    /** Options that rules depend on, the choices that they stand for, and which of them count for what is derived. */
    private final List<Map<String, String>> layers = new ArrayList<>();
    private final List<List<ReadingChoice>> choices = new ArrayList<>();
    /** Of each, the number of the choices that count for what is derived. */
    private final List<Integer> deriving = new ArrayList<>();
    private final List<Map<String, String>> derivations = new ArrayList<>();
    /** The number of what counts by default for what is derived. */
    private final int byDefault;
    /** Where each reading takes its default. */
    private final BitSet defaults = new BitSet();
    /** What follows from the day alone. */
    private final Map<Integer, List<Object>> ofDay = new ConcurrentHashMap<>();

    Layers(Rules rules, AppliedLaw law) {
        this.derivation = rules.derivation();
        this.derivationReadings = rules.book().derivationReadings();
        this.readings = law.readings();
        this.onDay = new FactBase(law.facts());
        this.byDefault = derivation(readings.of(derivationReadings, Map.of()));
    }

    /** The number of some options. */
    int of(Map<String, String> options) {
        int known = layers.indexOf(options);
        if (known >= 0) {
            return known;
        }
        defaults.set(layers.size(), readings.defaults().entrySet().containsAll(options.entrySet()));
        layers.add(options);
        choices.add(readings.choices(options));
        deriving.add(derivation(readings.of(derivationReadings, options)));
        return layers.size() - 1;
    }

    private int derivation(Map<String, String> taken) {
        if (!derivations.contains(taken)) {
            derivations.add(taken);
        }
        return derivations.indexOf(taken);
    }

    private List<ReadingChoice> taken(int derivation) {
        return readings.choices(derivations.get(derivation));
    }

    /** Whether each reading takes its default. */
    boolean byDefault(int layer) {
        return defaults.get(layer);
    }

    /** @param near of which nearly the same follows */
    World world(List<Object> own, @Nullable World near) {
        return new World(own, near);
    }

    /** The facts of one side, and all that follows from them alone. Thread-safe where it is asked about pairs, and where another stands near it. */
    final class World {

        private final FactBase facts;
        private final List<Object> own;
        private final @Nullable World near;
        private final List<FactSubstitution> given;
        /** By the choices that count for what is derived. */
        private final Map<Integer, List<Object>> follows = new HashMap<>();
        private final @Nullable FactBase[] derived = new @Nullable FactBase[derivations.size()];
        private final @Nullable FactChanges[] changes = new @Nullable FactChanges[derivations.size()];
        private final @Nullable FactBase[] finished = new @Nullable FactBase[choices.size()];

        /** @param near of which nearly the same follows */
        private World(List<Object> own, @Nullable World near) {
            this.own = own;
            this.near = near;
            this.given = near == null ? List.of() : FactSubstitution.between(near.own, own);
            this.facts = new FactBase(onDay.all(), Effort.limited(Effort.MOST_LOOKS, () -> own.size() + " facts")).plus(own);
        }

        int facts() {
            return own.size();
        }

        FactBase under(int layer) {
            FactBase known = finished[layer];
            if (known == null) {
                known = finished(deriving.get(layer)).plus(choices.get(layer));
                finished[layer] = known;
            }
            return known;
        }

        private FactBase finished(int derivation) {
            FactBase known = derived[derivation];
            if (known == null) {
                known = facts.plus(follows(derivation));
                derived[derivation] = known;
            }
            return known;
        }

        private synchronized List<Object> follows(int derivation) {
            List<Object> known = follows.get(derivation);
            if (known == null) {
                known = near != null ? Layers.this.derivation.derived(chosen(derivation), near.follows(derivation), given)
                        : !Layers.this.derivation.looksAt(own) ? ofDay.computeIfAbsent(derivation, taken -> Layers.this.derivation.derived(onDay.plus(taken(taken))))
                        : derivation == byDefault ? Layers.this.derivation.derived(chosen(derivation))
                        : Layers.this.derivation.derived(chosen(derivation), follows(byDefault), FactSubstitution.between(taken(byDefault), taken(derivation)));
                follows.put(derivation, known);
            }
            return known;
        }

        private FactBase chosen(int derivation) {
            return facts.plus(taken(derivation));
        }

        /** What is otherwise than in the world near by. */
        FactChanges changes(int layer) {
            return changesUnder(deriving.get(layer));
        }

        private synchronized FactChanges changesUnder(int derivation) {
            FactChanges known = changes[derivation];
            if (known == null) {
                known = near == null ? FactChanges.of(List.of())
                        : FactChanges.of(given).and(FactSubstitution.between(near.follows(derivation), follows(derivation)));
                changes[derivation] = known;
            }
            return known;
        }

        /** Classes of facts of which some are otherwise than in the world near by, under the default readings. */
        Set<Class<?>> changed() {
            return changesUnder(byDefault).classes().collect(Collectors.toSet());
        }

        /** They take most of the memory, and are seldom asked for again. */
        synchronized void forgetIndexes() {
            Arrays.fill(derived, null);
            Arrays.fill(finished, null);
        }

        /** Whether a part of a rule holds on a pair, of which this is the offer. */
        synchronized boolean holds(RulePart part, int layer, World need) {
            return part.holds(under(layer).plus(need.own));
        }

        /** Its own facts, apart from those of the day. */
        FactBase own() {
            return new FactBase(own);
        }

        /** As {@link #holds}, for one need after the other, given by its own facts. */
        synchronized BitSet holding(RulePart part, int layer, List<FactBase> needs, BitSet asked) {
            FactBase offer = under(layer);
            BitSet found = new BitSet();
            asked.stream().filter(need -> part.holds(offer.plus(needs.get(need)))).forEach(found::set);
            return found;
        }
    }
}
