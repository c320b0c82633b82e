package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.Derivation;
import org.ancrage.engine.rules.ReadingUse;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactSides;
import org.ancrage.engine.walk.RulePart;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a day, taken apart: what a need settles by itself, what an offer does, and the few rules that look at both.
 *
 * <p>An <em>atom</em> is a criterion under one choice of the readings on which its rules depend. Every atom has a number, and so has every
 * part of a rule; what holds on the facts is a set of numbers. Immutable and thread-safe.
 */
public final class SideRules {

    private final Derivation derivation;
    private final Set<String> derivationReadings;
    private final ReadingUse readingUse;
    private final boolean derivesUntrusted;
    private final FactSides sides;
    private final Readings readings;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<String, Integer> firstAtoms = new HashMap<>();
    private final Map<String, Set<String>> openReadings = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<LeafForm, Integer> leafNumbers = new HashMap<>();
    private final List<Settler> settlers = new ArrayList<>();
    /** Options that rules depend on, the choices that they stand for, and which of them count for what is derived. */
    private final List<Map<String, String>> layers = new ArrayList<>();
    private final List<List<ReadingChoice>> choices = new ArrayList<>();
    private final List<Map<String, String>> deriving = new ArrayList<>();
    private final FactBase onDay;
    /** What follows from the day alone. */
    private final Map<Map<String, String>, List<Object>> ofDay = new ConcurrentHashMap<>();

    /** @param options of the open readings on which the rules of the criterion depend */
    record Atom(String criterion, Map<String, String> options) {
    }

    /**
     * A part of a rule that is evaluated alone.
     *
     * @param layer number of the options on which it depends
     * @param stage where: with the need, with the offer, or with each pair
     */
    record Leaf(RulePart part, int layer, Side stage) {
    }

    /** Parts that are alike, of whatever rules, are evaluated once. */
    private record LeafForm(Object form, Map<String, String> options, Side stage) {
    }

    /** When a rule fires, as a function of its parts. */
    sealed interface Formula {
        record Holds(int leaf) implements Formula {
        }

        record All(List<Formula> parts) implements Formula {
        }

        record Any(List<Formula> parts) implements Formula {
        }
    }

    /**
     * A rule that settles an atom.
     *
     * @param side {@code NEED} or {@code OFFER} where it can be settled without the other
     */
    record Settler(CriterionRule rule, int atom, Formula fires, Side side) {
        boolean met() {
            return rule.concludes() == Truth.MET;
        }
    }

    public SideRules(Rules rules, AppliedLaw law) {
        RuleBook book = rules.book();
        this.derivation = rules.derivation();
        this.derivationReadings = book.derivationReadings();
        this.readingUse = book.readingUse();
        this.derivesUntrusted = book.derivesUntrusted();
        this.sides = new FactSides(book.walksByDerived());
        this.onDay = new FactBase(law.facts());
        this.readings = law.readings();
        new TreeSet<>(book.criteria()).forEach(criterion -> add(criterion, book));
    }

    /** Whether needs and offers can be qualified apart: not where facts are derived from both. */
    public static boolean possible(RuleBook book) {
        return !new FactSides(book.walksByDerived()).derivesFromPairs();
    }

    private void add(String criterion, RuleBook book) {
        Set<String> open = readings.open(book.readings(criterion));
        openReadings.put(criterion, open);
        firstAtoms.put(criterion, atoms.size());
        Map<CriterionRule, List<RulePart>> parts = new LinkedHashMap<>();
        book.settling(criterion).forEach(rule -> parts.put(rule, rule.walk().parts(sides)));
        Map<CriterionRule, Map<Map<String, String>, Formula>> known = new HashMap<>();
        for (Map<String, String> options : readings.combinations(open)) {
            int atom = atoms.size();
            atoms.add(new Atom(criterion, options));
            parts.forEach((rule, taken) -> {
                Side side = taken.stream().map(RulePart::side).reduce(Side.NEED, (one, other) -> other == Side.DAY ? one : one.with(other));
                Side alone = taken.stream().noneMatch(part -> part.side() == Side.NEED || part.side() == Side.PAIR) ? Side.OFFER : side;
                Map<String, String> own = new TreeMap<>(options);
                own.keySet().retainAll(rule.readings());
                Formula fires = known.computeIfAbsent(rule, fresh -> new HashMap<>()).computeIfAbsent(own, fresh -> all(taken, fresh, alone));
                settlers.add(new Settler(rule, atom, fires, alone));
            });
        }
    }

    private Formula all(List<RulePart> parts, Map<String, String> options, Side side) {
        return new Formula.All(parts.stream().map(part -> formula(part, options, side)).toList());
    }

    private Formula formula(RulePart part, Map<String, String> options, Side side) {
        if (!part.alternatives().isEmpty()) {
            return new Formula.Any(part.alternatives().stream().map(all -> all(all, options, side)).toList());
        }
        Side own = part.side() == Side.DAY ? Side.NEED : part.side();
        Map<String, String> looked = new TreeMap<>(options);
        looked.keySet().retainAll(readingUse.of(part.node(), part.variables()));
        Side stage = side == Side.OFFER ? Side.OFFER : own;
        return new Formula.Holds(leafNumbers.computeIfAbsent(new LeafForm(part.form(), looked, stage), fresh -> {
            leaves.add(new Leaf(part, layer(looked), stage));
            return leaves.size() - 1;
        }));
    }

    private int layer(Map<String, String> options) {
        int known = layers.indexOf(options);
        if (known >= 0) {
            return known;
        }
        layers.add(options);
        choices.add(readings.choices(options));
        deriving.add(readings.of(derivationReadings, options));
        return layers.size() - 1;
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Rules that only pairs settle. */
    List<Settler> ofPairs() {
        return settlers.stream().filter(settler -> settler.side() == Side.PAIR).toList();
    }

    /** Rules of packs that are trusted, by which an atom is settled. */
    List<Settler> trusted(int atom) {
        return settlers.stream().filter(settler -> settler.atom() == atom && settler.rule().trusted()).toList();
    }

    /** As {@link RuleBook#derivesUntrusted}. */
    boolean derivesUntrusted() {
        return derivesUntrusted;
    }

    /** Whether some part of a rule must be evaluated with each pair. */
    boolean evaluatesPairs() {
        return leaves.stream().anyMatch(leaf -> leaf.stage() == Side.PAIR);
    }

    /** The first atom of a criterion, which is under the default readings; -1 where no rule settles it. */
    int first(String criterion) {
        return firstAtoms.getOrDefault(criterion, -1);
    }

    /** The atoms of a criterion, as many as there are choices of its readings. */
    int count(String criterion) {
        int first = first(criterion);
        int end = first;
        while (end >= 0 && end < atoms.size() && atoms.get(end).criterion().equals(criterion)) {
            end++;
        }
        return end - first;
    }

    /** The open readings on which the rules of a criterion depend. */
    Set<String> readingsOf(String criterion) {
        return openReadings.getOrDefault(criterion, Set.of());
    }

    /** What a need, or an offer with its contract, settles. */
    Qualified qualified(List<Object> facts, Side side) {
        World world = new World(facts);
        BitSet holding = new BitSet(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.stage() == side && leaf.part().holds(world.under(leaf.layer()))) {
                holding.set(i);
            }
        }
        BitSet met = new BitSet(atoms.size());
        BitSet unmet = new BitSet(atoms.size());
        for (Settler settler : settlers) {
            if (settler.side() == side && holds(settler.fires(), holding)) {
                (settler.met() ? met : unmet).set(settler.atom());
            }
        }
        return new Qualified(holding, met, unmet, evaluatesPairs() ? world : null);
    }

    private static boolean holds(Formula formula, BitSet holding) {
        if (formula instanceof Formula.Holds leaf) {
            return holding.get(leaf.leaf());
        } else if (formula instanceof Formula.All all) {
            for (Formula part : all.parts()) {
                if (!holds(part, holding)) {
                    return false;
                }
            }
            return true;
        }
        return ((Formula.Any) formula).parts().stream().anyMatch(part -> holds(part, holding));
    }

    /**
     * What one side of a question settles by itself.
     *
     * @param holding numbers of the parts of rules that hold
     * @param met numbers of the atoms that are met
     * @param unmet numbers of the atoms that are not
     * @param world its facts, where some part of a rule must be evaluated with each pair; else null, since facts take far more memory
     */
    record Qualified(BitSet holding, BitSet met, BitSet unmet, @Nullable World world) {

        /** Whether a part of a rule holds on a pair, of which this is the offer. */
        boolean holds(Leaf leaf, Qualified need) {
            return Objects.requireNonNull(world).holds(leaf, Objects.requireNonNull(need.world));
        }
    }

    /** The facts of one side, and all that follows from them alone. Thread-safe where it is asked about pairs. */
    final class World {

        private final FactBase facts;
        private final List<Object> own;
        private final Map<Map<String, String>, FactBase> derived = new HashMap<>();
        private final @Nullable FactBase[] finished = new @Nullable FactBase[layers.size()];

        private World(List<Object> own) {
            this.own = own;
            this.facts = new FactBase(onDay.all()).plus(own);
        }

        private FactBase under(int layer) {
            FactBase known = finished[layer];
            if (known == null) {
                known = derived.computeIfAbsent(deriving.get(layer), this::derivedUnder).plus(choices.get(layer));
                finished[layer] = known;
            }
            return known;
        }

        private FactBase derivedUnder(Map<String, String> options) {
            return facts.plus(derivation.looksAt(own)
                    ? derivation.derived(facts.plus(readings.choices(options)))
                    : ofDay.computeIfAbsent(options, taken -> derivation.derived(onDay.plus(readings.choices(taken)))));
        }

        private synchronized boolean holds(Leaf leaf, World need) {
            return leaf.part().holds(under(leaf.layer()).plus(need.own));
        }
    }
}
