package org.ancrage.engine.walk;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.ancrage.fact.AsOf;

/** A constraint that looks at the day, apart from the rule in which it stands. Immutable and thread-safe. */
public final class DayConstraint {

    private final RuleCheck check;
    private final List<FactNode> days;
    private final List<FactNode> compared;
    private final int variables;

    /**
     * @param days the patterns of the rule that stand for the day
     * @param compared those that stand for what it is compared with
     * @param variables how many the rule has
     */
    DayConstraint(RuleCheck check, List<FactNode> days, List<FactNode> compared, int variables) {
        this.check = check;
        this.days = days.stream().filter(node -> check.slots().anyMatch(node.owned()::contains)).toList();
        this.compared = compared;
        this.variables = variables;
    }

    /** As the rule writes it. */
    public String text() {
        return check.text();
    }

    /** Types of the facts that it compares with the day; none where it names a date itself. */
    public List<Class<?>> types() {
        return compared.stream().<Class<?>>map(FactNode::type).toList();
    }

    /** Whether what it compares with the day is of a need or of an offer alone, so that either can be tried without the other. */
    public boolean looksAtOneSide(FactSides sides) {
        return compared.size() <= 1 || compared.stream().map(node -> sides.of(node.type())).reduce(Side.DAY, Side::with) != Side.PAIR;
    }

    /**
     * Whether the rule could look at a fact on some day: its pattern does not pass over it for what is known of it.
     *
     * @param place that of its type
     * @param open components of the fact that may turn out otherwise
     */
    public boolean concerns(int place, Object fact, Collection<String> open) {
        return !compared.get(place).passesOver(fact, open, RuleRun.first(FactBase.NONE, variables));
    }

    /** Whether it holds of these facts on a day. What it gives is not thread-safe. */
    public Predicate<AsOf> of(List<?> facts) {
        RuleRun run = RuleRun.first(FactBase.NONE, variables);
        for (int i = 0; i < compared.size(); i++) {
            compared.get(i).put(facts.get(i), run);
        }
        return day -> {
            for (FactNode node : days) {
                node.put(day, run);
            }
            return check.holds(run);
        };
    }
}
