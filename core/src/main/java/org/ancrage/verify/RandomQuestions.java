package org.ancrage.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;

/**
 * Questions near situations, on days near theirs, under random readings; for properties over a whole law. The same seed gives the same
 * questions. Not thread-safe.
 */
public final class RandomQuestions {

    private final List<Situation> situations;
    private final Corpus corpus;
    private final RandomHostings hostings;
    private final Random random;

    /**
     * A question on a day.
     *
     * @param hosting facts that do not contradict each other
     * @param on the day
     * @param options the options taken for all readings, by global id
     */
    public record Asked(Hosting hosting, LocalDate on, Map<String, String> options) {
        public Asked {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /** @param situations at least one */
    public RandomQuestions(List<Situation> situations, Corpus corpus, long seed) {
        if (situations.isEmpty()) {
            throw new IllegalArgumentException("There is no situation to ask questions near to.");
        }
        this.situations = List.copyOf(situations);
        this.corpus = corpus;
        this.hostings = new RandomHostings(seed, Contradictions.under(corpus.jurisdictions()));
        this.random = new Random(seed);
    }

    /** What makes the facts of these questions. */
    public RandomHostings hostings() {
        return hostings;
    }

    /** Near a situation drawn at random. */
    public Asked next() {
        return near(hostings.pick(situations));
    }

    /**
     * Each situation as it stands, on its first day, also under each option of a reading, and options of several, of which it expects something;
     * then as many questions near it as wanted.
     */
    public List<Asked> around(int each) {
        List<Asked> asked = new ArrayList<>();
        for (Situation situation : situations) {
            asked.add(asItStands(situation, options()));
            situation.expected().values().forEach(expected -> expected.underOptions().keySet().forEach(options ->
                    asked.add(asItStands(situation, under(options)))));
            for (int i = 0; i < each; i++) {
                asked.add(near(situation));
            }
        }
        return asked;
    }

    /**
     * Each situation as it stands, on its first day, then for each set of components as many questions as wanted that differ from one of the
     * situations in these only.
     *
     * @param components names of components, set by set
     */
    public List<Asked> aimedAt(Collection<Set<String>> components, int each) {
        List<Asked> asked = new ArrayList<>(around(0));
        for (Set<String> aim : components) {
            for (int i = 0; i < each; i++) {
                Situation situation = hostings.pick(situations);
                asked.add(new Asked(hostings.near(situation.hosting(), aim), hostings.pick(situation.on()), options()));
            }
        }
        return asked;
    }

    /** Facts of both, on the day of one of them and under its readings. */
    public Asked mixed(Asked one, Asked other) {
        Asked when = random.nextBoolean() ? one : other;
        return new Asked(hostings.mixed(one.hosting(), other.hosting()), when.on(), when.options());
    }

    private static Asked asItStands(Situation situation, Map<String, String> options) {
        return new Asked(situation.hosting(), situation.on().get(0), options);
    }

    private Map<String, String> under(Map<String, String> taken) {
        Map<String, String> options = options();
        options.putAll(taken);
        return options;
    }

    private Asked near(Situation situation) {
        LocalDate day = random.nextInt(4) == 0
                ? LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 15))
                : hostings.pick(situation.on());
        return new Asked(hostings.near(situation.hosting()), day, options());
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Reading reading : corpus.readings().values()) {
            options.put(reading.id(), hostings.pick(reading.options()).id());
        }
        return options;
    }
}
