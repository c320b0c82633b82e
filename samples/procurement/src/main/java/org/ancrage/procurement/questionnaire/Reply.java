package org.ancrage.procurement.questionnaire;

import java.util.Arrays;
import java.util.List;
import org.ancrage.dialogue.Prompt;
import org.ancrage.fact.Listing;
import org.ancrage.procurement.page.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends of a question.
 *
 * @param step {@code answer}, {@code skip} or {@code back}; null where nothing was chosen
 * @param value values as they were chosen or written; null for none
 * @param complete whether a list is said to hold no others; null where it is not
 * @param version of what was seen
 */
public record Reply(@Nullable String step, @Nullable String pointer, @Nullable List<String> value, @Nullable String complete, int version) {

    public static final int LONGEST = 10_000;

    /** The answer to a prompt, as the dialogue takes it. */
    Object to(Prompt prompt) {
        List<String> values = (value == null ? List.<String>of() : value).stream().flatMap(one -> split(prompt, one)).map(String::strip)
                .filter(one -> !one.isEmpty()).toList();
        if (values.stream().mapToInt(String::length).sum() > LONGEST) {
            throw new Refused("question.too-long");
        }
        if (prompt.kind().several()) {
            if (values.isEmpty() && complete == null) {
                throw new Refused("question.nothing-answered");
            }
            return new Listing<>(complete != null, values);
        }
        if (values.isEmpty()) {
            throw new Refused("question.nothing-answered");
        }
        return values.get(0);
    }

    private static java.util.stream.Stream<String> split(Prompt prompt, String value) {
        return prompt.kind() == Prompt.Kind.TEXTS ? Arrays.stream(value.split("\\R")) : java.util.stream.Stream.of(value);
    }
}
