package org.ancrage.engine.walk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Premise;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.shape.FactTypes;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the executable model of one rule on facts, by nested loops over its patterns, with the model's own predicates.
 *
 * <p>Understands patterns, {@code or}, {@code not}, {@code exists}, {@code from} and {@code accumulate}; a rule with anything else is
 * refused when it is loaded. Immutable and thread-safe; the state of an evaluation is in {@link RuleRun}.
 */
public final class RuleWalk {

    private final String rule;
    private final RuleOrigin origin;
    private final RuleNode root;
    private final RuleStep steps;
    private final List<Class<?>> types;
    private final int variables;
    private final boolean consequenceUsesDay;
    /** Found when first asked for. */
    private volatile @Nullable Sensitivity sensitivity;

    /** Of a rule that nobody is told of. */
    public RuleWalk(Rule rule) {
        this(rule, RuleOrigin.UNKNOWN);
    }

    public RuleWalk(Rule rule, RuleOrigin origin) {
        this.origin = origin;
        this.rule = key(rule.getPackage(), rule.getName());
        this.consequenceUsesDay = usesDay(rule);
        RuleModelReader reader = new RuleModelReader(rule, origin);
        this.root = reader.read();
        this.variables = reader.variables();
        this.steps = root.before(RuleStep.MATCHED);
        this.types = patterns().stream().<Class<?>>map(FactNode::type).toList();
    }

    /** Package and name of the rule. */
    public String rule() {
        return rule;
    }

    /** Who wrote it, and where it stands. */
    public RuleOrigin origin() {
        return origin;
    }

    /** Whether the rule fires on these facts. */
    public boolean fires(FactBase facts) {
        return steps.match(RuleRun.first(facts, variables));
    }

    /** The premises of the first match, in the canonical order of facts. */
    public Optional<List<Premise>> firstMatch(FactBase facts) {
        return firstMatch(facts, RuleRun.Watch.PREMISES);
    }

    /** As {@link #firstMatch}; premises say how far they pass the bounds that the rule compares them with. */
    public Optional<List<Premise>> firstMatchMeasured(FactBase facts) {
        return firstMatch(facts, RuleRun.Watch.EXCESS);
    }

    private Optional<List<Premise>> firstMatch(FactBase facts, RuleRun.Watch watch) {
        RuleRun run = RuleRun.each(facts, variables, watch, RuleRun::witnessed);
        return steps.match(run) ? Optional.of(run.witnesses()) : Optional.empty();
    }

    /** How far the rule got, and what stopped it; for a rule that does not fire. */
    public NearestMiss nearestMiss(FactBase facts) {
        NearestMiss closest = new NearestMiss();
        steps.match(RuleRun.missing(facts, variables, closest));
        return closest;
    }

    /** Types of the facts that the rule looks at. */
    public List<Class<?>> factTypes() {
        return types;
    }

    /** Whether the rule may fire otherwise where the facts are otherwise. */
    public boolean isSensitiveTo(FactChanges changes) {
        Sensitivity known = sensitivity;
        if (known == null) {
            known = new Sensitivity(root, variables);
            sensitivity = known;
        }
        return known.toAny(changes);
    }

    /** By which a rule is known. */
    public static String key(String packageName, String name) {
        return packageName + "." + name;
    }

    public RuleNode root() {
        return root;
    }

    /** How many variables the rule binds. */
    public int variables() {
        return variables;
    }

    /** Components that the rule reads of facts of each type it looks at. */
    public Map<Class<?>, Set<String>> reads() {
        Map<Class<?>, Set<String>> reads = new LinkedHashMap<>();
        List<FactNode> patterns = patterns();
        for (FactNode pattern : patterns) {
            reads.computeIfAbsent(pattern.type(), type -> new LinkedHashSet<>()).addAll(pattern.read());
        }
        // What stands behind a "from" is bound without a constraint.
        patterns.stream().filter(pattern -> pattern.source() != null).forEach(yielded -> reads.forEach((type, components) ->
                ReadComponents.holding(type, yielded.type()).forEach(components::add)));
        return reads;
    }

    /** Types of what the rule may hand as a whole to predicates of other facts, of which it may read anything. */
    public Set<Class<?>> handed() {
        Set<Class<?>> handed = new LinkedHashSet<>();
        patterns().forEach(pattern -> pattern.checks().forEach(check -> handed.addAll(ReadComponents.handed(pattern.type(), check.text()))));
        return handed;
    }

    /**
     * Whether a fact can matter to the rule: in some pattern of its type it meets all constraints that concern it alone, or it and
     * facts of which there is one only.
     */
    public boolean concerns(Object fact, FactBase facts) {
        List<FactNode> patterns = patterns();
        RuleRun run = RuleRun.first(facts, variables);
        Set<Integer> filled = new HashSet<>();
        for (FactNode pattern : patterns) {
            if (pattern.source() == null && FactTypes.single(pattern.type())) {
                run.values[pattern.slot()] = facts.of(pattern.type()).get(0);
                filled.add(pattern.slot());
            }
        }
        return patterns.stream().filter(pattern -> pattern.type().isInstance(fact)).anyMatch(pattern -> {
            Set<Integer> bound = new HashSet<>(filled);
            bound.add(pattern.slot());
            run.values[pattern.slot()] = fact;
            return pattern.checks().stream().filter(check -> check.concernsOnly(bound::contains)).allMatch(check -> check.holds(run));
        });
    }

    /** By pattern: how many facts it may match, by the constraints that concern a fact alone. */
    public long[] admitted(FactBase facts) {
        List<FactNode> patterns = patterns();
        long[] admitted = new long[patterns.size()];
        for (int i = 0; i < admitted.length; i++) {
            for (Object fact : facts.of(patterns.get(i).type())) {
                admitted[i] += admits(patterns.get(i), fact, facts) ? 1 : 0;
            }
        }
        return admitted;
    }

    /** One fact more: of each pattern that it may match, there is one more. */
    public void admit(Object fact, FactBase facts, long[] admitted) {
        List<FactNode> patterns = patterns();
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] += patterns.get(i).type().isInstance(fact) && admits(patterns.get(i), fact, facts) ? 1 : 0;
        }
    }

    /** What stands behind a "from" is taken for any of its type. */
    private boolean admits(FactNode pattern, Object fact, FactBase facts) {
        return pattern.source() != null || pattern.admits(fact, RuleRun.first(facts, variables));
    }

    private List<FactNode> patterns() {
        return RuleNode.patterns(root).toList();
    }

    /**
     * The rule taken apart: it fires where every part does.
     *
     * @param sides to which side facts belong
     */
    public List<RulePart> parts(FactSides sides) {
        return RulePart.of(root, variables, sides);
    }

    /**
     * Constraints of the rule that look at the day, apart from the rule: the rule depends on the day through their truth alone. Empty
     * where that is not so, because the day is compared with something other than a fact of these types.
     *
     * @param comparable types of facts that do not depend on the day
     */
    public Optional<List<DayConstraint>> dayConstraints(Set<Class<?>> comparable) {
        return consequenceUsesDay ? Optional.empty() : new DayUse(comparable, variables).constraints(root);
    }

    /** An empty tally of the constraints of this rule. */
    public ConstraintTally tally() {
        return new ConstraintTally(root, variables);
    }

    /** Whether what the rule derives may name the day. */
    private static boolean usesDay(Rule rule) {
        return rule.getConsequences().values().stream()
                .flatMap(consequence -> Arrays.<Variable<?>>stream(consequence.getVariables())).map(Variable::getType)
                .anyMatch(type -> type.isAssignableFrom(AsOf.class) || type == LocalDate.class);
    }
}
