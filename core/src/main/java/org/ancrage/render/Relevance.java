package org.ancrage.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.law.Truth;

/** Which parts of an explanation carry its conclusion: the others can be told in a line. */
final class Relevance {

    private Relevance() {
    }

    /** Whether the truth of {@code parent} rests on its child at {@code index}. */
    static boolean matters(Explanation parent, int index) {
        return parent.restsOn(index);
    }

    /** Unmet criteria on which an unmet requirement rests and which, once met, bring it nearer; each once. */
    static List<Finding> unmet(Explanation requirement) {
        Map<String, Finding> unmet = new LinkedHashMap<>();
        collect(requirement, true, unmet);
        return List.copyOf(unmet.values());
    }

    private static void collect(Explanation node, boolean wanted, Map<String, Finding> unmet) {
        if (node.finding() != null && wanted && node.truth() == Truth.UNMET) {
            unmet.putIfAbsent(node.finding().criterion().id(), node.finding());
        }
        for (int i = 0; i < node.children().size(); i++) {
            boolean negated = node.kind() == Kind.NOT || node.kind() == Kind.UNLESS && i == 1;
            if (matters(node, i)) {
                collect(node.children().get(i), wanted != negated, unmet);
            }
        }
    }
}
