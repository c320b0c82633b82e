package org.ancrage.render;

import java.time.LocalDate;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.TextWriter;
import org.ancrage.render.timeline.TimelineComposer;

/**
 * Writes a timeline as text: where one stands on a day and what comes next, then the whole, then text by text, each step with its
 * causes. Instances are immutable.
 */
public final class TimelineRenderer {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;
    private final int width;

    /** Without colours, 100 columns wide. */
    public TimelineRenderer(Corpus corpus, Language language) {
        this(corpus, language, false, DEFAULT_WIDTH);
    }

    private TimelineRenderer(Corpus corpus, Language language, boolean colour, int width) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
        this.width = width;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public TimelineRenderer withColour(boolean colour) {
        return new TimelineRenderer(corpus, language, colour, width);
    }

    /** The same with lines of at most so many columns, at least 60. */
    public TimelineRenderer withWidth(int columns) {
        if (columns < MIN_WIDTH) {
            throw new IllegalArgumentException("The width (%d) must be at least (%d).".formatted(columns, MIN_WIDTH));
        }
        return new TimelineRenderer(corpus, language, colour, columns);
    }

    /**
     * The timeline as text; lines end with a line feed.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return TextWriter.write(TimelineComposer.compose(corpus, language, timeline, on), width, colour);
    }
}
