package org.ancrage.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.refusal.AncrageException;
import org.jspecify.annotations.Nullable;

/** A question is larger than what is answered: the message says to whoever asks what is too much, how much there is, and how much may be. */
public final class AnswerTooCostlyException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Cost cost;
    private final Map<String, String> values;

    /** What is too much. */
    public enum Cost {
        /** Looks of rules at facts. Values: limit, and how much the largest lists hold, by component: participants, certificates … */
        LOOKS,
        /** Companies that hold each other in circles. Values: count, limit. */
        CIRCLES
    }

    public AnswerTooCostlyException(String message) {
        this(null, Map.of(), message);
    }

    private AnswerTooCostlyException(@Nullable Cost cost, Map<String, String> values, String message) {
        super(message);
        this.cost = cost;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @param extent of the question in words, as in "5000 participants" */
    public static AnswerTooCostlyException ofLooks(long limit, String extent) {
        return new AnswerTooCostlyException(Cost.LOOKS, Map.of("limit", String.valueOf(limit), "extent", extent),
                "An answer takes more than %s looks at single facts (the question has %s), which is the most it may. Ask with fewer of them.".formatted(limit, extent));
    }

    /** @param extent how much the largest lists of the question hold, by component */
    public static AnswerTooCostlyException ofLooks(long limit, Map<String, Integer> extent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("limit", String.valueOf(limit));
        extent.forEach((component, size) -> values.put(component, String.valueOf(size)));
        return new AnswerTooCostlyException(Cost.LOOKS, values, "An answer takes more than %s looks at single facts, which is the most it may.%s Ask with fewer facts."
                .formatted(limit, extent.entrySet().stream().map(list -> " %s: %s.".formatted(name(list.getKey()), list.getValue())).collect(Collectors.joining())));
    }

    /** A component in words, as the first of a sentence. */
    private static String name(String component) {
        String words = component.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** @param count companies that hold each other */
    public static AnswerTooCostlyException ofCircles(int count, int limit) {
        return new AnswerTooCostlyException(Cost.CIRCLES, Map.of("count", String.valueOf(count), "limit", String.valueOf(limit)),
                ("In the offer, %s companies hold each other in circles, so that what is owned of them has to be found together; at most %s may. "
                        + "Leave out holdings that close circles and are negligible.").formatted(count, limit));
    }

    /** Null where the message alone says it. */
    public @Nullable Cost cost() {
        return cost;
    }

    /** By name, as the cost has them. */
    public Map<String, String> values() {
        return values;
    }
}
