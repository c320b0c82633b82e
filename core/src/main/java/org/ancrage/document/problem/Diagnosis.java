package org.ancrage.document.problem;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, wherever it is.
 *
 * @param arguments by name, in the order in which they were given
 * @param reason what is wrong within, which the message tells too; null where there is none
 */
public record Diagnosis(ProblemCode code, Map<String, String> arguments, @Nullable Diagnosis reason) implements Serializable {

    public Diagnosis {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    Diagnosis(ProblemCode code) {
        this(code, Map.of(), null);
    }

    /** In words that have no code of their own: of packs and applications, and of what others say. */
    public static Diagnosis inWords(String message) {
        return CommonProblem.IN_WORDS.with("message", message);
    }

    /** @param value null, or a list without items, is left out; a list is written with commas */
    public Diagnosis with(String argument, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> several && several.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(argument, value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString());
        return new Diagnosis(code, more, reason);
    }

    /** The same, because of something else. */
    public Diagnosis because(Diagnosis other) {
        return new Diagnosis(code, arguments, other);
    }

    /** What was found, what is allowed, and what was perhaps meant, in a sentence or more. */
    public String in(Language language) {
        return ProblemWords.of(code, language).message(this);
    }
}
