package org.ancrage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How open points of law are to be read; a mixin. */
final class ChosenReadings {

    static final String ALL = "all";
    static final String DEFAULT = "default";

    @Option(names = "--readings", paramLabel = "READINGS", split = ",", defaultValue = ALL,
            description = {"How open points of law are read: \"all\" tries every defensible option, \"default\" takes of each the one that the packs take, which "
                    + "protects the data unless the sources say otherwise, ID=OPTION settles one point (see \"ancrage readings\"). Several are separated by commas: "
                    + "default,ID=OPTION. Default: all."})
    private List<String> choices = List.of();

    /**
     * The same law and rules, under these readings.
     *
     * @throws Refusal with all that is wrong with the choices
     */
    Ancrage apply(Ancrage ancrage, CommandLine command) {
        return apply(choices, "--readings", ancrage, command);
    }

    /** @param option under which the choices were given, for messages */
    static Ancrage apply(List<String> choices, String option, Ancrage ancrage, CommandLine command) {
        List<Diagnosis> problems = new ArrayList<>();
        Map<String, String> settled = new LinkedHashMap<>();
        boolean all = false;
        boolean byDefault = false;
        for (String given : choices) {
            String choice = given.strip();
            all |= choice.equalsIgnoreCase(ALL);
            byDefault |= choice.equalsIgnoreCase(DEFAULT);
            if (!choice.equalsIgnoreCase(ALL) && !choice.equalsIgnoreCase(DEFAULT)) {
                settle(choice, ancrage, settled, problems);
            }
        }
        if (all && byDefault) {
            problems.add(CliProblem.ALL_AND_DEFAULT.plain());
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(command, problems.stream().map(problem -> problem.with("option", option)).toList());
        }
        Ancrage settling = ancrage;
        for (Map.Entry<String, String> one : settled.entrySet()) {
            settling = settling.withReading(one.getKey(), one.getValue());
        }
        return byDefault ? settling.withDefaultReadings() : settling;
    }

    private static void settle(String choice, Ancrage ancrage, Map<String, String> settled, List<Diagnosis> problems) {
        int sign = choice.indexOf('=');
        if (sign < 0) {
            problems.add(CliProblem.CHOICE_MALFORMED.with("choice", Suggestions.shown(choice))
                    .with("maybe", Suggestions.nearest(choice, List.of(ALL, DEFAULT))));
            return;
        }
        String id = choice.substring(0, sign).strip();
        String option = choice.substring(sign + 1).strip();
        Map<String, Reading> readings = ancrage.corpus().readings();
        Reading reading = readings.get(id);
        if (reading == null) {
            String maybe = maybe(id, readings.keySet());
            List<String> ofText = maybe == null ? ofText(id, readings.keySet()) : List.of();
            problems.add(CliProblem.NO_SUCH_READING.with("reading", Suggestions.shown(id)).with("maybe", maybe)
                    .with("packs", AddedPacks.addedTo(ancrage)).with("allowed", ofText.isEmpty() ? null : ofText));
            return;
        }
        List<String> options = reading.options().stream().map(Reading.Option::id).toList();
        if (!options.contains(option)) {
            String maybe = Suggestions.nearest(option, options);
            problems.add(CliProblem.NO_SUCH_OPTION.with("reading", id).with("choice", Suggestions.shown(option))
                    .with("maybe", maybe).with("allowed", maybe == null ? options : null));
            return;
        }
        String before = settled.putIfAbsent(id, option);
        if (before != null && !before.equals(option)) {
            problems.add(CliProblem.SETTLED_TWICE.with("reading", id).with("first", before).with("second", option));
        }
    }

    /** An id is often given without its text. */
    private static @Nullable String maybe(String id, Collection<String> known) {
        String end = "#" + id.substring(id.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        return known.stream().filter(candidate -> candidate.endsWith(end)).findFirst().orElseGet(() -> Suggestions.nearest(id, known));
    }

    /** Those of the text that an id begins with. */
    private static List<String> ofText(String id, Collection<String> known) {
        String text = id.substring(0, id.indexOf('#') + 1);
        return text.isEmpty() ? List.of() : known.stream().filter(candidate -> candidate.startsWith(text)).sorted().toList();
    }
}
