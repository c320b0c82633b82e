package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.jspecify.annotations.Nullable;

/**
 * Boolean functions over named variables as reduced ordered binary decision diagrams: equal functions are the same number, and a variable
 * stands in a diagram exactly when the function depends on it. Not thread-safe.
 *
 * <p>Variables are ordered as they are first named, which keeps the diagrams of outlines small: an outline rarely names a criterion twice.
 */
final class DecisionDiagram {

    static final int FALSE = 0;
    static final int TRUE = 1;
    /** Most outlines need some fifty vertices and steps. */
    private static final int USUAL = 128;
    /** Steps that a vertex may take: outlines take about one. */
    private static final int STEPS_PER_VERTEX = 4;

    private final List<String> variables = new ArrayList<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final List<Vertex> vertices = new ArrayList<>();
    private final Map<Vertex, Integer> unique = new HashMap<>(USUAL);
    private final Map<Vertex, Integer> choices = new HashMap<>(USUAL);
    private final int limit;

    /** Looked up more often than anything else here: what a record does of itself takes longer. */
    private record Vertex(int level, int high, int low) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Vertex same && same.level == level && same.high == high && same.low == low;
        }

        @Override
        public int hashCode() {
            return (level * 31 + high) * 31 + low;
        }
    }

    /** A function by its first variable: {@code variable ? met : unmet}. */
    record Division(String variable, int met, int unmet) {
    }

    DecisionDiagram(int limit) {
        this.limit = limit;
        vertices.add(new Vertex(Integer.MAX_VALUE, FALSE, FALSE));
        vertices.add(new Vertex(Integer.MAX_VALUE, TRUE, TRUE));
    }

    int variable(String name) {
        int level = levels.computeIfAbsent(name, unknown -> {
            variables.add(name);
            return variables.size() - 1;
        });
        return vertex(level, TRUE, FALSE);
    }

    int not(int function) {
        return choice(function, FALSE, TRUE);
    }

    int and(int one, int other) {
        return choice(one, other, FALSE);
    }

    int or(int one, int other) {
        return choice(one, TRUE, other);
    }

    /** {@code whether ? then : otherwise}. */
    private int choice(int whether, int then, int otherwise) {
        if (whether == TRUE) {
            return then;
        } else if (whether == FALSE) {
            return otherwise;
        } else if (then == otherwise) {
            return then;
        }
        Vertex asked = new Vertex(whether, then, otherwise);
        Integer known = choices.get(asked);
        if (known != null) {
            return known;
        }
        int level = Math.min(level(whether), Math.min(level(then), level(otherwise)));
        int high = choice(given(whether, level, true), given(then, level, true), given(otherwise, level, true));
        int low = choice(given(whether, level, false), given(then, level, false), given(otherwise, level, false));
        int result = vertex(level, high, low);
        if (choices.size() >= STEPS_PER_VERTEX * limit) {
            throw tooLarge();
        }
        choices.put(asked, result);
        return result;
    }

    private RunawayRulesException tooLarge() {
        return new RunawayRulesException(RunawayProblem.OUTLINE_TOO_LARGE.with("limit", limit));
    }

    /** Lets go of what was only needed to put functions together: as much again as they are. */
    void forgetSteps() {
        choices.clear();
    }

    /** The function where the variable has that value. */
    int supposing(int function, String variable, boolean value) {
        Integer level = levels.get(variable);
        return level == null ? function : supposing(function, level, value, new HashMap<>());
    }

    private int supposing(int function, int level, boolean value, Map<Integer, Integer> done) {
        Vertex vertex = vertices.get(function);
        if (vertex.level() > level) {
            return function;
        } else if (vertex.level() == level) {
            return value ? vertex.high() : vertex.low();
        }
        Integer known = done.get(function);
        if (known != null) {
            return known;
        }
        int result = vertex(vertex.level(),
                supposing(vertex.high(), level, value, done), supposing(vertex.low(), level, value, done));
        done.put(function, result);
        return result;
    }

    /** @param function not constant */
    Division top(int function) {
        Vertex vertex = vertices.get(function);
        return new Division(variables.get(vertex.level()), vertex.high(), vertex.low());
    }

    private int level(int function) {
        return vertices.get(function).level();
    }

    private int given(int function, int level, boolean value) {
        Vertex vertex = vertices.get(function);
        return vertex.level() != level ? function : value ? vertex.high() : vertex.low();
    }

    private int vertex(int level, int high, int low) {
        if (high == low) {
            return high;
        }
        Vertex vertex = new Vertex(level, high, low);
        Integer known = unique.get(vertex);
        if (known != null) {
            return known;
        }
        if (vertices.size() >= limit) {
            throw tooLarge();
        }
        if (vertices.size() % 1_024 == 0) {
            Effort.interruptible();
        }
        vertices.add(vertex);
        unique.put(vertex, vertices.size() - 1);
        return vertices.size() - 1;
    }

    /** The variables on which any of the functions depends, in their order. */
    Set<String> support(List<Integer> functions) {
        BitSet seen = new BitSet();
        BitSet used = new BitSet();
        functions.forEach(function -> collect(function, seen, used));
        Set<String> names = new LinkedHashSet<>();
        used.stream().forEach(level -> names.add(variables.get(level)));
        return names;
    }

    private void collect(int function, BitSet seen, BitSet used) {
        if (function <= TRUE || seen.get(function)) {
            return;
        }
        seen.set(function);
        Vertex vertex = vertices.get(function);
        used.set(vertex.level());
        collect(vertex.high(), seen, used);
        collect(vertex.low(), seen, used);
    }
}
