package org.ancrage.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.Gap;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.fact.AsOf;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.From1;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the executable model of one rule on facts, by nested loops over its patterns, with the model's own predicates.
 *
 * <p>Understands patterns, {@code or}, {@code not}, {@code exists}, {@code from} and {@code accumulate}; a rule with anything else is
 * refused when it is loaded. Immutable and thread-safe; the state of an evaluation is in {@link Run}.
 */
final class RuleWalk {

    private final String rule;
    private final Map<Variable<?>, Integer> slots = new IdentityHashMap<>();
    private final Node root;
    private final boolean consequenceUsesDay;

    RuleWalk(Rule rule) {
        this.consequenceUsesDay = usesDay(rule);
        this.rule = rule.getPackage() + "." + rule.getName();
        this.root = node((Condition) rule.getView());
    }

    /**
     * The rule taken apart: it fires where every part does. Parts share no fact, but for those of which there is one only.
     *
     * @param sides to which side facts belong
     */
    List<Part> parts(FactSides sides) {
        List<Node> nodes = new ArrayList<>();
        flatten(root, nodes);
        List<Node> singles = nodes.stream().filter(node -> node instanceof FactNode fact && fact.source == null
                && sides.single(fact.type) && fact.slots().allMatch(owned(fact)::contains)).toList();
        List<Part> parts = new ArrayList<>(parts(nodes, singles, sides));
        singles.forEach(single -> parts.add(new Part(List.of(single), side(List.of(single), sides))));
        return parts;
    }

    private List<Part> parts(List<Node> nodes, List<Node> singles, FactSides sides) {
        List<List<Node>> groups = new ArrayList<>();
        for (Node node : nodes) {
            if (!singles.contains(node)) {
                join(node, singles, groups);
            }
        }
        return groups.stream().map(group -> {
            Set<Integer> used = slots(group);
            List<Node> all = Stream.concat(
                    singles.stream().filter(single -> owned((FactNode) single).stream().anyMatch(used::contains)),
                    nodes.stream().filter(group::contains)).toList();
            Side side = side(all, sides);
            // Alternatives that look at one side each are kept apart, so that need and offer can still be settled each by itself.
            return side == Side.PAIR && group.size() == 1 && group.get(0) instanceof OrNode or
                    ? new Part(all, side, or.children().stream().map(child -> {
                        List<Node> alternative = new ArrayList<>();
                        flatten(child, alternative);
                        return parts(alternative, singles, sides);
                    }).toList())
                    : new Part(all, side);
        }).toList();
    }

    /** That something exists is all that counts of any pattern here. */
    private static void flatten(Node node, List<Node> into) {
        if (node instanceof AndNode and) {
            and.children().forEach(child -> flatten(child, into));
        } else if (node instanceof ExistsNode exists) {
            flatten(exists.child(), into);
        } else {
            into.add(node);
        }
    }

    /** Nodes that share a variable stand in one group; that of a single fact has the same value in all. */
    private static void join(Node node, List<Node> singles, List<List<Node>> groups) {
        Set<Integer> shared = singles.stream().flatMap(single -> owned((FactNode) single).stream()).collect(java.util.stream.Collectors.toSet());
        Set<Integer> own = slots(List.of(node));
        own.removeAll(shared);
        List<Node> joined = new ArrayList<>();
        groups.removeIf(group -> slots(group).stream().anyMatch(own::contains) && joined.addAll(group));
        joined.add(node);
        groups.add(joined);
    }

    private static Set<Integer> slots(List<Node> nodes) {
        Set<Integer> slots = new HashSet<>();
        nodes.forEach(node -> node.visit(inner -> inner.slots().forEach(slots::add)));
        return slots;
    }

    private static Side side(List<Node> nodes, FactSides sides) {
        Side[] side = {Side.DAY};
        nodes.forEach(node -> node.visit(inner -> {
            if (inner instanceof FactNode fact && fact.source == null) {
                side[0] = side[0].with(sides.of(fact.type));
            }
        }));
        return side[0];
    }

    /** A part of the rule that can be evaluated alone. */
    final class Part {

        private final Node node;
        private final Side side;
        private final List<List<Part>> alternatives;

        private Part(List<Node> nodes, Side side) {
            this(nodes, side, List.of());
        }

        private Part(List<Node> nodes, Side side, List<List<Part>> alternatives) {
            this.node = nodes.size() == 1 ? nodes.get(0) : new AndNode(nodes);
            this.side = side;
            this.alternatives = alternatives;
        }

        /** The facts that it looks at. */
        Side side() {
            return side;
        }

        /** Of which one must hold: of each, all parts. Empty where the part cannot be taken apart any further. */
        List<List<Part>> alternatives() {
            return alternatives;
        }

        /** Whether it holds on facts of its side and of the day. */
        boolean holds(FactBase facts) {
            return node.match(new Run(facts, slots.size(), Watch.NOTHING, null), () -> true);
        }
    }

    /** Package and name of the rule. */
    String rule() {
        return rule;
    }

    /** Whether the rule fires on these facts. */
    boolean fires(FactBase facts) {
        return root.match(new Run(facts, slots.size(), Watch.NOTHING, null), () -> true);
    }

    /** The premises of the first match, in the canonical order of facts. */
    Optional<List<Premise>> firstMatch(FactBase facts) {
        return firstMatch(facts, Watch.PREMISES);
    }

    /** As {@link #firstMatch}; premises say how far they pass the bounds that the rule compares them with. */
    Optional<List<Premise>> firstMatchMeasured(FactBase facts) {
        return firstMatch(facts, Watch.EXCESS);
    }

    private Optional<List<Premise>> firstMatch(FactBase facts, Watch watch) {
        Run run = new Run(facts, slots.size(), watch, null);
        List<Premise> premises = new ArrayList<>();
        boolean fired = root.match(run, () -> {
            premises.addAll(run.trail);
            return true;
        });
        return fired ? Optional.of(List.copyOf(premises)) : Optional.empty();
    }

    /** How far the rule got, and what stopped it; for a rule that does not fire. */
    Closest nearestMiss(FactBase facts) {
        Closest closest = new Closest();
        root.match(new Run(facts, slots.size(), Watch.MISSES, closest), () -> false);
        return closest;
    }

    /** Types of the facts that the rule looks at. */
    List<Class<?>> factTypes() {
        List<Class<?>> types = new ArrayList<>();
        patterns().forEach(pattern -> types.add(pattern.type));
        return types;
    }

    /** Whether a fact meets, in some pattern of its type, all constraints that concern it alone. */
    boolean admits(Object fact) {
        return patterns().stream().filter(pattern -> pattern.type.isInstance(fact))
                .anyMatch(pattern -> pattern.admits(fact, new Run(new FactBase(List.of()), slots.size(), Watch.NOTHING, null)));
    }

    /** Components that the rule reads of facts of each type it looks at. */
    Map<Class<?>, Set<String>> reads() {
        Map<Class<?>, Set<String>> reads = new LinkedHashMap<>();
        List<FactNode> patterns = patterns();
        for (FactNode pattern : patterns) {
            reads.computeIfAbsent(pattern.type, type -> new LinkedHashSet<>()).addAll(pattern.read(pattern.checks));
        }
        // What stands behind a "from" is bound without a constraint.
        patterns.stream().filter(pattern -> pattern.source != null).forEach(yielded -> reads.forEach((type, components) ->
                ReadComponents.holding(type, yielded.type).forEach(components::add)));
        return reads;
    }

    /**
     * Whether a fact can matter to the rule: in some pattern of its type it meets all constraints that concern it alone, or it and
     * facts of which there is one only.
     *
     * @param single types of which there is always exactly one fact
     */
    boolean concerns(Object fact, FactBase facts, Set<Class<?>> single) {
        List<FactNode> patterns = patterns();
        Run run = new Run(facts, slots.size(), Watch.NOTHING, null);
        Set<Integer> filled = new HashSet<>();
        for (FactNode pattern : patterns) {
            if (pattern.source == null && single.contains(pattern.type)) {
                run.values[pattern.slot] = facts.of(pattern.type).get(0);
                filled.add(pattern.slot);
            }
        }
        return patterns.stream().filter(pattern -> pattern.type.isInstance(fact)).anyMatch(pattern -> {
            Set<Integer> bound = new HashSet<>(filled);
            bound.add(pattern.slot);
            run.values[pattern.slot] = fact;
            return pattern.checks.stream().filter(check -> check.concernsOnly(bound::contains)).allMatch(check -> check.holds(run));
        });
    }

    private List<FactNode> patterns() {
        List<FactNode> patterns = new ArrayList<>();
        root.visit(node -> {
            if (node instanceof FactNode pattern) {
                patterns.add(pattern);
            }
        });
        return patterns;
    }

    /**
     * Constraints of the rule that look at the day, apart from the rule: the rule depends on the day through their truth alone. Empty
     * where that is not so, because the day is compared with something other than a fact of these types.
     *
     * @param comparable types of facts that do not depend on the day
     */
    Optional<List<DayConstraint>> dayConstraints(Set<Class<?>> comparable) {
        return new DayUse(comparable).constraints();
    }

    /** An empty tally of the constraints of this rule. */
    Tally tally() {
        return new Tally();
    }

    /**
     * Which constraints held for some fact that they were tried on, and which did not, over any number of evaluations. A constraint is
     * tried where the patterns before it match. Not thread-safe.
     */
    final class Tally {

        private final Map<SingleCheck, Integer> numbers = new IdentityHashMap<>();
        private final List<String> types = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final BitSet held = new BitSet();
        private final BitSet failed = new BitSet();
        private boolean fired;

        private Tally() {
            root.visit(node -> {
                if (node instanceof FactNode pattern) {
                    pattern.checks.forEach(check -> number(check, pattern.type.getSimpleName()));
                } else if (node instanceof ValueNode value) {
                    value.checks().forEach(check -> number(check, "accumulate"));
                }
            });
        }

        private void number(Check check, String type) {
            if (check instanceof SingleCheck single) {
                numbers.put(single, numbers.size());
                types.add(type);
                texts.add(single.text());
            } else if (check instanceof EitherCheck either) {
                either.alternatives().forEach(all -> all.forEach(one -> number(one, type)));
            }
        }

        /** Tries every combination of facts, not only up to the first match; whether the rule fires. */
        boolean observe(FactBase facts) {
            boolean[] fires = {false};
            root.match(new Run(facts, slots.size(), this), () -> {
                fires[0] = true;
                return false;
            });
            fired |= fires[0];
            return fires[0];
        }

        private void see(List<Check> checks, Run run) {
            for (Check check : checks) {
                if (check instanceof SingleCheck single) {
                    see(single, run);
                } else if (check instanceof EitherCheck either) {
                    either.alternatives().forEach(all -> seeUntilFalse(all, run));
                }
            }
        }

        /** Within an alternative, a constraint may rely on those before it. */
        private void seeUntilFalse(List<Check> all, Run run) {
            for (Check check : all) {
                see(List.of(check), run);
                if (!check.holds(run)) {
                    return;
                }
            }
        }

        private void see(SingleCheck check, Run run) {
            (check.holds(run) ? held : failed).set(numbers.get(check));
        }

        boolean fired() {
            return fired;
        }

        /** In the order of the rule. */
        List<SeenConstraint> constraints() {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> new SeenConstraint(types.get(i), texts.get(i), held.get(i), failed.get(i))).toList();
        }
    }

    // ---- the state of one evaluation

    /** What an evaluation keeps beside its result. */
    private enum Watch {
        NOTHING, PREMISES,
        /** Premises, with how far they pass the bounds that they meet. */
        EXCESS,
        /** Premises of partial matches, and what stopped them. */
        MISSES
    }

    /** Values of variables, the premises so far, and who watches for near misses. */
    private static final class Run {
        final FactBase facts;
        final @Nullable Object[] values;
        final boolean premises;
        final boolean excess;
        final Deque<Premise> trail = new ArrayDeque<>();
        final @Nullable Closest closest;
        final @Nullable Tally tally;

        Run(FactBase facts, int variables, Watch watch, @Nullable Closest closest) {
            this(facts, new @Nullable Object[variables], watch != Watch.NOTHING, watch == Watch.EXCESS, closest, null);
        }

        Run(FactBase facts, int variables, Tally tally) {
            this(facts, new @Nullable Object[variables], false, false, null, tally);
        }

        private Run(FactBase facts, @Nullable Object[] values, boolean premises, boolean excess, @Nullable Closest closest,
                @Nullable Tally tally) {
            this.facts = facts;
            this.values = values;
            this.premises = premises;
            this.excess = excess;
            this.closest = closest;
            this.tally = tally;
        }

        /** With the same values, without a watcher: for what stands under {@code exists} and {@code accumulate}. */
        Run inner(boolean measured) {
            return new Run(facts, values, premises, measured, null, tally);
        }

        void push(Premise premise) {
            trail.addLast(premise);
        }

        void pop() {
            trail.removeLast();
        }
    }

    /**
     * The deepest partial match, and of equally deep ones the one with the fewest failed constraints; of facts that fail the same ones,
     * the one that is least far from their bounds; the first of equal ones.
     */
    static final class Closest {
        private int depth = -1;
        private int failures;
        private List<Check> failed = List.of();
        private List<BigDecimal> distances = List.of();
        private List<Premise> matched = List.of();
        private NearMiss.@Nullable Failure failure;

        private void offer(Run run, int count, Supplier<NearMiss.Failure> what) {
            offer(run, count, List.of(), List::of, what);
        }

        private void offer(
                Run run, int count, List<Check> checks, Supplier<List<BigDecimal>> measured, Supplier<NearMiss.Failure> what) {
            int reached = run.trail.size();
            boolean further = reached > depth || reached == depth && count < failures;
            boolean comparable = reached == depth && count == failures && !checks.isEmpty() && checks.equals(failed);
            if (further || comparable) {
                List<BigDecimal> found = measured.get();
                if (further || Arrays.compare(found.toArray(BigDecimal[]::new), distances.toArray(BigDecimal[]::new)) < 0) {
                    depth = reached;
                    failures = count;
                    failed = checks;
                    distances = found;
                    matched = List.copyOf(run.trail);
                    failure = what.get();
                }
            }
        }

        List<Premise> matched() {
            return matched;
        }

        Optional<NearMiss.Failure> failure() {
            return Optional.ofNullable(failure);
        }
    }

    // ---- nodes

    private sealed interface Node {
        /** Calls {@code next} for each match until it answers true; whether it did. */
        boolean match(Run run, BooleanSupplier next);

        /** Variables that it sets or reads itself, without those of its children. */
        default IntStream slots() {
            return IntStream.empty();
        }

        default void visit(java.util.function.Consumer<Node> visitor) {
            visitor.accept(this);
        }
    }

    private record AndNode(List<Node> children) implements Node {
        @Override
        public boolean match(Run run, BooleanSupplier next) {
            return from(0, run, next);
        }

        private boolean from(int index, Run run, BooleanSupplier next) {
            return index == children.size() ? next.getAsBoolean() : children.get(index).match(run, () -> from(index + 1, run, next));
        }

        @Override
        public void visit(java.util.function.Consumer<Node> visitor) {
            Node.super.visit(visitor);
            children.forEach(child -> child.visit(visitor));
        }
    }

    private record OrNode(List<Node> children) implements Node {
        @Override
        public boolean match(Run run, BooleanSupplier next) {
            return children.stream().anyMatch(child -> child.match(run, next));
        }

        @Override
        public void visit(java.util.function.Consumer<Node> visitor) {
            Node.super.visit(visitor);
            children.forEach(child -> child.visit(visitor));
        }
    }

    private record NotNode(Node child) implements Node {
        @Override
        public boolean match(Run run, BooleanSupplier next) {
            Run inner = run.inner(run.closest != null);
            List<Premise> blockers = new ArrayList<>();
            boolean blocked = child.match(inner, () -> {
                blockers.addAll(inner.trail);
                return true;
            });
            if (blocked) {
                if (run.closest != null) {
                    run.closest.offer(run, 1, () -> new NearMiss.Blocked(blockers));
                }
                return false;
            }
            if (!run.premises) {
                return next.getAsBoolean();
            }
            run.push(absent());
            boolean done = next.getAsBoolean();
            run.pop();
            return done;
        }

        /** One sentence says it all: that of the last pattern, which the others lead to. */
        private Premise absent() {
            List<FactNode> patterns = new ArrayList<>();
            child.visit(node -> {
                if (node instanceof FactNode pattern) {
                    patterns.add(pattern);
                }
            });
            FactNode last = patterns.get(patterns.size() - 1);
            return new Premise.Absent(last.type.getSimpleName(), last.checks.stream().map(Check::text).toList());
        }

        @Override
        public void visit(java.util.function.Consumer<Node> visitor) {
            Node.super.visit(visitor);
            child.visit(visitor);
        }
    }

    private record ExistsNode(Node child) implements Node {
        @Override
        public boolean match(Run run, BooleanSupplier next) {
            Run inner = run.inner(run.excess);
            List<Premise> witnesses = new ArrayList<>();
            boolean exists = child.match(inner, () -> {
                witnesses.addAll(inner.trail);
                return true;
            });
            if (!exists) {
                if (run.closest != null) {
                    child.match(run, () -> false);
                }
                return false;
            }
            witnesses.forEach(run::push);
            boolean done = next.getAsBoolean();
            witnesses.forEach(premise -> run.pop());
            return done;
        }

        @Override
        public void visit(java.util.function.Consumer<Node> visitor) {
            Node.super.visit(visitor);
            child.visit(visitor);
        }
    }

    /** A pattern over facts, or over the values that {@code from} yields. */
    private static final class FactNode implements Node {
        private static final BigDecimal BEYOND_MEASURE = BigDecimal.valueOf(Long.MAX_VALUE);
        final Class<?> type;
        private final int slot;
        private final @Nullable Source source;
        private final List<Bound> bindings;
        final List<Check> checks;
        /** Found when first asked for: reading constraints takes longer than evaluating them, and most are never explained. */
        private final Map<Check, List<String>> components = new ConcurrentHashMap<>();
        private final Map<SingleCheck, Measure> measures = new ConcurrentHashMap<>();

        private record Source(int slot, From1<Object> from) {
        }

        FactNode(Class<?> type, int slot, @Nullable Source source, List<Bound> bindings, List<Check> checks) {
            this.type = type;
            this.slot = slot;
            this.source = source;
            this.bindings = bindings;
            this.checks = checks;
        }

        @Override
        public boolean match(Run run, BooleanSupplier next) {
            List<?> candidates = candidates(run);
            if (candidates.isEmpty() && run.closest != null) {
                run.closest.offer(run, Integer.MAX_VALUE, () -> new NearMiss.NoSuchFact(type.getSimpleName()));
            }
            for (Object candidate : candidates) {
                run.values[slot] = candidate;
                for (Bound binding : bindings) {
                    binding.bind(run);
                }
                if (run.tally != null) {
                    run.tally.see(checks, run);
                }
                if (holds(run)) {
                    if (followed(candidate, run, next)) {
                        return true;
                    }
                } else if (run.closest != null) {
                    List<Check> failed = checks.stream().filter(check -> !check.holds(run)).toList();
                    run.closest.offer(run, failed.size(), failed, () -> distances(failed, run), () -> new NearMiss.Mismatch(
                            candidate, failed.stream().map(Check::text).toList(), read(failed), gaps(failed, run)));
                }
            }
            return false;
        }

        private boolean followed(Object candidate, Run run, BooleanSupplier next) {
            if (!run.premises) {
                return next.getAsBoolean();
            }
            run.push(new Premise.Matched(candidate, read(checks), run.excess ? excess(run) : List.of()));
            boolean done = next.getAsBoolean();
            run.pop();
            return done;
        }

        @Override
        public IntStream slots() {
            IntStream own = source == null ? IntStream.of(slot) : IntStream.of(slot, source.slot());
            return IntStream.concat(own, RuleWalk.slots(bindings, checks));
        }

        private List<?> candidates(Run run) {
            if (source == null) {
                return run.facts.of(type);
            }
            Object of = run.values[source.slot()];
            // Without a provider, the variable itself is what it ranges over.
            Object yielded = source.from().getProvider() == null ? of : source.from().getProvider().apply(of);
            List<?> values = yielded instanceof Iterable<?> many
                    ? java.util.stream.StreamSupport.stream(many.spliterator(), false).toList()
                    : yielded == null ? List.of() : List.of(yielded);
            return values.stream().filter(type::isInstance).toList();
        }

        private boolean holds(Run run) {
            for (Check check : checks) {
                if (!check.holds(run)) {
                    return false;
                }
            }
            return true;
        }

        private List<String> read(List<Check> which) {
            return which.stream()
                    .flatMap(check -> components.computeIfAbsent(check, fresh -> ReadComponents.of(type, fresh.text())).stream())
                    .distinct().toList();
        }

        /** How far the fact is from the bounds that it does not meet. */
        private List<Gap> gaps(List<Check> failed, Run run) {
            return failed.stream().flatMap(check -> compared(check, run).stream())
                    .filter(compared -> compared.known() && !compared.holds()).map(Measure.Compared::gap).distinct().toList();
        }

        /** How far the fact passes the bounds that it meets; being within a period, or between bounds, is no excess. */
        private List<Gap> excess(Run run) {
            return checks.stream().map(check -> compared(check, run))
                    .filter(compared -> compared.size() == 1 || compared.stream().allMatch(Measure.Compared::suffices))
                    .flatMap(List::stream).filter(Measure.Compared::holds).map(Measure.Compared::excess).distinct().toList();
        }

        /** Per failed check. What is not known may be at the bound; what fails for another reason is beyond all measure. */
        private List<BigDecimal> distances(List<Check> failed, Run run) {
            return failed.stream().map(check -> {
                List<Measure.Compared> compared = compared(check, run);
                Stream<BigDecimal> far = compared.stream().filter(one -> one.known() && !one.holds()).map(one -> one.gap().difference());
                boolean oneIsEnough = compared.stream().allMatch(Measure.Compared::suffices);
                Optional<BigDecimal> distance = far.reduce(oneIsEnough ? BigDecimal::min : BigDecimal::max);
                return distance.orElse(compared.stream().allMatch(Measure.Compared::known) && !compared.isEmpty()
                        ? BEYOND_MEASURE : BigDecimal.ZERO);
            }).toList();
        }

        /** Alternatives of one constraint are not measured: the model does not say which of them holds. */
        private List<Measure.Compared> compared(Check check, Run run) {
            if (!(check instanceof SingleCheck single)) {
                return List.of();
            }
            Measure measure = measures.computeIfAbsent(single, fresh -> Measure.of(type, fresh.constraint()));
            return measure == Measure.NOTHING ? List.of() : measure.compared(arguments(run, single.read()), single.holds(run));
        }

        boolean admits(Object fact, Run run) {
            run.values[slot] = fact;
            return checks.stream().filter(check -> check.concernsOnly(other -> other == slot)).allMatch(check -> check.holds(run));
        }
    }

    /** Binds the results of functions over the matches of its child. */
    private record AccumulateNode(Node child, List<Result> results) implements Node {

        private record Result(int slot, int sourceSlot, AccumulateFunction function) {
        }

        @Override
        public boolean match(Run run, BooleanSupplier next) {
            List<Premise> contributors = new ArrayList<>();
            List<Accumulation> accumulations = results.stream().map(Accumulation::new).toList();
            Run inner = run.inner(false);
            child.match(inner, () -> {
                contributors.addAll(inner.trail);
                accumulations.forEach(accumulation -> accumulation.add(inner));
                return false;
            });
            for (Accumulation accumulation : accumulations) {
                Object value = accumulation.result();
                run.values[accumulation.of.slot()] = value;
                run.push(new Premise.Computed(value, contributors));
            }
            boolean done = next.getAsBoolean();
            accumulations.forEach(accumulation -> run.pop());
            return done;
        }

        @Override
        public void visit(java.util.function.Consumer<Node> visitor) {
            Node.super.visit(visitor);
            child.visit(visitor);
        }

        @Override
        public IntStream slots() {
            return results.stream().flatMapToInt(result ->
                    result.sourceSlot() < 0 ? IntStream.of(result.slot()) : IntStream.of(result.slot(), result.sourceSlot()));
        }

        /** A function of the model at work; its contract is that of the engine's own accumulate functions. */
        private static final class Accumulation {
            final Result of;
            private final org.kie.api.runtime.rule.AccumulateFunction<java.io.Serializable> function;
            private final java.io.Serializable context;

            @SuppressWarnings("unchecked")
            Accumulation(Result of) {
                this.of = of;
                function = (org.kie.api.runtime.rule.AccumulateFunction<java.io.Serializable>) of.function().createFunctionObject();
                context = function.createContext();
                try {
                    function.init(context);
                } catch (Exception e) {
                    throw new IllegalStateException("The function (%s) cannot start.".formatted(function), e);
                }
            }

            void add(Run run) {
                function.accumulate(context, of.sourceSlot() < 0 ? null : run.values[of.sourceSlot()]);
            }

            @Nullable Object result() {
                try {
                    return function.getResult(context);
                } catch (Exception e) {
                    throw new IllegalStateException("The function (%s) has no result.".formatted(function), e);
                }
            }
        }
    }

    /** Constraints on a value that is already there: the result of an accumulation. */
    private record ValueNode(int slot, List<Bound> bindings, List<Check> checks) implements Node {
        @Override
        public IntStream slots() {
            return IntStream.concat(IntStream.of(slot), RuleWalk.slots(bindings, checks));
        }

        @Override
        public boolean match(Run run, BooleanSupplier next) {
            if (run.values[slot] == null) {
                return false;
            }
            bindings.forEach(binding -> binding.bind(run));
            if (run.tally != null) {
                run.tally.see(checks, run);
            }
            List<Check> failed = checks.stream().filter(check -> !check.holds(run)).toList();
            if (failed.isEmpty()) {
                return next.getAsBoolean();
            }
            if (run.closest != null) {
                run.closest.offer(run, failed.size(), () -> new NearMiss.Mismatch(
                        java.util.Objects.requireNonNull(run.values[slot]), failed.stream().map(Check::text).toList(), List.of(), List.of()));
            }
            return false;
        }
    }

    private static IntStream slots(List<Bound> bindings, List<Check> checks) {
        return IntStream.concat(bindings.stream().flatMapToInt(binding -> IntStream.concat(IntStream.of(binding.slot()), Arrays.stream(binding.inputs()))),
                checks.stream().flatMapToInt(Check::slots));
    }

    private record Bound(int slot, int[] inputs, Binding binding) {
        void bind(Run run) {
            run.values[slot] = binding.eval(arguments(run, inputs));
        }
    }

    private static @Nullable Object[] arguments(Run run, int[] slots) {
        @Nullable Object[] arguments = new @Nullable Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            arguments[i] = run.values[slots[i]];
        }
        return arguments;
    }

    /** One constraint, or several of which one must hold. */
    private sealed interface Check {
        boolean holds(Run run);

        String text();

        boolean concernsOnly(IntPredicate slot);

        /** What it reads. */
        IntStream slots();
    }

    private record SingleCheck(String rule, int[] read, SingleConstraint constraint) implements Check {
        @Override
        public IntStream slots() {
            return Arrays.stream(read);
        }

        @Override
        public boolean holds(Run run) {
            try {
                return switch (read.length) {
                    case 1 -> test1(run);
                    case 2 -> test2(run);
                    default -> constraint.getPredicate().test(arguments(run, read));
                };
            } catch (Exception e) {
                throw new IllegalStateException("The constraint (%s) of the rule (%s) fails on the facts.".formatted(text(), rule), e);
            }
        }

        /** As the rule writes it, spaces made even: several rules share one predicate, and the spelling of the first. */
        @Override
        public String text() {
            return constraint.predicateInformation().getStringConstraint().strip().replaceAll("\\s+", " ");
        }

        @SuppressWarnings("unchecked")
        private boolean test1(Run run) throws Exception {
            return constraint.getPredicate1().test(run.values[read[0]]);
        }

        @SuppressWarnings("unchecked")
        private boolean test2(Run run) throws Exception {
            return constraint.getPredicate2().test(run.values[read[0]], run.values[read[1]]);
        }

        @Override
        public boolean concernsOnly(IntPredicate slot) {
            return Arrays.stream(read).allMatch(slot);
        }
    }

    private record EitherCheck(List<List<Check>> alternatives) implements Check {
        @Override
        public IntStream slots() {
            return alternatives.stream().flatMap(List::stream).flatMapToInt(Check::slots);
        }

        @Override
        public boolean holds(Run run) {
            return alternatives.stream().anyMatch(all -> all.stream().allMatch(check -> check.holds(run)));
        }

        @Override
        public String text() {
            return String.join(" || ", alternatives.stream()
                    .map(all -> String.join(" && ", all.stream().map(Check::text).toList())).toList());
        }

        @Override
        public boolean concernsOnly(IntPredicate slot) {
            return alternatives.stream().flatMap(List::stream).allMatch(check -> check.concernsOnly(slot));
        }
    }

    /** The variable of a pattern, and those bound from it alone. */
    private static List<Integer> owned(FactNode pattern) {
        List<Integer> slots = new ArrayList<>(List.of(pattern.slot));
        pattern.bindings.stream().filter(binding -> Arrays.stream(binding.inputs()).allMatch(slot -> slot == pattern.slot))
                .map(Bound::slot).forEach(slots::add);
        return slots;
    }

    // ---- what looks at the day

    /** A constraint that looks at the day, apart from the rule in which it stands. */
    final class DayConstraint {

        private final Check check;
        private final List<FactNode> days;
        private final List<FactNode> compared;

        private DayConstraint(Check check, List<FactNode> days, List<FactNode> compared) {
            this.check = check;
            this.days = days;
            this.compared = compared;
        }

        /** As the rule writes it. */
        String text() {
            return check.text();
        }

        /** Types of the facts that it compares with the day; none where it names a date itself. */
        List<Class<?>> types() {
            return compared.stream().<Class<?>>map(node -> node.type).toList();
        }

        /** Whether it holds on that day. */
        boolean holds(AsOf day, List<?> facts) {
            Run run = new Run(new FactBase(List.of()), slots.size(), Watch.NOTHING, null);
            days.forEach(node -> put(node, day, run));
            for (int i = 0; i < compared.size(); i++) {
                put(compared.get(i), facts.get(i), run);
            }
            return check.holds(run);
        }

        private static void put(FactNode node, Object fact, Run run) {
            run.values[node.slot] = fact;
            node.bindings.stream().filter(binding -> Arrays.stream(binding.inputs()).allMatch(slot -> slot == node.slot))
                    .forEach(binding -> binding.bind(run));
        }
    }

    /** Finds all uses of the day in the rule; any that is not a constraint on comparable facts makes the whole opaque. */
    private final class DayUse {

        private final Set<Class<?>> comparable;
        private final List<FactNode> days = new ArrayList<>();
        /** By slot of a pattern or of what is bound from it alone. */
        private final Map<Integer, FactNode> owners = new HashMap<>();
        private final Set<Integer> daySlots = new HashSet<>();
        private final List<DayConstraint> found = new ArrayList<>();
        private boolean opaque = consequenceUsesDay;

        DayUse(Set<Class<?>> comparable) {
            this.comparable = comparable;
        }

        Optional<List<DayConstraint>> constraints() {
            root.visit(this::own);
            root.visit(this::use);
            return opaque ? Optional.empty() : Optional.of(List.copyOf(found));
        }

        private void own(Node node) {
            if (!(node instanceof FactNode pattern)) {
                return;
            }
            boolean day = pattern.type == AsOf.class && pattern.source == null;
            opaque |= !day && pattern.type.isAssignableFrom(AsOf.class);
            if (day) {
                days.add(pattern);
            }
            owned(pattern).forEach(slot -> {
                owners.put(slot, pattern);
                if (day) {
                    daySlots.add(slot);
                }
            });
        }

        private void use(Node node) {
            if (node instanceof FactNode pattern) {
                opaque |= pattern.source != null && daySlots.contains(pattern.source.slot());
                bound(pattern.bindings, pattern.slot);
                pattern.checks.forEach(this::check);
            } else if (node instanceof ValueNode value) {
                bound(value.bindings(), value.slot());
                opaque |= value.checks().stream().anyMatch(check -> check.slots().anyMatch(daySlots::contains));
            } else if (node instanceof AccumulateNode accumulate) {
                opaque |= accumulate.results().stream().anyMatch(result -> daySlots.contains(result.sourceSlot()));
            }
        }

        /** What is bound from the day and from something else too cannot be tried apart. */
        private void bound(List<Bound> bindings, int own) {
            opaque |= bindings.stream().map(Bound::inputs).anyMatch(inputs -> Arrays.stream(inputs).anyMatch(daySlots::contains)
                    && !Arrays.stream(inputs).allMatch(slot -> slot == own));
        }

        private void check(Check check) {
            if (check instanceof EitherCheck either) {
                either.alternatives().stream().flatMap(List::stream).forEach(this::check);
            } else if (check.slots().anyMatch(daySlots::contains)) {
                List<Integer> others = check.slots().filter(slot -> !daySlots.contains(slot)).boxed().toList();
                List<FactNode> compared = others.stream().flatMap(slot -> Optional.ofNullable(owners.get(slot)).stream()).distinct().toList();
                opaque |= !others.stream().allMatch(owners::containsKey)
                        || !compared.stream().allMatch(node -> node.source == null && comparable.contains(node.type));
                found.add(new DayConstraint(check, days, compared));
            }
        }
    }

    /** Whether what the rule derives may name the day. */
    private static boolean usesDay(Rule rule) {
        return rule.getConsequences().values().stream()
                .flatMap(consequence -> Arrays.<Variable<?>>stream(consequence.getVariables())).map(Variable::getType)
                .anyMatch(type -> type.isAssignableFrom(AsOf.class) || type == LocalDate.class);
    }

    // ---- from the model to nodes

    private Node node(Condition condition) {
        return switch (condition.getType()) {
            case AND -> new AndNode(nodes(condition));
            case OR -> new OrNode(nodes(condition));
            case NOT -> new NotNode(onlyChild(condition));
            case EXISTS -> new ExistsNode(onlyChild(condition));
            case PATTERN -> pattern((Pattern<?>) condition);
            case ACCUMULATE -> accumulate((AccumulatePattern<?>) condition);
            default -> throw new IllegalArgumentException(
                    "The rule (%s) uses %s. Only patterns, or, not, exists, from and accumulate may stand in a rule."
                            .formatted(rule, condition.getType()));
        };
    }

    private List<Node> nodes(Condition condition) {
        return condition.getSubConditions().stream()
                .filter(child -> child.getType() != Condition.Type.CONSEQUENCE)
                .map(this::node).toList();
    }

    private Node onlyChild(Condition condition) {
        List<Node> children = nodes(condition);
        return children.size() == 1 ? children.get(0) : new AndNode(children);
    }

    private Node pattern(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean alreadyThere = accumulated.contains(variable);
        int slot = slot(variable);
        List<Bound> bindings = pattern.getBindings().stream()
                .map(binding -> new Bound(slot(binding.getBoundVariable()), slots(binding.getInputVariables()), binding)).toList();
        List<Check> checks = checks(pattern.getConstraint());
        return alreadyThere
                ? new ValueNode(slot, bindings, checks)
                : new FactNode(variable.getType(), slot, source(variable), bindings, checks);
    }

    private final java.util.Set<Variable<?>> accumulated =
            java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private Node accumulate(AccumulatePattern<?> accumulate) {
        Condition over = accumulate.getCondition() != null ? accumulate.getCondition() : accumulate.getPattern();
        Node child = node(over);
        List<AccumulateNode.Result> results = new ArrayList<>();
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
            accumulated.add(function.getResult());
            results.add(new AccumulateNode.Result(slot(function.getResult()),
                    function.getSource() instanceof Variable<?> source ? slot(source) : -1, function));
        }
        return new AccumulateNode(child, results);
    }

    @SuppressWarnings("unchecked")
    private FactNode.@Nullable Source source(Variable<?> variable) {
        if (!(((Declaration<?>) variable).getSource() instanceof From<?> from)) {
            return null;
        }
        if (from instanceof From1<?> one) {
            return new FactNode.Source(slot(one.getVariable()), (From1<Object>) one);
        }
        throw new IllegalArgumentException("The rule (%s) uses a from over more than one variable.".formatted(rule));
    }

    private List<Check> checks(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE -> {
                SingleConstraint single = (SingleConstraint) constraint;
                yield single == SingleConstraint.TRUE
                        ? List.of()
                        : List.of(new SingleCheck(rule, slots(single.getVariables()), single));
            }
            case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(child -> checks(child).stream()).toList();
            case OR -> List.of(new EitherCheck(constraint.getChildren().stream().map(this::checks).toList()));
        };
    }

    private int[] slots(Variable<?>[] variables) {
        return java.util.Arrays.stream(variables).mapToInt(this::slot).toArray();
    }

    private int slot(Variable<?> variable) {
        return slots.computeIfAbsent(variable, fresh -> slots.size());
    }
}
