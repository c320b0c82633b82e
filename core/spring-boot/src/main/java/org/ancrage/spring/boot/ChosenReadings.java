package org.ancrage.spring.boot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Reading;

/**
 * How open points of law are to be read, in the words of the command line: {@code ID=OPTION} settles one, {@code default} all others.
 *
 * @param settled options by id of the reading
 * @param byDefault whether those that are not settled take their default
 * @param source where it was said, for messages
 */
public record ChosenReadings(Map<String, String> settled, boolean byDefault, String source) {

    private static final String DEFAULT = "default";

    public ChosenReadings {
        settled = Map.copyOf(settled);
    }

    /** @throws InvalidInputException names every choice that is none */
    public static ChosenReadings parse(List<String> choices, String source) {
        Map<String, String> settled = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean byDefault = false;
        for (String given : choices) {
            String choice = given.strip();
            int sign = choice.indexOf('=');
            if (choice.equalsIgnoreCase(DEFAULT)) {
                byDefault = true;
            } else if (sign < 0) {
                problems.add(new Problem(source, "", 0, ReadingProblem.READING_CHOICE_MALFORMED.with("choice", Suggestions.shown(choice))
                        .with("maybe", Suggestions.nearest(choice, List.of(DEFAULT)))));
            } else {
                String id = choice.substring(0, sign).strip();
                String option = choice.substring(sign + 1).strip();
                String before = settled.putIfAbsent(id, option);
                if (before != null && !before.equals(option)) {
                    problems.add(new Problem(source, "", 0, ReadingProblem.READING_SETTLED_TWICE.with("reading", Suggestions.shown(id))));
                }
            }
        }
        refuse(problems);
        return new ChosenReadings(settled, byDefault, source);
    }

    /**
     * The same law and rules, under these readings.
     *
     * @throws InvalidInputException names every reading or option that does not exist
     */
    public Ancrage applyTo(Ancrage ancrage) {
        List<Problem> problems = new ArrayList<>();
        Ancrage chosen = ancrage;
        for (Map.Entry<String, String> one : settled.entrySet()) {
            Reading reading = ancrage.corpus().reading(one.getKey()).orElse(null);
            List<String> options = reading == null ? List.of() : reading.options().stream().map(Reading.Option::id).toList();
            if (options.contains(one.getValue())) {
                chosen = chosen.withReading(one.getKey(), one.getValue());
            } else if (reading == null) {
                problems.add(new Problem(source, "", 0, ReadingProblem.UNKNOWN_READING.with("reading", Suggestions.shown(one.getKey()))
                        .with("maybe", Suggestions.nearest(one.getKey(), ancrage.corpus().readings().keySet()))));
            } else {
                problems.add(new Problem(source, "", 0, ReadingProblem.UNKNOWN_READING_OPTION.with("reading", one.getKey())
                        .with("option", Suggestions.shown(one.getValue())).with("allowed", options)));
            }
        }
        refuse(problems);
        return byDefault ? chosen.withDefaultReadings() : chosen;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
