package org.ancrage.engine.outline;

import java.util.List;
import org.ancrage.law.Truth;

/**
 * Gates of an outline as functions of its criteria that are unknown in a world.
 *
 * @param criteria by their places
 */
record GateFunctions(DecisionDiagram diagram, List<String> criteria, OutlineWorld world) {

    int of(Gate node, boolean undertakingsGiven) {
        Truth truth = node.truth(world, undertakingsGiven);
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.MET ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }
        return node.function(this, undertakingsGiven);
    }

    int variable(int place) {
        return diagram.variable(criteria.get(place));
    }

    int all(Gate[] children, boolean undertakingsGiven) {
        int all = DecisionDiagram.TRUE;
        for (int part : parts(children, undertakingsGiven)) {
            all = diagram.and(all, part);
        }
        return all;
    }

    int any(Gate[] children, boolean undertakingsGiven) {
        int any = DecisionDiagram.FALSE;
        for (int part : parts(children, undertakingsGiven)) {
            any = diagram.or(any, part);
        }
        return any;
    }

    /** All of them before any is combined, so that variables have the order of the outline. */
    private int[] parts(Gate[] children, boolean undertakingsGiven) {
        int[] parts = new int[children.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = of(children[i], undertakingsGiven);
        }
        return parts;
    }
}
