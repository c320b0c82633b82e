package org.ancrage.engine;

import java.util.List;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;

/**
 * The outcome of a version as a function of the criteria that are unknown, over everything that they may turn out to be.
 *
 * <p>Kleene logic alone would ask for {@code a} in {@code any: [a, not: a]}; the function knows that nothing hangs on it. That is what makes
 * the set of questions minimal. Where the text permits whatever they turn out to be, whether it applies included, the outcome is the worst of
 * all these. Undertakings are taken as given wherever the parties may still give them. Not thread-safe.
 */
final class Completions {

    /** Outlines of the size of a law need a few hundred; more than this would take minutes, and no text comes near it. */
    private static final int VERTEX_LIMIT = 1_000_000;

    private final DecisionDiagram diagram;
    private final Parts parts;

    /**
     * What the outcome is made of.
     *
     * @param forbidden forbidden under every reading
     * @param unsettled forbidden under some reading, not under all
     * @param applicable applicable under some reading
     * @param unconditional what applies is satisfied without further undertakings, under every reading
     */
    private record Parts(int forbidden, int unsettled, int applicable, int unconditional) {
    }

    private Completions(DecisionDiagram diagram, Parts parts) {
        this.diagram = diagram;
        this.parts = parts;
    }

    /** @throws DecisionDiagram.TooLargeException if there is too much to weigh */
    static Completions of(VersionUnderReadings version) {
        DecisionDiagram diagram = new DecisionDiagram(VERTEX_LIMIT);
        int some = DecisionDiagram.FALSE;
        int all = DecisionDiagram.TRUE;
        int applies = DecisionDiagram.FALSE;
        int unconditional = DecisionDiagram.TRUE;
        for (OutlineReading outline : version.distinct()) {
            Condition requirement = outline.version().requires();
            int applicable = function(diagram, outline.version().applies(), outline.asIs(), outline);
            int met = function(diagram, requirement, outline.asIs(), outline);
            int satisfied = diagram.or(met, function(diagram, requirement, outline.withUndertakings(), outline));
            int refused = diagram.and(applicable, diagram.not(satisfied));
            some = diagram.or(some, refused);
            all = diagram.and(all, refused);
            applies = diagram.or(applies, applicable);
            unconditional = diagram.and(unconditional, diagram.or(diagram.not(applicable), met));
        }
        return new Completions(diagram, new Parts(all, diagram.and(some, diagram.not(all)), applies, unconditional));
    }

    private static int function(DecisionDiagram diagram, Condition node, Condition.World world, OutlineReading outline) {
        Truth truth = node.truth(world);
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.MET ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }
        if (node instanceof Condition.Settled settled) {
            return diagram.variable(settled.criterion());
        }
        List<Integer> parts = outline.taken(node).stream().map(child -> function(diagram, child, world, outline)).toList();
        if (node instanceof Condition.All) {
            return parts.stream().reduce(DecisionDiagram.TRUE, diagram::and);
        } else if (node instanceof Condition.Any) {
            return parts.stream().reduce(DecisionDiagram.FALSE, diagram::or);
        } else if (node instanceof Condition.Not) {
            return diagram.not(parts.get(0));
        } else if (node instanceof Condition.Unless) {
            return diagram.and(parts.get(0), diagram.not(parts.get(1)));
        }
        return parts.get(0);
    }

    /**
     * The unknown criteria on which it depends whether the text permits, in the order of the outline. Which undertakings are still needed does
     * not count, since the parties can give them all; nor does whether a text applies that permits in any case.
     */
    Set<String> open() {
        return diagram.support(List.of(parts.forbidden(), parts.unsettled()));
    }

    /** The same where an unknown criterion turns out to be met, or unmet. */
    Completions supposing(String criterion, boolean met) {
        return new Completions(diagram, new Parts(
                diagram.supposing(parts.forbidden(), criterion, met),
                diagram.supposing(parts.unsettled(), criterion, met),
                diagram.supposing(parts.applicable(), criterion, met),
                diagram.supposing(parts.unconditional(), criterion, met)));
    }

    /** The outcome, whatever the unknown criteria turn out to be; {@code UNDETERMINED} while it depends on them whether the text permits. */
    Outcome outcome() {
        if (parts.forbidden() == DecisionDiagram.TRUE) {
            return Outcome.NON_COMPLIANT;
        } else if (parts.unsettled() == DecisionDiagram.TRUE) {
            return Outcome.UNSETTLED;
        } else if (parts.forbidden() != DecisionDiagram.FALSE || parts.unsettled() != DecisionDiagram.FALSE) {
            return Outcome.UNDETERMINED;
        } else if (parts.applicable() == DecisionDiagram.FALSE) {
            return Outcome.NOT_APPLICABLE;
        }
        return parts.unconditional() == DecisionDiagram.TRUE ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }
}
