package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.Request;
import org.ancrage.law.Corpus;
import org.ancrage.render.TimelineChart;
import org.ancrage.render.TimelineJson;
import org.ancrage.render.TimelineRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how the answer changes in the course of time. */
@Command(
        name = TimelineCommand.NAME,
        description = "Tells how the answer to the hosting that a file describes changes in the course of time, and why.",
        footer = {"", "The next change is the first one after the day for which the question is asked (--on)."})
final class TimelineCommand implements Callable<Integer> {

    static final String NAME = "timeline";

    /** Forms of a timeline. */
    enum Format {
        TEXT, JSON, SVG
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedFile asked;

    @Option(names = "--from", paramLabel = "DATE", converter = Converters.Day.class,
            description = "First day. Default: the first date of the file that comes to bear, or the day for which the question is asked "
                    + "where that is earlier.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Last day, less than a hundred years after the first. Default: the end of the year of the last change that is "
                    + "known within thirty years.")
    private LocalDate to;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json or svg. Default: text.")
    private Format format;

    /** @param ancrage perhaps being loaded already */
    TimelineCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        if (from != null && to != null) {
            span(from, to);
        }
        Request request = asked.read(surroundings, spec.commandLine());
        LocalDate on = asked.day(request, surroundings);
        Ancrage answering = law.of(ancrage, spec.commandLine());
        Span span = span(answering, request, on);
        Timeline timeline = answering.timeline(request.hosting(), span);
        Corpus corpus = answering.corpus();
        // Nothing is printed before all of it could be rendered.
        String printed = switch (format) {
            case TEXT -> new TimelineRenderer(corpus, told.language()).withColour(surroundings.colour()).render(timeline, on);
            case JSON -> layout.of(new TimelineJson(corpus, told.language()).render(timeline, on));
            case SVG -> new TimelineChart(told.language()).render(timeline, on);
        };
        surroundings.print(printed);
        return 0;
    }

    private Span span(Ancrage answering, Request request, LocalDate on) {
        if (from != null && to != null) {
            return span(from, to);
        }
        Span known = answering.timelineSpan(request.hosting(), on);
        return from != null ? span(from, known.lastFrom(from)) : to != null ? span(known.firstUntil(to), to) : known;
    }

    private Span span(LocalDate first, LocalDate last) {
        try {
            return new Span(first, last);
        } catch (IllegalArgumentException e) {
            throw new Refusal(spec.commandLine(), AnswerProblem.ofSpan(first, last));
        }
    }
}
