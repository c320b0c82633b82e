package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.drools.model.Binding;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/** A part of a rule, as its executable model has it. Immutable. */
public sealed interface RuleNode permits FactNode, RuleNode.And, RuleNode.Or, RuleNode.Not, RuleNode.Exists, RuleNode.Accumulate, RuleNode.Value {

    /** What evaluates it and goes on with {@code next} at each match. */
    RuleStep before(RuleStep next);

    /**
     * What tells it from nodes that evaluate otherwise: nodes of equal form match the same facts.
     *
     * @param numbering a number for each slot, however the rule numbers it
     */
    Object form(IntUnaryOperator numbering);

    /** Variables that it sets or reads itself, without those of its children. */
    default IntStream slots() {
        return IntStream.empty();
    }

    /** What it is made of, in the order of the rule. */
    default List<RuleNode> children() {
        return List.of();
    }

    default void visit(Consumer<RuleNode> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.visit(visitor));
    }

    /** All of its children match together. */
    record And(List<RuleNode> children) implements RuleNode {
        @Override
        public Object form(IntUnaryOperator numbering) {
            return forms("and", children, numbering);
        }

        @Override
        public RuleStep before(RuleStep next) {
            RuleStep first = next;
            for (int i = children.size() - 1; i >= 0; i--) {
                first = children.get(i).before(first);
            }
            return first;
        }
    }

    private static Object forms(String kind, List<RuleNode> nodes, IntUnaryOperator numbering) {
        return List.of(kind, nodes.stream().map(node -> node.form(numbering)).toList());
    }

    /** One child after the other. */
    record Or(List<RuleNode> children) implements RuleNode {
        @Override
        public Object form(IntUnaryOperator numbering) {
            return forms("or", children, numbering);
        }

        @Override
        public RuleStep before(RuleStep next) {
            RuleStep[] alternatives = children.stream().map(child -> child.before(next)).toArray(RuleStep[]::new);
            return run -> {
                for (RuleStep alternative : alternatives) {
                    if (alternative.match(run)) {
                        return true;
                    }
                }
                return false;
            };
        }
    }

    /** Nothing matches its child. */
    final class Not implements RuleNode {

        private final RuleNode child;
        /** What would have to match, and what must then not match beside it. */
        private final RuleNode matching;
        private final List<RuleNode> excusing;
        /** Found when first asked for. */
        private Premise.@Nullable Absent absent;

        Not(RuleNode child) {
            this.child = child;
            List<RuleNode> parts = child instanceof And ? child.children() : List.of(child);
            matching = new And(parts.stream().filter(part -> !(part instanceof Not)).toList());
            excusing = parts.stream().filter(Not.class::isInstance).map(part -> ((Not) part).child).toList();
        }

        RuleNode child() {
            return child;
        }

        @Override
        public Object form(IntUnaryOperator numbering) {
            return forms("not", List.of(child), numbering);
        }

        @Override
        public RuleStep before(RuleStep next) {
            RuleStep blocked = child.before(RuleStep.WITNESSED);
            RuleStep each = matching.before(RuleStep.MATCHED);
            List<RuleStep> excuses = excusing.stream().map(excuse -> excuse.before(RuleStep.WITNESSED)).toList();
            return run -> run.premises ? explained(run, blocked, () -> premises(run, each, excuses), next) : !blocked.match(run) && next.match(run);
        }

        private static boolean explained(RuleRun run, RuleStep blocked, Supplier<Collection<Premise>> premises, RuleStep next) {
            RuleRun inner = run.inner(run.closest != null, RuleRun::witnessed);
            if (blocked.match(inner)) {
                if (run.closest != null) {
                    run.closest.offer(run, 1, () -> new NearMiss.Blocked(inner.witnesses()));
                }
                return false;
            }
            Trail before = run.trail;
            premises.get().forEach(run::push);
            boolean done = next.match(run);
            run.trail = before;
            return done;
        }

        /** Each match with what excuses it; that there is none, where none has to be excused. */
        private Collection<Premise> premises(RuleRun run, RuleStep each, List<RuleStep> excuses) {
            Set<Premise> excused = new LinkedHashSet<>();
            if (!excuses.isEmpty()) {
                each.match(run.inner(false, matched -> {
                    excused.addAll(Trail.premises(matched.trail));
                    for (RuleStep excuse : excuses) {
                        RuleRun inner = matched.inner(false, RuleRun::witnessed);
                        if (excuse.match(inner)) {
                            excused.addAll(inner.witnesses());
                            break;
                        }
                    }
                    return false;
                }));
            }
            return excused.isEmpty() ? List.of(absent()) : excused;
        }

        /** One sentence says it all: that of the last pattern, which the others lead to. */
        private Premise absent() {
            Premise.Absent known = absent;
            if (known == null) {
                FactNode last = Stream.concat(patterns(child).limit(1), patterns(matching)).reduce((before, after) -> after).orElseThrow();
                known = new Premise.Absent(last.type().getSimpleName(), last.checks().stream().map(RuleCheck::text).toList());
                absent = known;
            }
            return known;
        }

        @Override
        public List<RuleNode> children() {
            return List.of(child);
        }
    }

    /** Something matches its child; what does is a premise. */
    record Exists(RuleNode child) implements RuleNode {
        @Override
        public Object form(IntUnaryOperator numbering) {
            return forms("exists", List.of(child), numbering);
        }

        @Override
        public RuleStep before(RuleStep next) {
            RuleStep found = child.before(RuleStep.WITNESSED);
            RuleStep all = child.before(RuleStep.NEXT);
            return run -> run.premises ? explained(run, found, all, next) : found.match(run) && next.match(run);
        }

        private static boolean explained(RuleRun run, RuleStep found, RuleStep all, RuleStep next) {
            RuleRun inner = run.inner(run.excess, RuleRun::witnessed);
            if (!found.match(inner)) {
                if (run.closest != null) {
                    all.match(run);
                }
                return false;
            }
            Trail before = run.trail;
            inner.witnesses().forEach(run::push);
            boolean done = next.match(run);
            run.trail = before;
            return done;
        }

        @Override
        public List<RuleNode> children() {
            return List.of(child);
        }
    }

    /** Binds the results of functions over the matches of its child. */
    record Accumulate(RuleNode child, List<Result> results) implements RuleNode {

        record Result(int slot, int sourceSlot, AccumulateFunction function, ToldRule rule) {
        }

        /** Functions do not tell what they compute: no two are alike. */
        @Override
        public Object form(IntUnaryOperator numbering) {
            return new Object();
        }

        @Override
        public RuleStep before(RuleStep next) {
            RuleStep each = child.before(RuleStep.MATCHED);
            return run -> accumulated(run, each, next);
        }

        private boolean accumulated(RuleRun run, RuleStep each, RuleStep next) {
            List<Premise> contributors = new ArrayList<>();
            List<Accumulation> accumulations = results.stream().map(Accumulation::new).toList();
            each.match(run.inner(false, inner -> {
                contributors.addAll(Trail.premises(inner.trail));
                accumulations.forEach(accumulation -> accumulation.add(inner));
                return false;
            }));
            Trail before = run.trail;
            for (Accumulation accumulation : accumulations) {
                Object value = accumulation.result();
                run.values[accumulation.of.slot()] = value;
                if (run.premises) {
                    run.push(new Premise.Computed(value, contributors));
                }
            }
            boolean done = next.match(run);
            run.trail = before;
            return done;
        }

        @Override
        public List<RuleNode> children() {
            return List.of(child);
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
                    throw of.rule().failing("The function (%s)".formatted(function), e);
                }
            }

            void add(RuleRun run) {
                try {
                    function.accumulate(context, of.sourceSlot() < 0 ? null : run.values[of.sourceSlot()]);
                } catch (RuntimeException e) {
                    // What is unknown cannot be added up.
                    throw of.rule().failing("The function (%s)".formatted(function), e);
                }
            }

            @Nullable Object result() {
                try {
                    return function.getResult(context);
                } catch (Exception e) {
                    throw of.rule().failing("The result of the function (%s)".formatted(function), e);
                }
            }
        }
    }

    /** Constraints on a value that is already there: the result of an accumulation. */
    record Value(int slot, List<Bound> bindings, List<RuleCheck> checks) implements RuleNode {
        @Override
        public Object form(IntUnaryOperator numbering) {
            return List.of("value", numbering.applyAsInt(slot), RuleNode.forms(bindings, checks, numbering));
        }

        @Override
        public IntStream slots() {
            return IntStream.concat(IntStream.of(slot), RuleNode.slots(bindings, checks));
        }

        @Override
        public RuleStep before(RuleStep next) {
            return run -> match(run, next);
        }

        private boolean match(RuleRun run, RuleStep next) {
            Object value = run.values[slot];
            if (value == null) {
                return false;
            }
            bindings.forEach(binding -> binding.bind(run));
            if (run.tally != null) {
                run.tally.see(checks, run);
            }
            if (RuleCheck.allHold(checks, run)) {
                return next.match(run);
            }
            if (run.closest != null) {
                List<RuleCheck> failed = checks.stream().filter(check -> !check.holds(run)).toList();
                run.closest.offer(run, failed.size(), () -> new NearMiss.Mismatch(
                        value, failed.stream().map(RuleCheck::text).toList(), List.of(), List.of()));
            }
            return false;
        }
    }

    /** The patterns of a rule, in its order. */
    static Stream<FactNode> patterns(RuleNode rule) {
        List<FactNode> patterns = new ArrayList<>();
        rule.visit(node -> {
            if (node instanceof FactNode pattern) {
                patterns.add(pattern);
            }
        });
        return patterns.stream();
    }

    static Object forms(List<Bound> bindings, List<RuleCheck> checks, IntUnaryOperator numbering) {
        return List.of(bindings.stream().map(binding -> binding.form(numbering)).toList(), checks.stream().map(check -> check.form(numbering)).toList());
    }

    /** What is compiled once for all rules that write it is one object; the model wraps it for each. */
    static Object compiled(Object function) {
        return function instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : function;
    }

    static IntStream slots(List<Bound> bindings, List<RuleCheck> checks) {
        return IntStream.concat(bindings.stream().flatMapToInt(binding -> IntStream.concat(IntStream.of(binding.slot()), Arrays.stream(binding.inputs()))),
                checks.stream().flatMapToInt(RuleCheck::slots));
    }

    /** A variable that is computed from others. */
    record Bound(int slot, int[] inputs, Binding binding, ToldRule rule) {
        /** Those that checks read, and those from which they are computed. */
        static List<Bound> readBy(List<RuleCheck> checks, List<Bound> bindings) {
            Set<Integer> read = checks.stream().flatMapToInt(RuleCheck::slots).boxed().collect(Collectors.toSet());
            boolean grows = true;
            while (grows) {
                grows = read.addAll(bindings.stream().filter(binding -> read.contains(binding.slot()))
                        .flatMapToInt(binding -> Arrays.stream(binding.inputs())).boxed().toList());
            }
            return bindings.stream().filter(binding -> read.contains(binding.slot())).toList();
        }

        Object form(IntUnaryOperator numbering) {
            return List.of(numbering.applyAsInt(slot), Arrays.stream(inputs).map(numbering).boxed().toList(), compiled(binding.getBindingFunction()));
        }

        void bind(RuleRun run) {
            try {
                run.values[slot] = binding.eval(run.arguments(inputs));
            } catch (RuntimeException e) {
                throw rule.failing("What is bound", e, null, run, Arrays.stream(inputs));
            }
        }
    }
}
