package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.limit.Effort;

/**
 * The prime implicants of a function: the sets of values of variables with which it holds, whatever the others are, and no part of which is
 * enough. Not thread-safe.
 */
final class Implicants {

    private final DecisionDiagram diagram;
    private final int limit;
    private final Map<Integer, List<Map<String, Boolean>>> found = new HashMap<>();
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
    List<Map<String, Boolean>> of(int function) {
        if (function == DecisionDiagram.FALSE) {
            return List.of();
        } else if (function == DecisionDiagram.TRUE) {
            return List.of(Map.of());
        }
        List<Map<String, Boolean>> known = found.get(function);
        if (known == null) {
            known = divided(diagram.top(function));
            found.put(function, known);
        }
        return known;
    }

    /** Those that need no value of the variable, then those of each side that need it. */
    private List<Map<String, Boolean>> divided(DecisionDiagram.Division top) {
        Effort.interruptible();
        List<Map<String, Boolean>> whatever = of(diagram.and(top.met(), top.unmet()));
        List<Map<String, Boolean>> all = new ArrayList<>(whatever);
        needing(all, whatever, top.variable(), true, of(top.met()));
        needing(all, whatever, top.variable(), false, of(top.unmet()));
        all.sort(Comparator.comparingInt(Map::size));
        if (all.size() > limit) {
            complete = false;
            return List.copyOf(all.subList(0, limit));
        }
        return all;
    }

    private static void needing(
            List<Map<String, Boolean>> all, List<Map<String, Boolean>> whatever, String variable, boolean value, List<Map<String, Boolean>> side) {
        for (Map<String, Boolean> one : side) {
            if (whatever.stream().noneMatch(less -> one.entrySet().containsAll(less.entrySet()))) {
                Map<String, Boolean> more = new HashMap<>(one);
                more.put(variable, value);
                all.add(Map.copyOf(more));
            }
        }
    }
}
