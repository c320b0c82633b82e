package org.ancrage.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
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
    OutlineWords(Version version, Function<String, Criterion> known) {
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

    /** Whether each reading between which the outline chooses is open, as the outline numbers them. */
    boolean[] openChoices(Predicate<String> open) {
        boolean[] found = new boolean[choices.size()];
        int place = 0;
        for (String reading : choices.keySet()) {
            found[place++] = open.test(reading);
        }
        return found;
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

    /** The same world in all of the 64 pairs. */
    Truths truths(OutlineReading world) {
        int[] options = choices.entrySet().stream()
                .mapToInt(choice -> choice.getValue().indexOf(world.options().apply(choice.getKey()))).toArray();
        Truths truths = new Truths(criteria.size(), options);
        for (int place = 0; place < criteria.size(); place++) {
            Truth truth = world.facts().apply(criteria.get(place));
            truths.met[place] = truth == Truth.MET ? -1 : 0;
            truths.unmet[place] = truth == Truth.UNMET ? -1 : 0;
        }
        return truths;
    }

    /** What the criteria may be in each of 64 pairs, under any choice of readings. Not thread-safe. */
    static final class Possible {
        final long[] met;
        final long[] unmet;
        final long[] unknown;
        private final boolean[] open;
        private final int[] options;
        private final Set<String> mattering = new TreeSet<>();
        /** The node that was evaluated last. */
        private long nodeMet;
        private long nodeUnmet;
        private long nodeUnknown;

        /**
         * @param open whether each reading between which the outline chooses is open
         * @param options the option of each that is not
         */
        Possible(int criteria, boolean[] open, int[] options) {
            this.met = new long[criteria];
            this.unmet = new long[criteria];
            this.unknown = new long[criteria];
            this.open = open;
            this.options = options;
        }

        /** Pairs in which the node has one truth, and not that of being unknown. */
        private long definite() {
            return ~nodeUnknown & (nodeMet ^ nodeUnmet);
        }

        private void negate() {
            long was = nodeMet;
            nodeMet = nodeUnmet;
            nodeUnmet = was;
        }
    }

    /**
     * The readings that can change what the version answers in some of the pairs, or what it asks; as {@link RelevantReadings} for one pair.
     *
     * @param readings on which the rules of a criterion depend
     */
    Set<String> mattering(Possible possible, long pairs, Function<String, Set<String>> readings) {
        collect(applies, possible, pairs, false, readings);
        applies.possible(possible, false);
        long applicable = pairs & ~(possible.nodeUnmet & possible.definite());
        collect(requires, possible, applicable, false, readings);
        collect(requires, possible, applicable, true, readings);
        return possible.mattering;
    }

    private void collect(Gate node, Possible possible, long pairs, boolean undertakingsGiven, Function<String, Set<String>> readings) {
        node.possible(possible, undertakingsGiven);
        long open = pairs & ~possible.definite();
        if (open == 0) {
            return;
        }
        if (node instanceof CriterionGate criterion) {
            long varies = possible.nodeMet & possible.nodeUnmet | possible.nodeMet & possible.nodeUnknown | possible.nodeUnmet & possible.nodeUnknown;
            if ((varies & open) != 0) {
                possible.mattering.addAll(readings.apply(criteria.get(criterion.place())));
            }
        } else if (node instanceof ChoiceGate choice && possible.open[choice.place()]) {
            possible.mattering.add(new ArrayList<>(choices.keySet()).get(choice.place()));
        }
        for (Gate child : node.children(possible)) {
            collect(child, possible, open, undertakingsGiven, readings);
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

    private Gate gate(Condition node, Function<String, Criterion> known) {
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

    /** What a node may be that is met where all children are, or, where they are negated, where none is. */
    private static void all(Gate[] children, Possible possible, boolean undertakingsGiven, boolean negated) {
        long met = -1;
        long unmet = 0;
        long unknown = 0;
        long refused = 0;
        for (Gate child : children) {
            child.possible(possible, undertakingsGiven);
            if (negated) {
                possible.negate();
            }
            met &= possible.nodeMet;
            unmet |= possible.nodeUnmet;
            unknown |= possible.nodeUnknown;
            refused |= possible.nodeUnmet & possible.definite();
        }
        possible.nodeMet = met;
        possible.nodeUnmet = unmet;
        possible.nodeUnknown = unknown & ~refused;
    }

    private sealed interface Gate {
        void evaluate(Truths truths, boolean undertakingsGiven);

        void possible(Possible possible, boolean undertakingsGiven);

        /** Those that count where readings that are not open take their option. */
        Gate[] children(Possible possible);
    }

    private static final Gate[] NONE = {};

    private record CriterionGate(int place, boolean undertaking) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            boolean given = undertaking && undertakingsGiven;
            truths.nodeMet = given ? -1 : truths.met[place];
            truths.nodeUnmet = given ? 0 : truths.unmet[place];
        }

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            boolean given = undertaking && undertakingsGiven;
            possible.nodeMet = given ? -1 : possible.met[place];
            possible.nodeUnmet = given ? 0 : possible.unmet[place];
            possible.nodeUnknown = given ? 0 : possible.unknown[place];
        }

        @Override
        public Gate[] children(Possible possible) {
            return NONE;
        }
    }

    private record GivenGate(boolean holds) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            truths.nodeMet = holds ? -1 : 0;
            truths.nodeUnmet = ~truths.nodeMet;
        }

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            possible.nodeMet = holds ? -1 : 0;
            possible.nodeUnmet = ~possible.nodeMet;
            possible.nodeUnknown = 0;
        }

        @Override
        public Gate[] children(Possible possible) {
            return NONE;
        }
    }

    private record ChoiceGate(int place, Gate[] options) implements Gate {
        @Override
        public void evaluate(Truths truths, boolean undertakingsGiven) {
            options[truths.options[place]].evaluate(truths, undertakingsGiven);
        }

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            long met = 0;
            long unmet = 0;
            long unknown = 0;
            for (Gate option : children(possible)) {
                option.possible(possible, undertakingsGiven);
                met |= possible.nodeMet;
                unmet |= possible.nodeUnmet;
                unknown |= possible.nodeUnknown;
            }
            possible.nodeMet = met;
            possible.nodeUnmet = unmet;
            possible.nodeUnknown = unknown;
        }

        @Override
        public Gate[] children(Possible possible) {
            return possible.open[place] ? options : new Gate[] {options[possible.options[place]]};
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

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            child.possible(possible, undertakingsGiven);
            possible.negate();
        }

        @Override
        public Gate[] children(Possible possible) {
            return new Gate[] {child};
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

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            all(children, possible, undertakingsGiven, false);
        }

        @Override
        public Gate[] children(Possible possible) {
            return children;
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

        @Override
        public void possible(Possible possible, boolean undertakingsGiven) {
            all(children, possible, undertakingsGiven, true);
            possible.negate();
        }

        @Override
        public Gate[] children(Possible possible) {
            return children;
        }
    }
}
