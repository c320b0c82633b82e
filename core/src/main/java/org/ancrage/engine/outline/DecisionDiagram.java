package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;

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
    private static final int USUAL = 64;
    /** Steps that a vertex may take: outlines take about one. */
    private static final int STEPS_PER_VERTEX = 4;

    private final List<String> variables = new ArrayList<>();
    private final Map<String, Integer> levels = new HashMap<>();
    /** By function: the level of its first variable, what it is where that is met, and where it is not. */
    private final Triples vertices = new Triples(USUAL);
    private final Choices choices = new Choices();
    private final int limit;

    /** What choices came to. */
    private static final class Choices {
        private Triples asked = new Triples(USUAL);
        private int[] results = new int[USUAL];

        /** -1 where it is not known. */
        int find(int whether, int then, int otherwise) {
            int number = asked.find(whether, then, otherwise);
            return number < 0 ? number : results[number];
        }

        void put(int whether, int then, int otherwise, int result) {
            int number = asked.add(whether, then, otherwise);
            if (number == results.length) {
                results = Arrays.copyOf(results, 2 * number);
            }
            results[number] = result;
        }

        void clear() {
            asked = new Triples(1);
            results = new int[1];
        }
    }

    /** A function by its first variable: {@code variable ? met : unmet}. */
    record Division(String variable, int met, int unmet) {
    }

    DecisionDiagram(int limit) {
        this.limit = limit;
        vertices.add(Integer.MAX_VALUE, FALSE, FALSE);
        vertices.add(Integer.MAX_VALUE, TRUE, TRUE);
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
        int known = choices.find(whether, then, otherwise);
        if (known >= 0) {
            return known;
        }
        int level = Math.min(level(whether), Math.min(level(then), level(otherwise)));
        int high = choice(given(whether, level, true), given(then, level, true), given(otherwise, level, true));
        int low = choice(given(whether, level, false), given(then, level, false), given(otherwise, level, false));
        int result = vertex(level, high, low);
        if (choices.asked.size() >= STEPS_PER_VERTEX * limit) {
            throw tooLarge();
        }
        choices.put(whether, then, otherwise, result);
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
        if (level(function) > level) {
            return function;
        } else if (level(function) == level) {
            return value ? high(function) : low(function);
        }
        Integer known = done.get(function);
        if (known != null) {
            return known;
        }
        int result = vertex(level(function), supposing(high(function), level, value, done), supposing(low(function), level, value, done));
        done.put(function, result);
        return result;
    }

    /** @param function not constant */
    Division top(int function) {
        return new Division(variables.get(level(function)), high(function), low(function));
    }

    private int level(int function) {
        return vertices.first(function);
    }

    private int high(int function) {
        return vertices.second(function);
    }

    private int low(int function) {
        return vertices.third(function);
    }

    private int given(int function, int level, boolean value) {
        return level(function) != level ? function : value ? high(function) : low(function);
    }

    private int vertex(int level, int high, int low) {
        if (high == low) {
            return high;
        }
        int known = vertices.find(level, high, low);
        if (known >= 0) {
            return known;
        }
        if (vertices.size() >= limit) {
            throw tooLarge();
        }
        if (vertices.size() % 1_024 == 0) {
            Effort.interruptible();
        }
        return vertices.add(level, high, low);
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
        used.set(level(function));
        collect(high(function), seen, used);
        collect(low(function), seen, used);
    }
}
