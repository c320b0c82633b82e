package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;
import org.ancrage.refusal.UnknownReadingException;

/** The options that may be taken on one day. */
public final class Readings {

    /** More combinations than this mean that a text leaves too much open to be answered. */
    static final int COMBINATION_LIMIT = 16_384;

    private final Map<String, List<String>> options = new TreeMap<>();
    private final Map<String, String> defaults = new TreeMap<>();
    private final boolean anyOpen;
    private final List<ReadingChoice> byDefault;

    /**
     * @param open global ids of the readings that are open
     * @param chosen options that the caller settles on, by global id
     * @throws UnknownReadingException if a reading or an option does not exist
     */
    public Readings(Corpus corpus, Set<String> open, Map<String, String> chosen) {
        chosen.forEach(corpus::settled);
        for (Reading reading : corpus.readings().values()) {
            List<String> possible = options(reading, open, chosen);
            options.put(reading.id(), possible);
            defaults.put(reading.id(), possible.get(0));
        }
        byDefault = defaults.entrySet().stream().map(taken -> new ReadingChoice(taken.getKey(), taken.getValue())).toList();
        anyOpen = options.values().stream().anyMatch(possible -> possible.size() > 1);
    }

    /** The default first, so that it comes first wherever options are tried in turn. */
    private static List<String> options(Reading reading, Set<String> open, Map<String, String> chosen) {
        if (chosen.containsKey(reading.id())) {
            return List.of(chosen.get(reading.id()));
        }
        List<String> possible = new ArrayList<>(List.of(reading.defaultOption()));
        if (open.contains(reading.id())) {
            reading.options().stream().map(Reading.Option::id)
                    .filter(option -> !option.equals(reading.defaultOption())).forEach(possible::add);
        }
        return possible;
    }

    /** The options taken where nothing else is tried. */
    public Map<String, String> defaults() {
        return Collections.unmodifiableMap(defaults);
    }

    /** What rules see of all readings: these options, and the default of the others. */
    public List<ReadingChoice> choices(Map<String, String> taken) {
        List<ReadingChoice> choices = new ArrayList<>(byDefault.size());
        for (ReadingChoice choice : byDefault) {
            String option = taken.get(choice.reading());
            choices.add(option == null || option.equals(choice.option()) ? choice : new ReadingChoice(choice.reading(), option));
        }
        return choices;
    }

    /** The options of some readings: those taken, and the default of the others. */
    public Map<String, String> of(Collection<String> which, Map<String, String> taken) {
        Map<String, String> of = new TreeMap<>();
        which.forEach(reading -> of.put(reading, taken.getOrDefault(reading, defaults.get(reading))));
        return of;
    }

    /** Those of some readings that are open, in the order of their ids. */
    public Set<String> open(Set<String> some) {
        Set<String> open = Set.of();
        for (String reading : some) {
            if (open(reading)) {
                open = open.isEmpty() ? new TreeSet<>() : open;
                open.add(reading);
            }
        }
        return open;
    }

    /** Whether these readings leave no more combinations open than some. */
    public boolean combinable(Collection<String> readings, int most) {
        long combinations = 1;
        for (String reading : readings) {
            combinations *= Objects.requireNonNull(options.get(reading)).size();
            if (combinations > most) {
                return false;
            }
        }
        return true;
    }

    /**
     * Every combination of the options of these readings; the defaults first.
     *
     * @throws RunawayRulesException where these are more than are tried
     */
    public List<Map<String, String>> combinations(Collection<String> readings) {
        if (readings.isEmpty()) {
            return List.of(Map.of());
        }
        Set<String> ordered = new TreeSet<>(readings);
        if (!combinable(ordered, COMBINATION_LIMIT)) {
            throw new RunawayRulesException(RunawayProblem.TOO_MANY_OPEN_READINGS.with("readings", ordered).with("limit", COMBINATION_LIMIT));
        }
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String reading : ordered) {
            List<Map<String, String>> extended = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String option : Objects.requireNonNull(options.get(reading))) {
                    Map<String, String> next = new LinkedHashMap<>(combination);
                    next.put(reading, option);
                    extended.add(next);
                }
            }
            combinations = extended;
        }
        return combinations;
    }

    /** Whether more than one option may be taken of some reading. */
    public boolean anyOpen() {
        return anyOpen;
    }

    /** Whether more than one option may be taken. */
    public boolean open(String reading) {
        return Objects.requireNonNull(options.get(reading)).size() > 1;
    }
}
