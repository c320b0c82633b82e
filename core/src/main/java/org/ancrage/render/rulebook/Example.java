package org.ancrage.render.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Facts on one or several days, and what the law is expected to answer.
 *
 * @param text id of the text beside which it stands
 * @param name a sentence
 * @param source where the expected answer comes from; null where that is not said
 * @param on days; the same is expected on each
 * @param hosting the facts
 * @param expected by id of text, in one order
 */
public record Example(
        String text, String name, @Nullable String source, List<LocalDate> on, Hosting hosting, List<Expected> expected) {

    public Example {
        on = List.copyOf(on);
        expected = List.copyOf(expected);
    }

    /**
     * What one text is expected to answer.
     *
     * @param text its id
     * @param outcome null where the text is not expected to exist on that day
     * @param version id of the version; null where that is not said
     * @param criteria truth of criteria, by global id
     * @param questions exactly the criteria that are asked, by global id; null where that is not said
     * @param readings outcome per option, by global id of the reading
     */
    public record Expected(
            String text,
            @Nullable Outcome outcome,
            @Nullable String version,
            Map<String, Truth> criteria,
            @Nullable Set<String> questions,
            Map<String, Map<String, Outcome>> readings) {
    }
}
