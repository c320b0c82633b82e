package org.ancrage.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.timeline.TimelineComposer;
import org.ancrage.render.words.CauseWords;

/**
 * Writes a timeline as text: where one stands on a day and what comes next, then the whole, then text by text, each step with its
 * causes. Instances are immutable.
 */
public final class TimelineRenderer {

    private final Corpus corpus;
    private final Language language;
    private final TextForm form;

    /** Without colours, 100 columns wide. */
    public TimelineRenderer(Corpus corpus, Language language) {
        this(corpus, language, TextForm.PLAIN);
    }

    private TimelineRenderer(Corpus corpus, Language language, TextForm form) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.form = form;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public TimelineRenderer withColour(boolean colour) {
        return new TimelineRenderer(corpus, language, form.withColour(colour));
    }

    /** The same with lines of at most so many columns, at least 60. */
    public TimelineRenderer withWidth(int columns) {
        return new TimelineRenderer(corpus, language, form.withWidth(columns));
    }

    /**
     * The timeline as text; lines end with a line feed.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return form.write(TimelineComposer.compose(corpus, language, timeline, on));
    }

    /** Why steps of a timeline begin, each cause in a sentence without its full stop; for those who write pages of their own. */
    public List<String> causes(Timeline timeline, List<StepCause> causes) {
        CauseWords words = new CauseWords(corpus, language, timeline.offer());
        return causes.stream().map(words::cause).toList();
    }
}
