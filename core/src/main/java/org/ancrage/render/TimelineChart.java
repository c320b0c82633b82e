package org.ancrage.render;

import java.time.LocalDate;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Language;
import org.ancrage.render.timeline.TimelineDrawing;

/**
 * Draws a timeline as SVG: one row for the whole and one per text, bands for outcomes, dates where something that counts changes.
 *
 * <p>The drawing stands alone: no script, no style sheet, no font of its own. An outcome is told by its pattern and its sign as well as
 * by its colour, so that it can be read in greyscale. The same timeline gives the same bytes. Instances are immutable.
 */
public final class TimelineChart {

    private final Language language;

    public TimelineChart(Language language) {
        this.language = language;
    }

    /**
     * The timeline as an SVG document, ending with a line feed.
     *
     * @param on the day on which the reader stands, marked where it lies within the span
     */
    public String render(Timeline timeline, LocalDate on) {
        return new TimelineDrawing(language, timeline, on).draw();
    }
}
