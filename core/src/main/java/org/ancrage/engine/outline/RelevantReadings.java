package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.law.Truth;

/**
 * Which open readings can change what a version answers on the facts, or what it asks, in some of up to 64 pairs; only they are tried in
 * all combinations.
 *
 * <p>Each node gets the truths that it may have under any readings, those of its children taken as independent. That can only be too
 * many, so a node with one definite truth has it under every combination, and nothing under it matters. Not thread-safe.
 */
public final class RelevantReadings {

    /** What may become of the criteria of an outline, by their places in it. */
    public interface Criteria {

        /** The pairs in which the criterion has this truth under some readings on which its rules depend. */
        long possible(int place, Truth truth);

        /** The open readings on which its rules depend. */
        Set<String> readings(int place);
    }

    /** Readings that matter in some pairs. */
    private static final class Mattering {
        private final Set<String> readings;
        private long pairs;

        Mattering(Set<String> readings, long pairs) {
            this.readings = readings;
            this.pairs = pairs;
        }
    }

    private final List<String> choices;
    private final Criteria criteria;
    private final long pairs;
    private final boolean[] open;
    private final int[] options;
    private final List<Mattering> mattering = new ArrayList<>();
    /** The node that was weighed last. */
    private long met;
    private long unmet;
    private long unknown;

    private RelevantReadings(OutlineBits outline, Criteria criteria, long pairs, boolean[] open, int[] options) {
        this.choices = outline.choices();
        this.criteria = criteria;
        this.pairs = pairs;
        this.open = open;
        this.options = options;
    }

    /**
     * @param criteria of the outline in each pair
     * @param pairs those of the 64 that there are
     * @param open whether each reading between which the outline chooses is open
     * @param options the option of each that is not
     */
    public static Set<String> of(OutlineBits outline, Criteria criteria, long pairs, boolean[] open, int[] options) {
        RelevantReadings found = new RelevantReadings(outline, criteria, pairs, open, options);
        Set<String> relevant = new TreeSet<>();
        found.weigh(outline.applies(), false);
        long applicable = pairs & ~(found.unmet & found.definite());
        found.take(pairs, relevant);
        if (applicable != 0) {
            found.weigh(outline.requires(), false);
            found.weigh(outline.requires(), true);
            found.take(applicable, relevant);
        }
        return relevant;
    }

    /**
     * For one pair.
     *
     * @param truths the truths that a criterion has under the readings on which its rules depend
     * @param readings the open readings on which the rules of a criterion depend
     * @param open whether a reading is open
     * @param taken the option of a reading that is not
     */
    public static Set<String> of(OutlineBits outline, Function<String, Set<Truth>> truths, Function<String, Set<String>> readings,
            Predicate<String> open, Function<String, String> taken) {
        return of(outline, new Criteria() {
            @Override
            public long possible(int place, Truth truth) {
                return truths.apply(outline.criteria().get(place)).contains(truth) ? 1 : 0;
            }

            @Override
            public Set<String> readings(int place) {
                return readings.apply(outline.criteria().get(place));
            }
        }, 1, outline.openChoices(open), outline.options(taken));
    }

    private void take(long pairs, Set<String> relevant) {
        for (Mattering some : mattering) {
            if ((some.pairs & pairs) != 0) {
                relevant.addAll(some.readings);
            }
        }
        mattering.clear();
    }

    void criterion(int place) {
        met = criteria.possible(place, Truth.MET);
        unmet = criteria.possible(place, Truth.UNMET);
        unknown = criteria.possible(place, Truth.UNKNOWN);
        long varying = met & unmet | met & unknown | unmet & unknown;
        if (varying != 0) {
            mattering.add(new Mattering(criteria.readings(place), varying));
        }
    }

    void given(boolean holds) {
        met = holds ? -1 : 0;
        unmet = ~met;
        unknown = 0;
    }

    void negate() {
        long was = met;
        met = unmet;
        unmet = was;
    }

    void choice(int place, Gate[] ofOptions, boolean undertakingsGiven) {
        if (!open[place]) {
            weigh(ofOptions[options[place]], undertakingsGiven);
            return;
        }
        mattering.add(new Mattering(Set.of(choices.get(place)), -1));
        long someMet = 0;
        long someUnmet = 0;
        long someUnknown = 0;
        for (Gate option : ofOptions) {
            weigh(option, undertakingsGiven);
            someMet |= met;
            someUnmet |= unmet;
            someUnknown |= unknown;
        }
        met = someMet;
        unmet = someUnmet;
        unknown = someUnknown;
    }

    /** What a node may be that is met where all children are, or, where they are negated, where none is. */
    void all(Gate[] children, boolean negated, boolean undertakingsGiven) {
        long allMet = -1;
        long someUnmet = 0;
        long someUnknown = 0;
        long refused = 0;
        for (Gate child : children) {
            weigh(child, undertakingsGiven);
            if (negated) {
                negate();
            }
            allMet &= met;
            someUnmet |= unmet;
            someUnknown |= unknown;
            refused |= unmet & definite();
            // Other children are not looked at, nor what rules make of their criteria found out: nothing there can matter.
            if ((pairs & ~refused) == 0) {
                break;
            }
        }
        met = allMet;
        unmet = someUnmet;
        unknown = someUnknown & ~refused;
    }

    /** Weighs a node; where it is definite, nothing under it matters. Under a truth that is unknown, another reading may ask for something else. */
    private void weigh(Gate node, boolean undertakingsGiven) {
        int before = mattering.size();
        node.weigh(this, undertakingsGiven);
        long definite = definite();
        for (int i = before; i < mattering.size(); i++) {
            mattering.get(i).pairs &= ~definite;
        }
    }

    /** Pairs in which the node has one truth, and not that of being unknown. */
    private long definite() {
        return ~unknown & (met ^ unmet);
    }
}
