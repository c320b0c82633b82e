package org.ancrage.engine.outline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.refusal.RunawayRulesException;
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

    /**
     * @param outline that of the version
     * @throws RunawayRulesException if there is too much to weigh
     */
    public static Completions of(OutlineBits outline, VersionUnderReadings version) {
        return of(outline, version.distinct());
    }

    static Completions of(OutlineBits outline, Collection<OutlineReading> readings) {
        return of(outline, readings.stream().map(reading -> OutlineWorld.of(outline, reading)));
    }

    /**
     * One of several pairs.
     *
     * @param readings what the criteria are, under each choice of readings
     * @throws RunawayRulesException if there is too much to weigh
     */
    public static Completions of(OutlineBits outline, Collection<OutlineBits.Truths> readings, int pair) {
        return of(outline, readings.stream().map(truths -> OutlineWorld.of(truths, pair)));
    }

    private static Completions of(OutlineBits outline, Stream<OutlineWorld> worlds) {
        DecisionDiagram diagram = new DecisionDiagram(VERTEX_LIMIT);
        int some = DecisionDiagram.FALSE;
        int all = DecisionDiagram.TRUE;
        int applies = DecisionDiagram.FALSE;
        int unconditional = DecisionDiagram.TRUE;
        for (OutlineWorld world : (Iterable<OutlineWorld>) worlds::iterator) {
            GateFunctions functions = new GateFunctions(diagram, outline.criteria(), world);
            int applicable = functions.of(outline.applies(), false);
            int met = functions.of(outline.requires(), false);
            int satisfied = diagram.or(met, functions.of(outline.requires(), true));
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
