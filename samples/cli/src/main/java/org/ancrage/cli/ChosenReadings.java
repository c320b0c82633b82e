package org.ancrage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How open points of law are to be read; a mixin. */
final class ChosenReadings {

    static final String ALL = "all";
    static final String DEFAULT = "default";

    @Option(names = "--readings", paramLabel = "READINGS", split = ",", defaultValue = ALL,
            description = {"How open points of law are read: \"all\" tries every defensible option, \"default\" takes the option that protects "
                    + "the data, ID=OPTION settles one point (see \"ancrage readings\"). Several are separated by commas: "
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
        List<String> problems = new ArrayList<>();
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
            problems.add("all and default exclude each other. Leave one of them out.");
        }
        if (!problems.isEmpty()) {
            throw new Refusal(command, String.join("\n", problems.stream().map(problem -> option + ": " + problem).toList()));
        }
        Ancrage settling = ancrage;
        for (Map.Entry<String, String> one : settled.entrySet()) {
            settling = settling.withReading(one.getKey(), one.getValue());
        }
        return byDefault ? settling.withDefaultReadings() : settling;
    }

    private static void settle(String choice, Ancrage ancrage, Map<String, String> settled, List<String> problems) {
        int sign = choice.indexOf('=');
        if (sign < 0) {
            problems.add("(%s) is neither all nor default nor ID=OPTION.%s".formatted(
                    Suggestions.shown(choice), Suggestions.maybe(choice, List.of(ALL, DEFAULT))));
            return;
        }
        String id = choice.substring(0, sign).strip();
        String option = choice.substring(sign + 1).strip();
        Map<String, Reading> readings = ancrage.corpus().readings();
        Reading reading = readings.get(id);
        if (reading == null) {
            problems.add("there is no reading (%s).%s The command \"ancrage readings\" lists them."
                    .formatted(Suggestions.shown(id), maybe(id, readings.keySet())));
            return;
        }
        List<String> options = reading.options().stream().map(Reading.Option::id).toList();
        if (!options.contains(option)) {
            String maybe = Suggestions.maybe(option, options);
            problems.add("the reading (%s) has no option (%s).%s".formatted(id, Suggestions.shown(option),
                    maybe.isEmpty() ? " Use one of: %s.".formatted(String.join(", ", options)) : maybe));
            return;
        }
        String before = settled.putIfAbsent(id, option);
        if (before != null && !before.equals(option)) {
            problems.add("the reading (%s) is settled twice, on (%s) and on (%s). Keep one.".formatted(id, before, option));
        }
    }

    /** An id is often given without its text. */
    private static String maybe(String id, Collection<String> known) {
        String end = "#" + id.substring(id.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        return known.stream().filter(candidate -> candidate.endsWith(end)).findFirst()
                .map(" Maybe \"%s\"."::formatted).orElseGet(() -> Suggestions.maybe(id, known));
    }
}
