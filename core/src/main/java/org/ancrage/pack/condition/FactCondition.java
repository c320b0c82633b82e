package org.ancrage.pack.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one fact, in the words of rules.
 *
 * @param fact its type, of which a question has exactly one; null where the condition is on an attribute that names none
 * @param constraint on the fact, such as {@code snds == Answer.YES}; empty where it is on an attribute
 * @param attribute constraints on an attribute; empty where it is on the fact itself
 * @param imported types that it names and that do not come with all facts
 */
public record FactCondition(@Nullable Class<?> fact, String constraint, String attribute, List<Class<?>> imported) {

    public FactCondition {
        imported = List.copyOf(imported);
    }

    /** How rules call the fact of a type. */
    static String variable(Class<?> fact) {
        String name = fact.getSimpleName();
        return "$" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** What a rule looks for where all these hold: each fact once, then attributes. */
    public static String all(List<FactCondition> conditions) {
        Map<Class<?>, Set<String>> facts = new LinkedHashMap<>();
        Set<String> attributes = new LinkedHashSet<>();
        for (FactCondition condition : conditions) {
            if (condition.fact != null) {
                facts.computeIfAbsent(condition.fact, type -> new LinkedHashSet<>()).add(condition.constraint);
            }
            attributes.add(condition.attribute);
        }
        List<String> patterns = new ArrayList<>();
        facts.forEach((fact, constraints) -> patterns.add(pattern(variable(fact), fact.getSimpleName(), constraints)));
        attributes.stream().filter(constraints -> !constraints.isEmpty()).forEach(constraints ->
                patterns.add(pattern("$attribute" + patterns.size(), "Attribute", Set.of(constraints))));
        return String.join(" ", patterns);
    }

    private static String pattern(String variable, String type, Set<String> constraints) {
        List<String> given = constraints.stream().filter(constraint -> !constraint.isEmpty()).toList();
        return variable + " : " + type + (given.isEmpty() ? "()" : "( " + String.join(", ", given) + " )");
    }
}
