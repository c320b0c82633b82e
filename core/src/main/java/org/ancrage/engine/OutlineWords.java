package org.ancrage.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;

/**
 * The outline of a version, evaluated for 64 pairs at a time: a node has a word of the pairs in which it is met, and a word of those in
 * which it is unmet. Immutable and thread-safe.
 */
final class OutlineWords {

    private final Version version;
    private final List<String> criteria = new ArrayList<>();
    private final List<Boolean> undertakings = new ArrayList<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Gate applies;
    private final Gate requires;

    /** @param known criteria by global id */
    OutlineWords(Version version, java.util.function.Function<String, Criterion> known) {
        this.version = version;
        this.applies = gate(version.applies(), known);
        this.requires = gate(version.requires(), known);
    }

    Version version() {
        return version;
    }

    /** Criteria that the outline names under any reading; their places are those of {@link Truths}. */
    List<String> criteria() {
        return criteria;
    }

    /** Readings between which the outline itself chooses. */
    Set<String> choices() {
        return new TreeSet<>(choices.keySet());
    }

    /** The options taken, as the outline numbers them. */
    int[] options(Map<String, String> taken) {
        return choices.entrySet().stream().mapToInt(choice -> choice.getValue().indexOf(taken.get(choice.getKey()))).toArray();
    }

    /** What the criteria are in each of 64 pairs, under one choice of readings. Not thread-safe. */
    static final class Truths {
        final long[] met;
        final long[] unmet;
        private final int[] options;
        /** The node that was evaluated last. */
        private long nodeMet;
        private long nodeUnmet;

        Truths(int criteria, int[] options) {
            this.met = new long[criteria];
            this.unmet = new long[criteria];
            this.options = options;
        }

        int[] options() {
            return options;
        }
    }

    /** The pairs with each outcome. */
    static final class Outcomes {
        long notApplicable;
        long compliant;
        long conditional;
        long undetermined;
        long nonCompliant;
    }

    /** Adds each pair to those of its outcome under this choice of readings. */
    void outcomes(Truths truths, Outcomes into) {
        applies.evaluate(truths, false);
        long applicable = truths.nodeMet;
        into.notApplicable |= truths.nodeUnmet;
        into.undetermined |= ~(truths.nodeMet | truths.nodeUnmet);
        if (applicable == 0) {
            return;
        }
        requires.evaluate(truths, false);
        long met = truths.nodeMet;
        long unmet = truths.nodeUnmet;
        requires.evaluate(truths, true);
        into.compliant |= applicable & met;
        into.conditional |= applicable & ~met & truths.nodeMet;
        long open = ~truths.nodeMet & ~truths.nodeUnmet;
        into.undetermined |= applicable & ~met & (open | truths.nodeUnmet & ~unmet);
        into.nonCompliant |= applicable & truths.nodeUnmet & unmet;
    }

    /** The pairs in which the version applies, where no criterion is unknown. */
    long applicable(Truths truths) {
        applies.evaluate(truths, false);
        return truths.nodeMet;
    }

    /** The pairs in which the requirement is met, or would be with undertakings, where no criterion is unknown. */
    long satisfied(Truths truths) {
        requires.evaluate(truths, false);
        long met = truths.nodeMet;
        requires.evaluate(truths, true);
        return met | truths.nodeMet;
    }

    private Gate gate(Condition node, java.util.function.Function<String, Criterion> known) {
        if (node instanceof Condition.Settled settled) {
            int place = criteria.indexOf(settled.criterion());
            if (place < 0) {
                place = criteria.size();
                criteria.add(settled.criterion());
                undertakings.add(known.apply(settled.criterion()).undertaking());
            }
            return new CriterionGate(place, undertakings.get(place));
        } else if (node instanceof Condition.Given given) {
            return new GivenGate(given.holds());
        } else if (node instanceof Condition.Choice choice) {
            choices.putIfAbsent(choice.reading(), List.copyOf(choice.options().keySet()));
            int place = new ArrayList<>(choices.keySet()).indexOf(choice.reading());
            List<String> order = choices.get(choice.reading());
            return new ChoiceGate(place, order.stream().map(option -> gate(choice.option(option), known)).toArray(Gate[]::new));
        }
        Gate[] children = node.children().stream().map(child -> gate(child, known)).toArray(Gate[]::new);
        if (node instanceof Condition.All) {
            return new AllGate(children);
        } else if (node instanceof Condition.Any) {
            return new AnyGate(children);
        } else if (node instanceof Condition.Not) {
            return new NotGate(children[0]);
        }
        return new AllGate(new Gate[] {children[0], new NotGate(children[1])});
    }

    private sealed interface Gate {
        void evaluate(Truths truths, boolean undertakingsGiven);
    }

    private record CriterionGate(int place, boolean undertaking) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            boolean given = undertaking && undertakingsGiven;
            truths.nodeMet = given ? -1 : truths.met[place];
            truths.nodeUnmet = given ? 0 : truths.unmet[place];
        }
    }

    private record GivenGate(boolean holds) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            truths.nodeMet = holds ? -1 : 0;
            truths.nodeUnmet = ~truths.nodeMet;
        }
    }

    private record ChoiceGate(int place, Gate[] options) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            options[truths.options[place]].evaluate(truths, undertakingsGiven);
        }
    }

    private record NotGate(Gate child) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            child.evaluate(truths, undertakingsGiven);
            long met = truths.nodeMet;
            truths.nodeMet = truths.nodeUnmet;
            truths.nodeUnmet = met;
        }
    }

    private record AllGate(Gate[] children) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            long met = -1;
            long unmet = 0;
            for (Gate child : children) {
                child.evaluate(truths, undertakingsGiven);
                met &= truths.nodeMet;
                unmet |= truths.nodeUnmet;
                if (unmet == -1) {
                    break;
                }
            }
            truths.nodeMet = met & ~unmet;
            truths.nodeUnmet = unmet;
        }
    }

    private record AnyGate(Gate[] children) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            long met = 0;
            long unmet = -1;
            for (Gate child : children) {
                child.evaluate(truths, undertakingsGiven);
                met |= truths.nodeMet;
                unmet &= truths.nodeUnmet;
                if (met == -1) {
                    break;
                }
            }
            truths.nodeMet = met;
            truths.nodeUnmet = unmet & ~met;
        }
    }
}
