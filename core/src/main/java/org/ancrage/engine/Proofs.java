package org.ancrage.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;

/**
 * Every smallest way of giving a node of an outline a truth by changing criteria: computed bottom-up, from the ways of its children.
 *
 * <p>A way also remembers the criteria that must stay as they are, where some other branch could want them changed: without that,
 * {@code all: [a, not: a]} would seem to have one. Not thread-safe.
 */
final class Proofs {

    /** More ways than this tell nobody anything; the smallest are kept, and the answer is marked as not complete. */
    static final int LIMIT = 512;

    private final Map<String, Integer> places;
    private final BitSet contested;
    private final Proof nothing;
    private boolean complete = true;

    /**
     * @param places of criteria in a proof
     * @param contested places of criteria that one branch may want met and another unmet
     */
    Proofs(Map<String, Integer> places, BitSet contested) {
        this.places = places;
        this.contested = contested;
        this.nothing = Proof.nothing(places.size());
    }

    /** Whether none was left out. */
    boolean complete() {
        return complete;
    }

    /** The one way in which nothing changes. */
    List<Proof> nothing() {
        return List.of(nothing);
    }

    /** All ways in which the node comes to have this truth. */
    List<Proof> of(Condition node, boolean wanted, OutlineReading outline) {
        if (node instanceof Condition.Settled settled) {
            return List.of(settled(places.get(settled.criterion()), outline.facts().apply(settled.criterion()), wanted));
        } else if (node instanceof Condition.Given given) {
            return given.holds() == wanted ? nothing() : List.of();
        }
        List<Condition> children = outline.taken(node);
        if (node instanceof Condition.All) {
            return wanted ? every(children, true, outline) : some(children, false, outline);
        } else if (node instanceof Condition.Any) {
            return wanted ? some(children, true, outline) : every(children, false, outline);
        } else if (node instanceof Condition.Not) {
            return of(children.get(0), !wanted, outline);
        } else if (node instanceof Condition.Unless) {
            List<Proof> rule = of(children.get(0), wanted, outline);
            List<Proof> exception = of(children.get(1), !wanted, outline);
            return wanted ? both(rule, exception) : either(rule, exception);
        }
        return of(children.get(0), wanted, outline);
    }

    private Proof settled(int place, Truth truth, boolean wanted) {
        if (truth != (wanted ? Truth.MET : Truth.UNMET)) {
            return nothing.changing(place, wanted);
        }
        return contested.get(place) ? nothing.keeping(place, wanted) : nothing;
    }

    private List<Proof> every(List<Condition> children, boolean wanted, OutlineReading outline) {
        List<Proof> proofs = nothing();
        for (Condition child : children) {
            proofs = both(proofs, of(child, wanted, outline));
        }
        return proofs;
    }

    private List<Proof> some(List<Condition> children, boolean wanted, OutlineReading outline) {
        List<Proof> proofs = List.of();
        for (Condition child : children) {
            proofs = either(proofs, of(child, wanted, outline));
        }
        return proofs;
    }

    List<Proof> either(List<Proof> some, List<Proof> others) {
        List<Proof> all = new ArrayList<>(some);
        all.addAll(others);
        return smallest(all);
    }

    /** Ways that are both at once; the same list where each of the first already is. */
    List<Proof> both(List<Proof> some, List<Proof> others) {
        List<Proof> combined = new ArrayList<>();
        for (Proof one : some) {
            Effort.interruptible();
            if (one.containsAny(others)) {
                // It is one of both already, and any that another is added to would contain it.
                combined.add(one);
            } else {
                for (Proof other : others) {
                    if (one.compatible(other)) {
                        combined.add(one.and(other));
                    }
                }
            }
        }
        return combined.equals(some) ? some : smallest(combined);
    }

    /** Without those that contain another; the smallest first. */
    List<Proof> smallest(List<Proof> proofs) {
        List<Proof> ordered = new ArrayList<>(new LinkedHashSet<>(proofs));
        ordered.sort(Comparator.comparingInt(Proof::changes).thenComparingInt(Proof::kept));
        List<Proof> smallest = new ArrayList<>();
        for (Proof proof : ordered) {
            if (!proof.containsAny(smallest)) {
                if (smallest.size() == LIMIT) {
                    complete = false;
                    break;
                }
                smallest.add(proof);
            }
        }
        return smallest;
    }
}
