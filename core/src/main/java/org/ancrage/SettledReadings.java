package org.ancrage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;

/**
 * The open points of law that are settled, and by whom. What packs chose they choose again where others are added; what the caller chose, or did without,
 * stays. Immutable.
 *
 * @param options by global id of the reading
 * @param byPacks those of them that the packs chose
 */
record SettledReadings(Map<String, String> options, Map<String, String> byPacks) {

    SettledReadings {
        options = Map.copyOf(options);
        byPacks = Map.copyOf(byPacks);
    }

    /** What packs choose, and over it what the caller does. */
    static SettledReadings of(Map<String, String> packs, Map<String, String> own) {
        Map<String, String> byPacks = new LinkedHashMap<>(packs);
        byPacks.keySet().removeAll(own.keySet());
        Map<String, String> options = new LinkedHashMap<>(byPacks);
        options.putAll(own);
        return new SettledReadings(options, byPacks);
    }

    /** The caller's. */
    Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>(options);
        own.keySet().removeAll(byPacks.keySet());
        return own;
    }

    /** What the caller does without of that which the packs choose. */
    Map<String, String> dropped(Map<String, String> packs) {
        Map<String, String> dropped = new LinkedHashMap<>(packs);
        dropped.keySet().removeAll(byPacks.keySet());
        return dropped;
    }

    /** With a choice of the caller. */
    SettledReadings with(String reading, String option) {
        Map<String, String> more = own();
        more.put(reading, option);
        return of(byPacks, more);
    }

    /** With an option of each reading that is not settled, as the caller's choice. */
    SettledReadings withAll(Corpus corpus, Function<Reading, String> option) {
        Map<String, String> more = own();
        corpus.readings().values().stream().filter(reading -> !options.containsKey(reading.id())).forEach(reading -> more.put(reading.id(), option.apply(reading)));
        return of(byPacks, more);
    }
}
