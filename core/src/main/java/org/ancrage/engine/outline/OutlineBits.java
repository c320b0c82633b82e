package org.ancrage.engine.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public final class OutlineBits {

    private final Version version;
    private final List<String> criteria;
    /** Options by reading. */
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Gate applies;
    private final Gate requires;

    /** @param known criteria by global id */
    public OutlineBits(Version version, Function<String, Criterion> known) {
        this.version = version;
        this.criteria = version.conditions().flatMap(Condition::criteria).distinct().toList();
        version.conditions().flatMap(Condition::choices)
                .forEach(choice -> choices.putIfAbsent(choice.reading(), List.copyOf(choice.options().keySet())));
        Gates gates = new Gates(criteria, choices, id -> known.apply(id).undertaking());
        this.applies = version.applies().fold(gates);
        this.requires = version.requires().fold(gates);
    }

    public Version version() {
        return version;
    }

    /** Criteria that the outline names under any reading; their places are those of {@link Truths}. */
    public List<String> criteria() {
        return criteria;
    }

    Gate applies() {
        return applies;
    }

    Gate requires() {
        return requires;
    }

    /** Readings between which the outline itself chooses, as it numbers them. */
    public List<String> choices() {
        return List.copyOf(choices.keySet());
    }

    /** The options taken, as the outline numbers them. */
    public int[] options(Function<String, String> taken) {
        int[] places = new int[choices.size()];
        int place = 0;
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            places[place++] = choice.getValue().indexOf(taken.apply(choice.getKey()));
        }
        return places;
    }

    /** Whether each reading between which the outline chooses is open, as the outline numbers them. */
    public boolean[] openChoices(Predicate<String> open) {
        boolean[] found = new boolean[choices.size()];
        int place = 0;
        for (String reading : choices.keySet()) {
            found[place++] = open.test(reading);
        }
        return found;
    }

    /** What the criteria are in each of 64 pairs, under one choice of readings. Not thread-safe. */
    public static final class Truths {
        public final long[] met;
        public final long[] unmet;
        private final int[] options;
        /** The node that was evaluated last. */
        long nodeMet;
        long nodeUnmet;

        public Truths(int criteria, int[] options) {
            this.met = new long[criteria];
            this.unmet = new long[criteria];
            this.options = options;
        }

        public int[] options() {
            return options;
        }

        /** The truth of a criterion in one of the pairs. */
        Truth truth(int place, int pair) {
            return (met[place] >>> pair & 1) != 0 ? Truth.MET : (unmet[place] >>> pair & 1) != 0 ? Truth.UNMET : Truth.UNKNOWN;
        }
    }

    /** The same world in all of the 64 pairs. */
    public Truths truths(OutlineReading world) {
        Truths truths = new Truths(criteria.size(), options(world.options()));
        for (int place = 0; place < criteria.size(); place++) {
            Truth truth = world.facts().apply(criteria.get(place));
            truths.met[place] = truth == Truth.MET ? -1 : 0;
            truths.unmet[place] = truth == Truth.UNMET ? -1 : 0;
        }
        return truths;
    }

    /** The pairs with each outcome. */
    public static final class Outcomes {
        public long notApplicable;
        public long compliant;
        public long conditional;
        public long undetermined;
        public long nonCompliant;
    }

    /** Adds each pair to those of its outcome under this choice of readings. */
    public void outcomes(Truths truths, Outcomes into) {
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
    public long applicable(Truths truths) {
        applies.evaluate(truths, false);
        return truths.nodeMet;
    }

    /** The pairs in which the requirement is met, or would be with undertakings, where no criterion is unknown. */
    public long satisfied(Truths truths) {
        requires.evaluate(truths, false);
        long met = truths.nodeMet;
        requires.evaluate(truths, true);
        return met | truths.nodeMet;
    }
}
