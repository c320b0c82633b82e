package org.ancrage.engine.remedy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;

/**
 * Every smallest way of giving a node of an outline a truth by changing criteria: computed bottom-up, from the ways of its children.
 *
 * <p>A way also remembers the criteria that must stay as they are, where some other branch could want them changed: without that,
 * {@code all: [a, not: a]} would seem to have one. Not thread-safe.
 */
final class ChangeSets {

    /** More ways than this tell nobody anything; the smallest are kept, and the answer is marked as not complete. */
    static final int LIMIT = 512;

    private final Map<String, Integer> places;
    private final BitSet contested;
    private final ChangeSet nothing;
    private boolean complete = true;

    /**
     * @param places of criteria in a change set
     * @param contested places of criteria that one branch may want met and another unmet
     */
    ChangeSets(Map<String, Integer> places, BitSet contested) {
        this.places = places;
        this.contested = contested;
        this.nothing = ChangeSet.nothing(places.size());
    }

    /** Whether none was left out. */
    boolean complete() {
        return complete;
    }

    /** The one way in which nothing changes. */
    List<ChangeSet> nothing() {
        return List.of(nothing);
    }

    /** All ways in which the node comes to have this truth. */
    List<ChangeSet> of(Condition node, boolean wanted, OutlineReading outline) {
        return node.fold(new Ways(wanted, outline));
    }

    private final class Ways implements Condition.Fold<List<ChangeSet>> {
        private final boolean wanted;
        private final OutlineReading outline;

        Ways(boolean wanted, OutlineReading outline) {
            this.wanted = wanted;
            this.outline = outline;
        }

        @Override
        public List<ChangeSet> all(Condition.All node) {
            return wanted ? every(node.children()) : some(node.children());
        }

        @Override
        public List<ChangeSet> any(Condition.Any node) {
            return wanted ? some(node.children()) : every(node.children());
        }

        @Override
        public List<ChangeSet> not(Condition.Not node) {
            return of(node.child(), !wanted, outline);
        }

        @Override
        public List<ChangeSet> unless(Condition.Unless node) {
            List<ChangeSet> rule = of(node.rule(), wanted, outline);
            List<ChangeSet> exception = of(node.exception(), !wanted, outline);
            return wanted ? both(rule, exception) : either(rule, exception);
        }

        @Override
        public List<ChangeSet> settled(Condition.Settled node) {
            int place = Objects.requireNonNull(places.get(node.criterion()));
            Truth truth = outline.facts().apply(node.criterion());
            if (truth != (wanted ? Truth.MET : Truth.UNMET)) {
                return List.of(nothing.changing(place, wanted));
            }
            return List.of(contested.get(place) ? nothing.keeping(place, wanted) : nothing);
        }

        @Override
        public List<ChangeSet> choice(Condition.Choice node) {
            return of(node.option(outline.options().apply(node.reading())), wanted, outline);
        }

        @Override
        public List<ChangeSet> given(Condition.Given node) {
            return node.holds() == wanted ? nothing() : List.of();
        }

        private List<ChangeSet> every(List<Condition> children) {
            List<ChangeSet> sets = nothing();
            for (Condition child : children) {
                sets = both(sets, of(child, wanted, outline));
            }
            return sets;
        }

        private List<ChangeSet> some(List<Condition> children) {
            List<ChangeSet> sets = List.of();
            for (Condition child : children) {
                sets = either(sets, of(child, wanted, outline));
            }
            return sets;
        }
    }

    List<ChangeSet> either(List<ChangeSet> some, List<ChangeSet> others) {
        List<ChangeSet> all = new ArrayList<>(some);
        all.addAll(others);
        return smallest(all);
    }

    /** Ways that are both at once; the same list where each of the first already is. */
    List<ChangeSet> both(List<ChangeSet> some, List<ChangeSet> others) {
        List<ChangeSet> combined = new ArrayList<>();
        for (ChangeSet one : some) {
            Effort.interruptible();
            if (one.containsAny(others)) {
                // It is one of both already, and any that another is added to would contain it.
                combined.add(one);
            } else {
                for (ChangeSet other : others) {
                    if (one.compatible(other)) {
                        combined.add(one.and(other));
                    }
                }
            }
        }
        return combined.equals(some) ? some : smallest(combined);
    }

    /** Without those that contain another; the smallest first. */
    List<ChangeSet> smallest(List<ChangeSet> sets) {
        List<ChangeSet> ordered = new ArrayList<>(new LinkedHashSet<>(sets));
        ordered.sort(Comparator.comparingInt(ChangeSet::changes).thenComparingInt(ChangeSet::kept));
        List<ChangeSet> smallest = new ArrayList<>();
        for (ChangeSet set : ordered) {
            if (!set.containsAny(smallest)) {
                if (smallest.size() == LIMIT) {
                    complete = false;
                    break;
                }
                smallest.add(set);
            }
        }
        return smallest;
    }
}
