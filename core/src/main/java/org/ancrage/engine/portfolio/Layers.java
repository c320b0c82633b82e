package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
import org.ancrage.engine.world.DayFacts;
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
    /** Options that rules depend on, the choices that they stand for, and which of them count for what is derived. */
    private final List<Map<String, String>> layers = new ArrayList<>();
    private final List<List<ReadingChoice>> choices = new ArrayList<>();
    /** Options that count for what is derived, and the number of those of each layer. */
    private final List<Map<String, String>> premises = new ArrayList<>();
    private final List<Integer> premiseOf = new ArrayList<>();
    private final int premiseByDefault;
    /** Where each reading takes its default. */
    private final BitSet defaults = new BitSet();

    Layers(Rules rules, Readings readings) {
        this.derivation = rules.derivation();
        this.derivationReadings = rules.book().derivationReadings();
        this.readings = readings;
        this.premiseByDefault = premise(Map.of());
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
        premiseOf.add(premise(options));
        return layers.size() - 1;
    }

    private int premise(Map<String, String> options) {
        Map<String, String> taken = readings.of(derivationReadings, options);
        if (!premises.contains(taken)) {
            premises.add(taken);
        }
        return premises.indexOf(taken);
    }

    private List<ReadingChoice> taken(int premise) {
        return readings.choices(premises.get(premise));
    }

    /** Layers of the same number lead to the same derived facts. */
    int premiseOf(int layer) {
        return premiseOf.get(layer);
    }

    /** Whether what is derived is derived where each reading takes its default. */
    boolean derivedByDefault(int layer) {
        return premiseOf.get(layer) == premiseByDefault;
    }

    /** Whether each reading takes its default. */
    boolean byDefault(int layer) {
        return defaults.get(layer);
    }

    /** Derives at once what follows by default from the facts of several sides. */
    void derive(List<World> worlds) {
        List<World> open = worlds.stream().filter(World::lookedAt).toList();
        List<List<Object>> derived = derivation.derived(open.stream().map(world -> world.beforeDeriving(premiseByDefault)).toList());
        for (int i = 0; i < derived.size(); i++) {
            open.get(i).keep(premiseByDefault, derived.get(i));
        }
    }

    /** @param law that of a day on which these readings are open */
    OfDay ofDay(AppliedLaw law) {
        return new OfDay(law);
    }

    /** What a day brings to any need and offer, and what follows from it alone. Thread-safe. */
    final class OfDay {

        private final AppliedLaw law;
        private final Map<Integer, List<Object>> follows = new ConcurrentHashMap<>();

        private OfDay(AppliedLaw law) {
            this.law = law;
        }

        AppliedLaw law() {
            return law;
        }

        private List<Object> follows(int premise) {
            return follows.computeIfAbsent(premise, fresh -> {
                FactBase facts = new FactBase(law.facts()).plus(taken(fresh));
                return fresh == premiseByDefault ? derivation.derivedAndChecked(facts) : derivation.derived(facts);
            });
        }

        /** @param own what one side brings */
        World world(List<Object> own) {
            return new World(this, own, null);
        }
    }

    /** The facts of one side, and all that follows from them alone. Thread-safe where it is asked about pairs, and where another stands near it. */
    final class World {

        private final OfDay day;
        private final FactBase facts;
        private final List<Object> own;
        private final @Nullable World near;
        private final List<FactSubstitution> given;
        private volatile @Nullable Boolean lookedAt;
        /** By premise. */
        private final Map<Integer, List<Object>> follows = new HashMap<>();
        private final @Nullable FactBase[] derived = new @Nullable FactBase[premises.size()];
        private final @Nullable FactChanges[] changes = new @Nullable FactChanges[premises.size()];
        private final @Nullable FactBase[] finished = new @Nullable FactBase[choices.size()];
        /** Whether there is anything to let go of: pairs ask far more often than there is. */
        private volatile boolean indexed;

        /** @param near of which nearly the same follows */
        private World(OfDay day, List<Object> own, @Nullable World near) {
            this.day = day;
            this.own = own;
            this.near = near;
            this.given = near == null ? List.of() : FactSubstitution.between(near.own, own);
            this.facts = new FactBase(DayFacts.facts(own, day.law()), effort());
        }

        private Effort effort() {
            return Effort.limited(Effort.MOST_LOOKS, () -> DayFacts.extent(own));
        }

        /** Another side on the same day, of which nearly the same follows. */
        World with(List<Object> other) {
            return new World(day, other, this);
        }

        OfDay day() {
            return day;
        }

        int facts() {
            return own.size();
        }

        /** With all that follows where each reading takes its default. */
        FactBase byDefault() {
            return finished(premiseByDefault).plus(readings.choices(Map.of()));
        }

        /** @throws org.ancrage.refusal.DisagreementException if a session derives something else by default; what follows from the day alone was checked before */
        void checkDerived() {
            if (lookedAt()) {
                derivation.check(beforeDeriving(premiseByDefault), follows(premiseByDefault));
            }
        }

        /** Whether anything can follow from its own facts. */
        private boolean lookedAt() {
            Boolean known = lookedAt;
            if (known == null) {
                known = near != null && near.lookedAt() || derivation.looksAt(own);
                lookedAt = known;
            }
            return known;
        }

        /** What follows by default from the facts of this side and of another. */
        List<Object> derivedWith(World other) {
            return Derivation.union(follows(premiseByDefault), other.follows(premiseByDefault));
        }

        FactBase under(int layer) {
            FactBase known = finished[layer];
            if (known == null) {
                known = finished(premiseOf.get(layer)).plus(choices.get(layer));
                finished[layer] = known;
                indexed = true;
            }
            return known;
        }

        private FactBase finished(int premise) {
            FactBase known = derived[premise];
            if (known == null) {
                known = facts.plus(follows(premise));
                derived[premise] = known;
                indexed = true;
            }
            return known;
        }

        private synchronized List<Object> follows(int premise) {
            List<Object> known = follows.get(premise);
            if (known == null) {
                known = derived(premise);
                follows.put(premise, known);
            }
            return known;
        }

        private synchronized void keep(int premise, List<Object> derived) {
            follows.put(premise, derived);
        }

        private FactBase beforeDeriving(int premise) {
            return facts.plus(taken(premise));
        }

        /** From what follows in the world near by, or by default, as far as there is such a thing. */
        private List<Object> derived(int premise) {
            if (!lookedAt()) {
                return day.follows(premise);
            }
            FactBase chosen = beforeDeriving(premise);
            return near != null ? derivation.derived(chosen, near.follows(premise), given)
                    : premise == premiseByDefault ? derivation.derived(chosen)
                    : derivation.derived(chosen, follows(premiseByDefault), FactSubstitution.between(taken(premiseByDefault), taken(premise)));
        }

        /** What is otherwise than in the world near by. */
        FactChanges changes(int layer) {
            return changesUnder(premiseOf.get(layer));
        }

        private synchronized FactChanges changesUnder(int premise) {
            FactChanges known = changes[premise];
            if (known == null) {
                known = near == null ? FactChanges.of(List.of()) : FactChanges.of(given).and(FactSubstitution.between(near.follows(premise), follows(premise)));
                changes[premise] = known;
            }
            return known;
        }

        /** Classes of facts of which some are otherwise than in the world near by, under the default readings. */
        Set<Class<?>> changed() {
            return changed(premiseByDefault);
        }

        /** As {@link #changed()}, with what is derived under some premise. */
        Set<Class<?>> changed(int premise) {
            return changesUnder(premise).classes().collect(Collectors.toSet());
        }

        /** They take most of the memory, and are seldom asked for again. */
        void forgetIndexes() {
            if (indexed) {
                synchronized (this) {
                    indexed = false;
                    Arrays.fill(derived, null);
                    Arrays.fill(finished, null);
                }
            }
        }

        /**
         * Whether a part of a rule holds on a pair, of which this is the offer.
         *
         * @param need what the need brings
         * @param on the day of the pair; rules see the offer on it as on its own, but not the need
         */
        synchronized boolean holds(RulePart part, int layer, Map<Class<?>, List<Object>> need, OfDay on) {
            FactBase offer = on == day ? under(layer)
                    : new FactBase(on.law().facts()).plus(own).plus(follows(premiseOf.get(layer))).plus(choices.get(layer));
            // Each pair has its own: an offer that is asked about for long would use it up.
            return part.holds(offer.plusByClass(need, effort()));
        }

        /** What it brings to a pair, by class: its own facts and what follows from them, not what the day has for both. */
        Map<Class<?>, List<Object>> brought(int layer) {
            int premise = premiseOf.get(layer);
            List<Object> common = day.follows(premise);
            List<Object> all = follows(premise);
            Map<Class<?>, List<Object>> brought = new IdentityHashMap<>();
            FactBase.addByClass(own, brought);
            FactBase.addByClass(all == common ? List.of() : all.stream().filter(fact -> !common.contains(fact)).toList(), brought);
            return brought;
        }
    }
}
