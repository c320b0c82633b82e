package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private final Set<String> contested;
    private boolean complete = true;

    /** @param contested criteria that one branch may want met and another unmet */
    Proofs(Set<String> contested) {
        this.contested = Set.copyOf(contested);
    }

    /**
     * One way.
     *
     * @param changes new truth, by criterion
     * @param kept truth that must remain, by criterion
     */
    record Proof(Map<String, Truth> changes, Set<Kept> kept) {

        static final Proof NOTHING = new Proof(Map.of(), Set.of());

        boolean within(Proof other) {
            return other.changes.entrySet().containsAll(changes.entrySet()) && other.kept.containsAll(kept);
        }
    }

    /** A criterion that has this truth under some reading and must keep it. */
    record Kept(String criterion, Truth truth) {
    }

    /** Whether none was left out. */
    boolean complete() {
        return complete;
    }

    /** All ways in which the node comes to have this truth. */
    List<Proof> of(Condition node, boolean wanted, OutlineReading outline) {
        Truth truth = wanted ? Truth.MET : Truth.UNMET;
        if (node instanceof Condition.Settled settled) {
            return List.of(settled(settled.criterion(), outline.facts().apply(settled.criterion()), truth));
        } else if (node instanceof Condition.Given given) {
            return given.holds() == wanted ? List.of(Proof.NOTHING) : List.of();
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

    private Proof settled(String criterion, Truth truth, Truth wanted) {
        if (truth != wanted) {
            return new Proof(Map.of(criterion, wanted), Set.of());
        }
        return contested.contains(criterion) ? new Proof(Map.of(), Set.of(new Kept(criterion, truth))) : Proof.NOTHING;
    }

    private List<Proof> every(List<Condition> children, boolean wanted, OutlineReading outline) {
        List<Proof> proofs = List.of(Proof.NOTHING);
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

    List<Proof> both(List<Proof> some, List<Proof> others) {
        if (some.equals(others)) {
            return some;
        }
        List<Proof> combined = new ArrayList<>();
        for (Proof one : some) {
            for (Proof other : others) {
                if (compatible(one, other) && compatible(other, one)) {
                    Map<String, Truth> changes = new TreeMap<>(one.changes());
                    changes.putAll(other.changes());
                    Set<Kept> kept = new HashSet<>(one.kept());
                    kept.addAll(other.kept());
                    combined.add(new Proof(Map.copyOf(changes), Set.copyOf(kept)));
                }
            }
        }
        return smallest(combined);
    }

    private static boolean compatible(Proof one, Proof other) {
        for (Map.Entry<String, Truth> change : one.changes().entrySet()) {
            Truth against = change.getValue().negated();
            if (other.changes().get(change.getKey()) == against || other.kept().contains(new Kept(change.getKey(), against))) {
                return false;
            }
        }
        return true;
    }

    /** Without those that contain another; the smallest first. */
    List<Proof> smallest(List<Proof> proofs) {
        List<Proof> ordered = new ArrayList<>(new LinkedHashSet<>(proofs));
        ordered.sort(Comparator.comparingInt((Proof proof) -> proof.changes().size()).thenComparing(proof -> proof.kept().size()));
        List<Proof> smallest = new ArrayList<>();
        for (Proof proof : ordered) {
            if (smallest.stream().noneMatch(found -> found.within(proof))) {
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
