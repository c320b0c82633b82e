package org.ancrage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Reading;
import org.ancrage.verify.Situation;

/** Questions near the situations of the pack, on days near theirs, under random readings; the same ones in every run. */
final class RandomQuestions {

    private static final List<Situation> SITUATIONS = StandardPack.situations();

    /** A question on a day, and the options taken for all readings. */
    record Asked(Hosting hosting, LocalDate on, Map<String, String> options) {
    }

    private final RandomHostings hostings;
    private final java.util.Random random;

    RandomQuestions(long seed) {
        hostings = new RandomHostings(seed);
        random = new java.util.Random(seed);
    }

    RandomHostings hostings() {
        return hostings;
    }

    /** Near a situation drawn at random. */
    Asked next() {
        return near(hostings.pick(SITUATIONS));
    }

    /** Each situation as it stands, then as many questions near it as wanted. */
    static List<Asked> around(int each, long seed) {
        RandomQuestions questions = new RandomQuestions(seed);
        List<Asked> asked = new ArrayList<>();
        for (Situation situation : SITUATIONS) {
            asked.add(new Asked(situation.hosting(), situation.on().get(0), questions.options()));
            for (int i = 0; i < each; i++) {
                asked.add(questions.near(situation));
            }
        }
        return asked;
    }

    private Asked near(Situation situation) {
        LocalDate day = random.nextInt(4) == 0
                ? LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 15))
                : hostings.pick(situation.on());
        return new Asked(hostings.near(situation.hosting()), day, options());
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>();
        for (Reading reading : StandardPack.ANCRAGE.corpus().readings().values()) {
            options.put(reading.id(), hostings.pick(reading.options()).id());
        }
        return options;
    }
}
