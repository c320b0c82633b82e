package org.ancrage.engine.portfolio;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.outline.RelevantReadings;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What a text answers in 64 pairs at a time, of which the atoms are known. Thread-safe. */
final class TextBits {

    /** Samples of what is unknown, before it is weighed exactly: nearly all that depends on it shows in the first few. */
    private static final int SAMPLES = 12;
    /** More choices of readings than this are tried on fewer pairs at a time, to each of which less matters than to all. */
    private static final int MOST_AT_ONCE = 1_024;
    /** Sets of readings that matter to some questions, of which there are many where little is known. */
    private static final int MOST_TAKEN = 256;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final OutlineBits outline;
    private final SideRules sideRules;
    private final Readings readings;
    private final Set<String> openChoices;
    private final boolean[] open;
    private final int[] byDefault;
    private final int[] first;
    private final int[] count;
    private final Kept<Tried, List<Taken>> taken = new Kept<>(MOST_TAKEN);
    private final Kept<Set<PairTruths>, Outcome> weighed;

    /** Options of some readings, and others of which all options are tried. */
    private record Tried(Map<String, String> options, Set<String> mattering) {
        /** Those of which all options are tried. */
        List<String> others() {
            return mattering.stream().filter(reading -> !options.containsKey(reading)).toList();
        }
    }

    /** One choice of readings: the atom of each criterion of the outline, or -1, and the options of the outline itself. */
    private record Taken(int[] atoms, int[] choices) {
    }

    /** What one choice of readings makes of a pair, or of several: the truths of the criteria, and the options that the outline takes. */
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

    /** @param most how many outcomes that had to be weighed are kept */
    TextBits(OutlineBits outline, SideRules sideRules, Readings readings, int most) {
        this.outline = outline;
        this.sideRules = sideRules;
        this.readings = readings;
        this.weighed = new Kept<>(most);
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
     * @param tried the readings under which the text is read
     */
    void answer(long[] met, long[] unmet, byte[] into, int at, long pairs, TriedReadings tried) {
        Tried under = under(met, unmet, pairs, tried);
        if (Long.bitCount(pairs) > 1 && !readings.combinable(under.others(), MOST_AT_ONCE)) {
            long half = half(pairs);
            answer(met, unmet, into, at, half, tried);
            answer(met, unmet, into, at, pairs & ~half, tried);
        } else {
            answer(truths(met, unmet, under), into, at, pairs);
        }
    }

    private static long half(long pairs) {
        long half = pairs;
        for (int left = Long.bitCount(pairs) / 2; left > 0; left--) {
            half &= half - 1;
        }
        return half;
    }

    private void answer(List<OutlineBits.Truths> all, byte[] into, int at, long pairs) {
        List<OutlineBits.Truths> truths = distinctIn(all, pairs);
        OutlineBits.Outcomes any = new OutlineBits.Outcomes();
        for (OutlineBits.Truths reading : truths) {
            outline.outcomes(reading, any);
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
            into[at + pair] = (byte) weighed(truths, pair).ordinal();
        }
    }

    /** The outcome of one pair. */
    Outcome outcome(long[] met, long[] unmet, TriedReadings tried) {
        return outcome(truths(met, unmet, under(met, unmet, 1, tried)));
    }

    private Outcome outcome(List<OutlineBits.Truths> ofOne) {
        byte[] into = new byte[1];
        answer(ofOne, into, 0, 1);
        return OUTCOMES.get(into[0]);
    }

    /**
     * The outcome of one pair under each choice of some readings; the others take their default.
     *
     * @param mattering those that can make a difference
     */
    Map<Map<String, String>, Outcome> perReading(long[] met, long[] unmet, Set<String> mattering) {
        Tried tried = new Tried(Map.of(), Set.copyOf(mattering));
        List<OutlineBits.Truths> truths = truths(met, unmet, tried);
        List<Map<String, String>> combinations = readings.combinations(tried.others());
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < truths.size(); i++) {
            outcomes.put(combinations.get(i), outcome(List.of(truths.get(i))));
        }
        return outcomes;
    }

    /** Of one pair that waits for facts, the unknown criteria on which it depends whether the text permits; as {@link #answer} otherwise. */
    Set<String> open(long[] met, long[] unmet, TriedReadings tried) {
        return Completions.of(outline, distinct(truths(met, unmet, under(met, unmet, 1, tried)), 0).values(), 0).open();
    }

    private Tried under(long[] met, long[] unmet, long pairs, TriedReadings tried) {
        return new Tried(tried.taken(), tried.others() ? mattering(met, unmet, pairs) : Set.of());
    }

    private List<OutlineBits.Truths> truths(long[] met, long[] unmet, Tried tried) {
        return taken(tried).stream().map(one -> truths(one, met, unmet)).toList();
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

    private List<Taken> taken(Tried tried) {
        return taken.get(tried, this::found);
    }

    private List<Taken> found(Tried tried) {
        return readings.combinations(tried.others()).stream().map(combination -> {
            Map<String, String> options = new HashMap<>(combination);
            options.putAll(tried.options());
            return taken(options);
        }).toList();
    }

    private Taken taken(Map<String, String> options) {
        return new Taken(outline.criteria().stream().mapToInt(criterion -> sideRules.atom(criterion, options)).toArray(),
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
    private long same(List<OutlineBits.Truths> truths, long inQuestion) {
        List<OutlineBits.Truths> known = distinctIn(truths, inQuestion);
        long forbidden = inQuestion;
        long unsettled = inQuestion;
        long permitted = inQuestion;
        long same = inQuestion;
        List<OutlineBits.Truths> sampled = known.stream().map(one -> new OutlineBits.Truths(first.length, one.options())).toList();
        for (int sample = 0; sample < SAMPLES && same != 0; sample++) {
            long some = 0;
            long all = -1;
            for (int i = 0; i < known.size(); i++) {
                OutlineBits.Truths supposed = sampled.get(i);
                supposing(known.get(i), sample, supposed);
                long refused = outline.applicable(supposed) & ~outline.satisfied(supposed);
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

    /** Weighs all that may turn out, as a single answer does; few pairs need it, and many of them alike. */
    private Outcome weighed(List<OutlineBits.Truths> truths, int pair) {
        Map<PairTruths, OutlineBits.Truths> distinct = distinct(truths, pair);
        return weighed.get(Set.copyOf(distinct.keySet()), fresh -> Completions.of(outline, distinct.values(), pair).outcome());
    }

    /** Choices of readings that make the same of a pair count once. */
    private Map<PairTruths, OutlineBits.Truths> distinct(List<OutlineBits.Truths> truths, int pair) {
        return distinct(truths, reading -> pairTruths(reading, pair));
    }

    /** Likewise of several pairs at once. */
    private static List<OutlineBits.Truths> distinctIn(List<OutlineBits.Truths> truths, long pairs) {
        return truths.size() == 1 || pairs == 0 ? truths : List.copyOf(distinct(truths, reading -> truthsIn(reading, pairs)).values());
    }

    private static Map<PairTruths, OutlineBits.Truths> distinct(List<OutlineBits.Truths> truths, Function<OutlineBits.Truths, PairTruths> made) {
        Map<PairTruths, OutlineBits.Truths> distinct = new LinkedHashMap<>();
        truths.forEach(reading -> distinct.putIfAbsent(made.apply(reading), reading));
        return distinct;
    }

    private static PairTruths truthsIn(OutlineBits.Truths truths, long pairs) {
        int criteria = truths.met.length;
        long[] numbers = new long[2 * criteria + truths.options().length];
        for (int place = 0; place < criteria; place++) {
            numbers[2 * place] = truths.met[place] & pairs;
            numbers[2 * place + 1] = truths.unmet[place] & pairs;
        }
        for (int choice = 0; choice < truths.options().length; choice++) {
            numbers[2 * criteria + choice] = truths.options()[choice];
        }
        return new PairTruths(numbers);
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
