package org.ancrage.engine.portfolio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.outline.RelevantReadings;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What a text answers in 64 pairs at a time, of which the atoms are known. Thread-safe. */
final class TextBits {

    /** Samples of what is unknown, before it is weighed exactly: nearly all that depends on it shows in the first few. */
    private static final int SAMPLES = 12;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final String text;
    private final OutlineBits outline;
    private final SideRules sideRules;
    private final Readings readings;
    private final Function<String, Criterion> criteria;
    private final Set<String> openChoices;
    private final boolean[] open;
    private final int[] byDefault;
    private final int[] first;
    private final int[] count;
    private final Map<Set<String>, List<Taken>> taken = new ConcurrentHashMap<>();
    private final Map<Set<PairTruths>, Outcome> weighed = new ConcurrentHashMap<>();

    /** One choice of readings: the atom of each criterion of the outline, or -1, and the options of the outline itself. */
    private record Taken(Map<String, String> options, int[] atoms, int[] choices) {
    }

    /** What one choice of readings makes of a pair: the truths of the criteria, two bits each, and the options that the outline takes. */
    private record PairTruths(long[] numbers) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PairTruths same && Arrays.equals(same.numbers, numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    TextBits(String text, OutlineBits outline, SideRules sideRules, Readings readings, Function<String, Criterion> criteria) {
        this.text = text;
        this.outline = outline;
        this.sideRules = sideRules;
        this.readings = readings;
        this.criteria = criteria;
        this.openChoices = new TreeSet<>(outline.choices());
        openChoices.removeIf(reading -> !readings.open(reading));
        this.byDefault = outline.options(readings.defaults()::get);
        this.open = outline.openChoices(readings::open);
        this.first = outline.criteria().stream().mapToInt(sideRules::first).toArray();
        this.count = outline.criteria().stream().mapToInt(sideRules::count).toArray();
    }

    /**
     * Puts the outcome of each pair, as the number of its constant, into places from {@code at} on.
     *
     * @param met pairs in which an atom is met
     * @param unmet pairs in which it is unmet
     * @param pairs those of the 64 that there are
     * @param defaults whether readings take their default; else all that are open are tried
     */
    void answer(long[] met, long[] unmet, byte[] into, int at, long pairs, boolean defaults) {
        List<Taken> all = taken(defaults ? Set.of() : mattering(met, unmet, pairs));
        OutlineBits.Truths[] truths = new OutlineBits.Truths[all.size()];
        OutlineBits.Outcomes any = new OutlineBits.Outcomes();
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truths(all.get(i), met, unmet);
            outline.outcomes(truths[i], any);
        }
        long permitted = any.notApplicable | any.compliant | any.conditional;
        long unsettled = any.nonCompliant & permitted;
        long undetermined = any.undetermined & ~unsettled;
        long[] words = new long[OUTCOMES.size()];
        long settled = ~unsettled & ~undetermined;
        words[Outcome.UNSETTLED.ordinal()] = unsettled;
        words[Outcome.NON_COMPLIANT.ordinal()] = settled & any.nonCompliant;
        words[Outcome.CONDITIONAL.ordinal()] = settled & ~any.nonCompliant & any.conditional;
        words[Outcome.COMPLIANT.ordinal()] = settled & ~any.nonCompliant & ~any.conditional & any.compliant;
        words[Outcome.NOT_APPLICABLE.ordinal()] = settled & ~any.nonCompliant & ~any.conditional & ~any.compliant;
        long same = undetermined & pairs & same(truths, undetermined & pairs);
        words[Outcome.UNDETERMINED.ordinal()] = undetermined & ~same;
        for (int outcome = 0; outcome < words.length; outcome++) {
            for (long left = words[outcome] & pairs; left != 0; left &= left - 1) {
                into[at + Long.numberOfTrailingZeros(left)] = (byte) outcome;
            }
        }
        for (long left = same; left != 0; left &= left - 1) {
            int pair = Long.numberOfTrailingZeros(left);
            into[at + pair] = (byte) weighed(all, truths, pair).ordinal();
        }
    }

    /** The readings that can make a difference in some of the pairs. */
    private Set<String> mattering(long[] met, long[] unmet, long pairs) {
        boolean varies = !openChoices.isEmpty();
        long[] anyMet = new long[first.length];
        long[] anyUnmet = new long[first.length];
        long[] anyUnknown = new long[first.length];
        for (int i = 0; i < first.length; i++) {
            if (first[i] < 0) {
                anyUnknown[i] = -1;
            }
            for (int atom = first[i]; atom < first[i] + count[i]; atom++) {
                anyMet[i] |= met[atom];
                anyUnmet[i] |= unmet[atom];
                anyUnknown[i] |= ~(met[atom] | unmet[atom]);
                varies |= met[atom] != met[first[i]] || unmet[atom] != unmet[first[i]];
            }
        }
        return varies ? RelevantReadings.of(outline, new Possible(anyMet, anyUnmet, anyUnknown), pairs, open, byDefault) : Set.of();
    }

    /** The pairs in which a criterion has a truth under some readings. */
    private final class Possible implements RelevantReadings.Criteria {
        private final long[] met;
        private final long[] unmet;
        private final long[] unknown;

        Possible(long[] met, long[] unmet, long[] unknown) {
            this.met = met;
            this.unmet = unmet;
            this.unknown = unknown;
        }

        @Override
        public long possible(int place, Truth truth) {
            return switch (truth) {
                case MET -> met[place];
                case UNMET -> unmet[place];
                case UNKNOWN -> unknown[place];
            };
        }

        @Override
        public Set<String> readings(int place) {
            return sideRules.readingsOf(outline.criteria().get(place));
        }
    }

    private List<Taken> taken(Set<String> mattering) {
        List<Taken> known = taken.get(mattering);
        return known != null ? known : taken.computeIfAbsent(mattering, open -> readings.combinations(open).stream().map(this::taken).toList());
    }

    private Taken taken(Map<String, String> options) {
        return new Taken(options, outline.criteria().stream().mapToInt(criterion -> sideRules.atom(criterion, options)).toArray(),
                outline.options(reading -> options.getOrDefault(reading, readings.defaults().get(reading))));
    }

    private static OutlineBits.Truths truths(Taken taken, long[] met, long[] unmet) {
        OutlineBits.Truths truths = new OutlineBits.Truths(taken.atoms().length, taken.choices());
        for (int i = 0; i < taken.atoms().length; i++) {
            int atom = taken.atoms()[i];
            if (atom >= 0) {
                truths.met[i] = met[atom];
                truths.unmet[i] = unmet[atom];
            }
        }
        return truths;
    }

    /** Of the pairs in question, those that every sample of what is unknown answers alike. */
    private long same(OutlineBits.Truths[] known, long inQuestion) {
        long forbidden = inQuestion;
        long unsettled = inQuestion;
        long permitted = inQuestion;
        long same = inQuestion;
        OutlineBits.Truths[] sampled = new OutlineBits.Truths[known.length];
        for (int i = 0; i < known.length; i++) {
            sampled[i] = new OutlineBits.Truths(first.length, known[i].options());
        }
        for (int sample = 0; sample < SAMPLES && same != 0; sample++) {
            long some = 0;
            long all = -1;
            for (int i = 0; i < known.length; i++) {
                supposing(known[i], sample, sampled[i]);
                long refused = outline.applicable(sampled[i]) & ~outline.satisfied(sampled[i]);
                some |= refused;
                all &= refused;
            }
            forbidden &= all;
            unsettled &= some & ~all;
            permitted &= ~some;
            same = forbidden | unsettled | permitted;
        }
        return same;
    }

    /** What is unknown is taken as unmet, then as met, then as numbers that look random but are always the same have it. */
    private static void supposing(OutlineBits.Truths known, int sample, OutlineBits.Truths into) {
        for (int i = 0; i < known.met.length; i++) {
            long guess = sample < 2 ? sample - 1L : -(mixed(sample * 1_000_003L + i) & 1);
            long unknown = ~(known.met[i] | known.unmet[i]);
            into.met[i] = known.met[i] | unknown & ~guess;
            into.unmet[i] = ~into.met[i];
        }
    }

    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Weighs all that may turn out, as a single answer does; few pairs need it, and many of them alike. Choices of readings that make the same of it count once. */
    private Outcome weighed(List<Taken> all, OutlineBits.Truths[] truths, int pair) {
        Map<PairTruths, Integer> distinct = new LinkedHashMap<>();
        for (int i = 0; i < truths.length; i++) {
            distinct.putIfAbsent(pairTruths(truths[i], pair), i);
        }
        Set<PairTruths> key = Set.copyOf(distinct.keySet());
        Outcome known = weighed.get(key);
        return known != null ? known : weighed.computeIfAbsent(key, fresh -> {
            Map<Map<String, String>, OutlineReading> outlines = new LinkedHashMap<>();
            distinct.values().forEach(i -> {
                OutlineBits.Truths facts = truths[i];
                Map<String, String> options = all.get(i).options();
                outlines.put(options, new OutlineReading(outline.version(), criterion -> truth(facts, criterion, pair),
                        reading -> options.getOrDefault(reading, readings.defaults().get(reading)), criteria));
            });
            return Completions.of(new VersionUnderReadings(text, outline.version(), outlines)).outcome();
        });
    }

    private Truth truth(OutlineBits.Truths truths, String criterion, int pair) {
        int place = outline.place(criterion);
        return truth(truths.met[place], truths.unmet[place], pair);
    }

    static Truth truth(long met, long unmet, int pair) {
        return (met >>> pair & 1) != 0 ? Truth.MET : (unmet >>> pair & 1) != 0 ? Truth.UNMET : Truth.UNKNOWN;
    }

    private PairTruths pairTruths(OutlineBits.Truths truths, int pair) {
        int words = (2 * first.length + Long.SIZE - 1) / Long.SIZE;
        long[] numbers = new long[words + truths.options().length];
        for (int place = 0; place < first.length; place++) {
            numbers[place >> 5] |= ((truths.met[place] >>> pair & 1) << 1 | truths.unmet[place] >>> pair & 1) << 2 * (place & 31);
        }
        for (int choice = 0; choice < truths.options().length; choice++) {
            numbers[words + choice] = truths.options()[choice];
        }
        return new PairTruths(numbers);
    }
}
