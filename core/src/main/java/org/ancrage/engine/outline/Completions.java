package org.ancrage.engine.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;

/**
 * The outcome of a version as a function of the criteria that are unknown, over everything that they may turn out to be.
 *
 * <p>Kleene logic alone would ask for {@code a} in {@code any: [a, not: a]}; the function knows that nothing hangs on it. That is what makes
 * the set of questions minimal. Where the text permits whatever they turn out to be, whether it applies included, the outcome is the worst of
 * all these. Undertakings are taken as given wherever the parties may still give them. Thread-safe.
 */
public final class Completions {

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
    public static Completions of(VersionUnderReadings version) {
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
        Parts parts = new Parts(all, diagram.and(some, diagram.not(all)), applies, unconditional);
        diagram.forgetSteps();
        return new Completions(diagram, parts);
    }

    private static int function(DecisionDiagram diagram, Condition node, Condition.World world, OutlineReading outline) {
        Truth truth = node.truth(world);
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.MET ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }
        return node.fold(new AsFunction(diagram, world, outline));
    }

    /** A node that is unknown as a function of its criteria. */
    private record AsFunction(DecisionDiagram diagram, Condition.World world, OutlineReading outline) implements Condition.Fold<Integer> {
        @Override
        public Integer all(Condition.All node) {
            int all = DecisionDiagram.TRUE;
            for (int part : parts(node)) {
                all = diagram.and(all, part);
            }
            return all;
        }

        @Override
        public Integer any(Condition.Any node) {
            int any = DecisionDiagram.FALSE;
            for (int part : parts(node)) {
                any = diagram.or(any, part);
            }
            return any;
        }

        @Override
        public Integer not(Condition.Not node) {
            return diagram.not(of(node.child()));
        }

        @Override
        public Integer unless(Condition.Unless node) {
            int rule = of(node.rule());
            return diagram.and(rule, diagram.not(of(node.exception())));
        }

        @Override
        public Integer settled(Condition.Settled node) {
            return diagram.variable(node.criterion());
        }

        @Override
        public Integer choice(Condition.Choice node) {
            return of(node.option(outline.options().apply(node.reading())));
        }

        @Override
        public Integer given(Condition.Given node) {
            return node.holds() ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }

        private int of(Condition node) {
            return function(diagram, node, world, outline);
        }

        /** All of them before any is combined, so that variables have the order of the outline. */
        private int[] parts(Condition node) {
            List<Condition> children = node.children();
            int[] parts = new int[children.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = of(children.get(i));
            }
            return parts;
        }
    }

    /**
     * The unknown criteria on which it depends whether the text permits, in the order of the outline. Which undertakings are still needed does
     * not count, since the parties can give them all; nor does whether a text applies that permits in any case.
     */
    public Set<String> open() {
        synchronized (diagram) {
            return diagram.support(List.of(parts.forbidden(), parts.unsettled()));
        }
    }

    /** The same where an unknown criterion turns out to be met, or unmet. */
    public Completions supposing(String criterion, boolean met) {
        synchronized (diagram) {
            return new Completions(diagram, new Parts(
                    diagram.supposing(parts.forbidden(), criterion, met),
                    diagram.supposing(parts.unsettled(), criterion, met),
                    diagram.supposing(parts.applicable(), criterion, met),
                    diagram.supposing(parts.unconditional(), criterion, met)));
        }
    }

    /**
     * What unknown criteria may turn out to be so that the text permits under every reading.
     *
     * @param sets values of criteria with which it permits whatever the others are, and no part of which is enough; the smallest first
     * @param complete whether there are no others
     */
    public record Permitting(List<Map<String, Truth>> sets, boolean complete) {
    }

    /** @param most how many sets are kept; the smallest are */
    public Permitting permitting(int most) {
        synchronized (diagram) {
            Implicants implicants = new Implicants(diagram, most);
            List<Map<String, Truth>> sets = implicants.of(diagram.not(diagram.or(parts.forbidden(), parts.unsettled())));
            return new Permitting(sets, implicants.complete());
        }
    }

    /** The outcome, whatever the unknown criteria turn out to be; {@code UNDETERMINED} while it depends on them whether the text permits. */
    public Outcome outcome() {
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
