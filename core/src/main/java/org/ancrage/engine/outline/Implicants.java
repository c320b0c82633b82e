package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.limit.Effort;
import org.ancrage.law.Truth;

/**
 * The prime implicants of a function: the sets of values of variables, met or unmet, with which it holds, whatever the others are, and no part of
 * which is enough. Not thread-safe.
 */
final class Implicants {

    private final DecisionDiagram diagram;
    private final int limit;
    private final Map<Integer, List<Map<String, Truth>>> found = new HashMap<>();
    private boolean complete = true;

    /** @param limit how many are kept of each part of a function; the smallest are */
    Implicants(DecisionDiagram diagram, int limit) {
        this.diagram = diagram;
        this.limit = limit;
    }

    /** Whether none was left out so far. */
    boolean complete() {
        return complete;
    }

    /** Those of a function, the smallest first. */
    List<Map<String, Truth>> of(int function) {
        if (function == DecisionDiagram.FALSE) {
            return List.of();
        } else if (function == DecisionDiagram.TRUE) {
            return List.of(Map.of());
        }
        List<Map<String, Truth>> known = found.get(function);
        if (known == null) {
            known = divided(diagram.top(function));
            found.put(function, known);
        }
        return known;
    }

    /** Those that need no value of the variable, then those of each side that need it. */
    private List<Map<String, Truth>> divided(DecisionDiagram.Division top) {
        Effort.interruptible();
        List<Map<String, Truth>> whatever = of(diagram.and(top.met(), top.unmet()));
        List<Map<String, Truth>> all = new ArrayList<>(whatever);
        needing(all, whatever, top.variable(), Truth.MET, of(top.met()));
        needing(all, whatever, top.variable(), Truth.UNMET, of(top.unmet()));
        all.sort(Comparator.comparingInt(Map::size));
        if (all.size() > limit) {
            complete = false;
            return List.copyOf(all.subList(0, limit));
        }
        return all;
    }

    private static void needing(
            List<Map<String, Truth>> all, List<Map<String, Truth>> whatever, String variable, Truth value, List<Map<String, Truth>> side) {
        for (Map<String, Truth> one : side) {
            if (whatever.stream().noneMatch(less -> one.entrySet().containsAll(less.entrySet()))) {
                Map<String, Truth> more = new HashMap<>(one);
                more.put(variable, value);
                all.add(Map.copyOf(more));
            }
        }
    }
}
