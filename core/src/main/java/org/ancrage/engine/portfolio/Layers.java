package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final List<Map<String, String>> deriving = new ArrayList<>();
    private final Set<Map<String, String>> derivingAtAll = new LinkedHashSet<>();
    /** What counts by default for what is derived. */
    private final Map<String, String> byDefault;
    /** Where each reading takes its default. */
    private final BitSet defaults = new BitSet();
    /** What follows from the day alone. */
    private final Map<Map<String, String>, List<Object>> ofDay = new ConcurrentHashMap<>();

    Layers(Rules rules, AppliedLaw law) {
        this.derivation = rules.derivation();
        this.derivationReadings = rules.book().derivationReadings();
        this.readings = law.readings();
        this.onDay = new FactBase(law.facts());
        this.byDefault = readings.of(derivationReadings, Map.of());
    }

    /** The number of some options. */
    int of(Map<String, String> options) {
        int known = layers.indexOf(options);
        if (known >= 0) {
            return known;
        }
        Map<String, String> derived = readings.of(derivationReadings, options);
        defaults.set(layers.size(), readings.defaults().entrySet().containsAll(options.entrySet()));
        layers.add(options);
        choices.add(readings.choices(options));
        deriving.add(derived);
        derivingAtAll.add(derived);
        return layers.size() - 1;
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
        private final Map<Map<String, String>, List<Object>> follows = new HashMap<>();
        private final Map<Map<String, String>, FactBase> derived = new HashMap<>();
        private final Map<Map<String, String>, FactChanges> changes = new HashMap<>();
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
                known = derived.computeIfAbsent(deriving.get(layer), options -> facts.plus(follows(options))).plus(choices.get(layer));
                finished[layer] = known;
            }
            return known;
        }

        private synchronized List<Object> follows(Map<String, String> options) {
            List<Object> known = follows.get(options);
            if (known == null) {
                known = near != null ? derivation.derived(facts.plus(readings.choices(options)), near.follows(options), given)
                        : derivation.looksAt(own) ? derived(options)
                        : ofDay.computeIfAbsent(options, taken -> derivation.derived(onDay.plus(readings.choices(taken))));
                follows.put(options, known);
            }
            return known;
        }

        /** What follows by default leads to what follows otherwise. */
        private List<Object> derived(Map<String, String> options) {
            FactBase chosen = facts.plus(readings.choices(options));
            return options.equals(byDefault) ? derivation.derived(chosen)
                    : derivation.derived(chosen, follows(byDefault), FactSubstitution.between(readings.choices(byDefault), readings.choices(options)));
        }

        /** What is otherwise than in the world near by. */
        FactChanges changes(int layer) {
            return changesUnder(deriving.get(layer));
        }

        private synchronized FactChanges changesUnder(Map<String, String> options) {
            return near == null ? FactChanges.of(List.of()) : changes.computeIfAbsent(options, fresh ->
                    FactChanges.of(given).and(FactSubstitution.between(near.follows(options), follows(options))));
        }

        /**
         * Classes of facts of which some are otherwise than in the world near by.
         *
         * @param all under whatever options; else under the default readings
         */
        Set<Class<?>> changed(boolean all) {
            return (all ? derivingAtAll.stream() : Stream.of(byDefault)).flatMap(options -> changesUnder(options).classes()).collect(Collectors.toSet());
        }

        /** They take most of the memory, and are seldom asked for again. */
        synchronized void forgetIndexes() {
            derived.clear();
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
