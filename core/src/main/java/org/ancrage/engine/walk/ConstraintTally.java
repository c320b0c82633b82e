package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which constraints of a rule held for some fact that they were tried on, and which did not, over any number of evaluations. A constraint
 * is tried where the patterns before it match. Not thread-safe.
 */
public final class ConstraintTally {

    private final RuleStep steps;
    private final int variables;
    private final Map<RuleCheck.Single, Integer> numbers = new IdentityHashMap<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final BitSet held = new BitSet();
    private final BitSet failed = new BitSet();
    private boolean fired;

    /** @param variables how many the rule has */
    ConstraintTally(RuleNode rule, int variables) {
        this.steps = rule.before(RuleStep.MATCHED);
        this.variables = variables;
        rule.visit(node -> {
            if (node instanceof FactNode pattern) {
                pattern.checks().forEach(check -> number(check, pattern.type().getSimpleName()));
            } else if (node instanceof RuleNode.Value value) {
                value.checks().forEach(check -> number(check, "accumulate"));
            }
        });
    }

    private void number(RuleCheck check, String type) {
        if (check instanceof RuleCheck.Single single) {
            numbers.put(single, numbers.size());
            types.add(type);
            texts.add(single.text());
        } else if (check instanceof RuleCheck.Either either) {
            either.alternatives().forEach(all -> all.forEach(one -> number(one, type)));
        }
    }

    /** Tries every combination of facts, not only up to the first match; whether the rule fires. */
    public boolean observe(FactBase facts) {
        boolean[] fires = {false};
        steps.match(RuleRun.tallied(facts, variables, this, run -> {
            fires[0] = true;
            return false;
        }));
        fired |= fires[0];
        return fires[0];
    }

    void see(List<RuleCheck> checks, RuleRun run) {
        for (RuleCheck check : checks) {
            if (check instanceof RuleCheck.Single single) {
                (single.holds(run) ? held : failed).set(Objects.requireNonNull(numbers.get(single)));
            } else if (check instanceof RuleCheck.Either either) {
                either.alternatives().forEach(all -> seeUntilFalse(all, run));
            }
        }
    }

    /** Within an alternative, a constraint may rely on those before it. */
    private void seeUntilFalse(List<RuleCheck> all, RuleRun run) {
        for (RuleCheck check : all) {
            see(List.of(check), run);
            if (!check.holds(run)) {
                return;
            }
        }
    }

    public boolean fired() {
        return fired;
    }

    /** In the order of the rule. */
    public List<SeenConstraint> constraints() {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new SeenConstraint(types.get(i), texts.get(i), held.get(i), failed.get(i))).toList();
    }
}
