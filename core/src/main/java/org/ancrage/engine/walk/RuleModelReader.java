package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.drools.model.AccumulatePattern;
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

/** Reads the executable model of one rule; every variable gets a slot. Not thread-safe. */
public final class RuleModelReader {

    private final Rule rule;
    /** For messages. */
    private final ToldRule told;
    private final Map<Variable<?>, Integer> slots = new IdentityHashMap<>();
    private final Set<Variable<?>> accumulated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<RuleNode, Condition> conditions = new IdentityHashMap<>();

    public RuleModelReader(Rule rule, RuleOrigin origin) {
        this.rule = rule;
        this.told = ToldRule.of(rule, origin);
    }

    /** @throws UnfitRulesException if the rule uses something that is not understood */
    public RuleNode read() {
        return node((Condition) rule.getView());
    }

    private UnfitRulesException unfit(Diagnosis wrong) {
        return new UnfitRulesException(List.of(Unfit.of(rule.getPackage(), rule.getName(), wrong.with("rule", rule.getName()))));
    }

    /** How many variables have been read. */
    public int variables() {
        return slots.size();
    }

    public int slot(Variable<?> variable) {
        return slots.computeIfAbsent(variable, fresh -> slots.size());
    }

    private int[] slots(Variable<?>[] variables) {
        return Arrays.stream(variables).mapToInt(this::slot).toArray();
    }

    /** What a node that has been read is in the model. */
    Condition condition(RuleNode node) {
        return Objects.requireNonNull(conditions.get(node));
    }

    private RuleNode node(Condition condition) {
        RuleNode node = understood(condition);
        conditions.put(node, condition);
        return node;
    }

    private RuleNode understood(Condition condition) {
        return switch (condition.getType()) {
            case AND -> new RuleNode.And(nodes(condition));
            case OR -> new RuleNode.Or(nodes(condition));
            case NOT -> new RuleNode.Not(onlyChild(condition));
            case EXISTS -> new RuleNode.Exists(onlyChild(condition));
            case PATTERN -> pattern((Pattern<?>) condition);
            case ACCUMULATE -> accumulate((AccumulatePattern<?>) condition);
            default -> throw unfit(UnfitProblem.RULE_NOT_UNDERSTOOD.with("used", "condition")
                    .with("condition", condition.getType().name().toLowerCase(Locale.ROOT)));
        };
    }

    private List<RuleNode> nodes(Condition condition) {
        return condition.getSubConditions().stream()
                .filter(child -> child.getType() != Condition.Type.CONSEQUENCE)
                .map(this::node).toList();
    }

    private RuleNode onlyChild(Condition condition) {
        List<RuleNode> children = nodes(condition);
        return children.size() == 1 ? children.get(0) : new RuleNode.And(children);
    }

    private RuleNode pattern(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean alreadyThere = accumulated.contains(variable);
        int slot = slot(variable);
        List<RuleNode.Bound> bindings = pattern.getBindings().stream()
                .map(binding -> new RuleNode.Bound(slot(binding.getBoundVariable()), slots(binding.getInputVariables()), binding, told)).toList();
        List<RuleCheck> checks = checks(pattern.getConstraint());
        return alreadyThere
                ? new RuleNode.Value(slot, bindings, checks)
                : new FactNode(variable.getType(), slot, source(variable), bindings, checks);
    }

    private RuleNode accumulate(AccumulatePattern<?> accumulate) {
        Condition over = accumulate.getCondition() != null ? accumulate.getCondition() : accumulate.getPattern();
        RuleNode child = node(over);
        List<RuleNode.Accumulate.Result> results = new ArrayList<>();
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
            accumulated.add(function.getResult());
            results.add(new RuleNode.Accumulate.Result(slot(function.getResult()),
                    function.getSource() instanceof Variable<?> source ? slot(source) : -1, function, told));
        }
        return new RuleNode.Accumulate(child, results);
    }

    @SuppressWarnings("unchecked")
    private FactNode.@Nullable Source source(Variable<?> variable) {
        if (!(((Declaration<?>) variable).getSource() instanceof From<?> from)) {
            return null;
        }
        if (from instanceof From1<?> one) {
            return new FactNode.Source(slot(one.getVariable()), (From1<Object>) one, told);
        }
        throw unfit(UnfitProblem.RULE_NOT_UNDERSTOOD.with("used", "from"));
    }

    private List<RuleCheck> checks(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE -> {
                SingleConstraint single = (SingleConstraint) constraint;
                yield single == SingleConstraint.TRUE
                        ? List.of()
                        : List.of(new RuleCheck.Single(told, slots(single.getVariables()), single));
            }
            case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(child -> checks(child).stream()).toList();
            case OR -> List.of(new RuleCheck.Either(constraint.getChildren().stream().map(this::checks).toList()));
        };
    }
}
