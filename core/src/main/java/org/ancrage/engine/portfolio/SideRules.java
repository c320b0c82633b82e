package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.ReadingUse;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.RulePart;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.law.Truth;

/**
 * Rules under the readings that are open on some days, taken apart: what a need settles by itself, what an offer does, and the few rules that look at both.
 *
 * <p>An <em>atom</em> is a criterion under one choice of the readings on which its rules depend. Every atom has a number, and so has every
 * part of a rule; what holds on the facts is a set of numbers. Immutable and thread-safe.
 */
public final class SideRules {

    private final ReadingUse readingUse;
    private final boolean derivesUntrusted;
    private final Readings readings;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<String, Integer> firstAtoms = new HashMap<>();
    private final Map<String, Side> lookingAt = new HashMap<>();
    private final Map<String, Set<String>> openReadings = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<LeafForm, Integer> leafNumbers = new HashMap<>();
    private final List<Settler> settlers = new ArrayList<>();
    /** By atom. */
    private final List<List<Settler>> byAtom;
    private final List<List<Settler>> ofPairs;
    private final BitSet settledByPairs = new BitSet();
    private final List<List<Settler>> trusted;
    private final List<Settler> settlersByDefault;
    private final Map<Side, int[]> contradictable = new EnumMap<>(Side.class);
    /** Those that must be evaluated with each pair, in their order. */
    private final int[] leavesOfPairs;
    private final BitSet anyUntrusted = new BitSet();
    private final Layers layers;
    private final TouchedAtoms touched;
    private final Map<Class<?>, BitSet> looking = new ConcurrentHashMap<>();
    /** The first atom of each criterion. */
    private final BitSet byDefault = new BitSet();

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

    public SideRules(Rules rules, Readings readings) {
        RuleBook book = rules.book();
        this.layers = new Layers(rules, readings);
        this.readingUse = book.readingUse();
        this.derivesUntrusted = book.derivesUntrusted();
        this.readings = readings;
        new TreeSet<>(book.criteria()).forEach(criterion -> add(criterion, book));
        this.leavesOfPairs = IntStream.range(0, leaves.size()).filter(leaf -> leaves.get(leaf).stage() == Side.PAIR).toArray();
        this.byAtom = byAtom(settler -> true);
        this.ofPairs = byAtom(settler -> settler.side() == Side.PAIR);
        settlers.stream().filter(settler -> settler.side() == Side.PAIR).forEach(settler -> settledByPairs.set(settler.atom()));
        this.trusted = byAtom(settler -> settler.rule().trusted());
        firstAtoms.forEach((criterion, first) -> {
            List<Side> sides = byAtom.get(first).stream().map(Settler::side).distinct().toList();
            lookingAt.put(criterion, sides.size() == 1 ? sides.get(0) : Side.PAIR);
        });
        for (Side side : Side.values()) {
            contradictable.put(side, byDefault.stream().filter(atom -> byAtom.get(atom).stream().filter(settler -> settler.side() == side).map(Settler::met).distinct().count() == 2).toArray());
        }
        this.settlersByDefault = settlers.stream().filter(settler -> byDefault.get(settler.atom())).toList();
        settlers.stream().filter(settler -> !settler.rule().trusted()).forEach(settler -> anyUntrusted.set(settler.atom()));
        this.touched = new TouchedAtoms(this);
    }

    private List<List<Settler>> byAtom(Predicate<Settler> which) {
        Map<Integer, List<Settler>> found = settlers.stream().filter(which).collect(Collectors.groupingBy(Settler::atom));
        return IntStream.range(0, atoms.size()).mapToObj(atom -> found.getOrDefault(atom, List.of())).toList();
    }

    /** Whether needs and offers can be qualified apart: not where facts are derived from both. */
    public static boolean possible(RuleBook book) {
        return !book.sides().derivesFromPairs();
    }

    private void add(String criterion, RuleBook book) {
        Set<String> open = readings.open(book.readings(criterion));
        openReadings.put(criterion, open);
        firstAtoms.put(criterion, atoms.size());
        byDefault.set(atoms.size());
        Map<CriterionRule, List<RulePart>> parts = new LinkedHashMap<>();
        book.settling(criterion).forEach(rule -> parts.put(rule, book.parts(rule)));
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
        return new Formula.All(parts.stream().map(part -> formula(part, options, side)).toArray(Formula[]::new));
    }

    private Formula formula(RulePart part, Map<String, String> options, Side side) {
        if (!part.alternatives().isEmpty()) {
            return new Formula.Any(part.alternatives().stream().map(all -> all(all, options, side)).toArray(Formula[]::new));
        }
        Side own = part.side() == Side.DAY ? Side.NEED : part.side();
        Map<String, String> looked = new TreeMap<>(options);
        looked.keySet().retainAll(readingUse.of(part.node(), part.variables()));
        Side stage = side == Side.OFFER ? Side.OFFER : own;
        return new Formula.Holds(leafNumbers.computeIfAbsent(new LeafForm(part.form(), looked, stage), fresh -> {
            leaves.add(new Leaf(part, layers.of(looked), stage));
            return leaves.size() - 1;
        }));
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Keys of the rules of which something is a part. */
    Set<String> keysOf(int leaf) {
        return settlers.stream().filter(settler -> settler.fires().some(part -> part == leaf)).map(settler -> settler.rule().key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rules by which an atom is settled. */
    List<Settler> settlers(int atom) {
        return byAtom.get(atom);
    }

    /** Which of the two sides is enough to settle a criterion under the default readings; {@code PAIR} where it takes both, or where no rule settles it. */
    Side lookingAt(String criterion) {
        return lookingAt.getOrDefault(criterion, Side.PAIR);
    }

    /** Rules as they are under the default readings. */
    List<Settler> settlersByDefault() {
        return settlersByDefault;
    }

    /** Rules of packs that are trusted, by which an atom is settled. */
    List<Settler> trusted(int atom) {
        return trusted.get(atom);
    }

    /** Whether some rule by which an atom is settled is of a pack that is not trusted. */
    boolean anyUntrusted(int atom) {
        return anyUntrusted.get(atom);
    }

    /** As {@link RuleBook#derivesUntrusted}. */
    boolean derivesUntrusted() {
        return derivesUntrusted;
    }

    /** Whether some part of a rule must be evaluated with each pair. */
    boolean evaluatesPairs() {
        return leavesOfPairs.length > 0;
    }

    /** How many of them there are. */
    int countOfPairs() {
        return leavesOfPairs.length;
    }

    /** Its place among these. */
    int placeOfPairs(int leaf) {
        return Arrays.binarySearch(leavesOfPairs, leaf);
    }

    /** Atoms under the default readings that one side may by itself both meet and not meet. */
    int[] contradictable(Side side) {
        return Objects.requireNonNull(contradictable.get(side));
    }

    /** The first atom of a criterion, which is under the default readings; -1 where no rule settles it. */
    int first(String criterion) {
        return firstAtoms.getOrDefault(criterion, -1);
    }

    /** The atoms of a criterion, as many as there are choices of its readings. */
    int count(String criterion) {
        int first = first(criterion);
        int next = first < 0 ? first : byDefault.nextSetBit(first + 1);
        return next < 0 && first >= 0 ? atoms.size() - first : next - first;
    }

    /** The atom of a criterion under some options; readings that have none take their default. -1 where no rule settles it. */
    int atom(String criterion, Map<String, String> options) {
        int first = first(criterion);
        if (first < 0 || options.isEmpty() || atoms.get(first).options().isEmpty()) {
            return first;
        }
        for (int atom = first; atom < atoms.size() && atoms.get(atom).criterion().equals(criterion); atom++) {
            if (taken(atoms.get(atom).options(), options)) {
                return atom;
            }
        }
        throw new IllegalStateException("The criterion (%s) has no atom under %s.".formatted(criterion, options));
    }

    private boolean taken(Map<String, String> wanted, Map<String, String> options) {
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            if (!one.getValue().equals(options.getOrDefault(one.getKey(), readings.defaults().get(one.getKey())))) {
                return false;
            }
        }
        return true;
    }

    /** Rules of an atom that only pairs settle. Nearly all atoms have none: a bit is at hand when a list is not. */
    List<Settler> ofPairs(int atom) {
        return settledByPairs.get(atom) ? ofPairs.get(atom) : List.of();
    }

    /** The open readings on which the rules of a criterion depend. */
    Set<String> readingsOf(String criterion) {
        return openReadings.getOrDefault(criterion, Set.of());
    }

    /** Whether a part of a rule is asked about under other readings than the default. */
    boolean differs(int leaf) {
        return !layers.byDefault(leaves.get(leaf).layer());
    }

    /** As {@link Layers#ofDay}. */
    Layers.OfDay ofDay(AppliedLaw law) {
        return layers.ofDay(law);
    }

    /** What a need, or an offer with its contract, settles. */
    QualifiedSide qualified(Layers.World world, Side side) {
        return qualified(List.of(world), side).get(0);
    }

    /** The same of several. Each part of a rule is weighed with all of them before the next is: what it calls is then at hand. */
    List<QualifiedSide> qualified(List<Layers.World> worlds, Side side) {
        record Weighing(Layers.World world, BitSet holding, BitSet excluded) {
        }
        layers.derive(worlds);
        List<Weighing> all = worlds.stream().map(world -> new Weighing(world, new BitSet(leaves.size()), new BitSet(leaves.size()))).toList();
        for (int i = 0; i < leaves.size(); i++) {
            for (Weighing one : all) {
                weigh(i, one.world(), side, one.holding(), one.excluded());
            }
        }
        return all.stream().map(one -> {
            one.world().forgetIndexes();
            return settled(one.holding(), one.excluded(), settlers, one.world(), side);
        }).toList();
    }

    /** What one side tells of a part of a rule. */
    enum Weighed {
        HOLDS,
        /** It looks at both sides, and does not hold whatever the other is. */
        EXCLUDED,
        OPEN
    }

    Weighed weighed(int number, Layers.World world, Side side) {
        Leaf leaf = leaves.get(number);
        if (leaf.stage() == side) {
            return leaf.part().holds(world.under(leaf.layer())) ? Weighed.HOLDS : Weighed.OPEN;
        } else if (leaf.stage() != Side.PAIR) {
            return Weighed.OPEN;
        }
        return leaf.part().surelyHolds(world.under(leaf.layer()), side) ? Weighed.HOLDS
                : leaf.part().mayHold(world.under(leaf.layer()), side) ? Weighed.OPEN : Weighed.EXCLUDED;
    }

    private void weigh(int number, Layers.World world, Side side, BitSet holding, BitSet excluded) {
        Weighed weighed = weighed(number, world, side);
        holding.set(number, weighed == Weighed.HOLDS);
        excluded.set(number, weighed == Weighed.EXCLUDED);
    }

    /** As {@link #qualified} under the default readings alone, where the facts are nearly those of another world; nothing counts that is said under others. */
    QualifiedSide qualified(List<Object> facts, Layers.World near, QualifiedSide known, Side side) {
        Layers.World world = near.with(facts);
        BitSet holding = (BitSet) known.holding().clone();
        BitSet excluded = (BitSet) known.excluded().clone();
        looking(world.changed()).stream().filter(i -> !differs(i)).forEach(i -> {
            Leaf leaf = leaves.get(i);
            if ((leaf.stage() == side || leaf.stage() == Side.PAIR) && leaf.part().isSensitiveTo(world.changes(leaf.layer()))) {
                weigh(i, world, side, holding, excluded);
            }
        });
        QualifiedSide found = holding.equals(known.holding()) && excluded.equals(known.excluded()) ? known.of(world)
                : settled(holding, excluded, settlersByDefault, world, side);
        world.forgetIndexes();
        return found;
    }

    private QualifiedSide settled(BitSet holding, BitSet excluded, List<Settler> some, Layers.World world, Side side) {
        BitSet met = new BitSet(atoms.size());
        BitSet unmet = new BitSet(atoms.size());
        for (Settler settler : some) {
            if (settler.side() == side && settler.fires().holds(holding::get)) {
                (settler.met() ? met : unmet).set(settler.atom());
            }
        }
        return new QualifiedSide(holding, excluded, met, unmet, evaluatesPairs() ? world : null);
    }

    /** Whether a part of a rule looks at what is derived where each reading takes its default. */
    boolean derivedByDefault(int leaf) {
        return layers.derivedByDefault(leaves.get(leaf).layer());
    }

    /** As {@link TouchedAtoms#by}. */
    BitSet touched(Collection<Class<?>> classes) {
        return touched.by(classes);
    }

    /** As {@link Layers#premiseOf}. */
    int premiseOf(int layer) {
        return layers.premiseOf(layer);
    }

    /** Numbers of the parts of rules that look at facts of some classes. */
    BitSet looking(Collection<Class<?>> types) {
        BitSet all = new BitSet(leaves.size());
        types.forEach(type -> all.or(looking(type)));
        return all;
    }

    /** Numbers of the parts of rules that look at facts of a class. */
    private BitSet looking(Class<?> type) {
        return looking.computeIfAbsent(type, fresh -> {
            BitSet numbers = new BitSet(leaves.size());
            for (int i = 0; i < leaves.size(); i++) {
                numbers.set(i, leaves.get(i).part().looksAt(type));
            }
            return numbers;
        });
    }
}
