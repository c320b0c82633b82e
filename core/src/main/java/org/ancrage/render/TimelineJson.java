package org.ancrage.render;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.TimelineSteps;
import org.ancrage.render.words.CauseWords;

/**
 * Writes a timeline as JSON, whole, after the schema {@link Schemas#timeline()}. The same timeline gives the same bytes. Instances are
 * immutable.
 */
public final class TimelineJson {

    private final Corpus corpus;
    private final Language language;

    public TimelineJson(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /**
     * The timeline as JSON without white space, ending with a line feed.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return JsonForm.COMPACT.of(json -> new TimelineSteps(json, corpus, language, new CauseWords(corpus, language, timeline.offer())).timeline(timeline, on));
    }
}
