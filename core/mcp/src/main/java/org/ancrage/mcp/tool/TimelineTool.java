package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.Request;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.TimelineJson;

/** How the answer changes in the course of time. */
final class TimelineTool {

    private TimelineTool() {
    }

    static Tool of(Supplier<Ancrage> ancrage) {
        return new Tool("timeline", "When does the answer change?",
                "Tells how the answer changes in the course of time, and what brings each change about: a version of a law, a certificate that lapses, an adequacy decision.",
                ToolSchemas.asking(false).day().day("from", "First day. Default: the first on which there is something to tell.")
                        .day("to", "Last day, less than a hundred years after the first. Default: the last on which a change is known.").language(),
                given -> answer(ancrage, given));
    }

    private static ToolAnswer answer(Supplier<Ancrage> ancrage, Arguments given) {
        Optional<Request> request = given.certainRequest();
        Optional<LocalDate> day = given.day();
        Optional<LocalDate> from = given.day("from");
        Optional<LocalDate> to = given.day("to");
        Language language = given.language();
        if (from.isPresent() && to.isPresent()) {
            refuseNoSpan(given, from.get(), to.get());
        }
        given.refuseWrong();
        Hosting hosting = request.orElseThrow().hosting();
        LocalDate on = day.orElseThrow();
        LocalDate first = from.orElse(null);
        LocalDate last = to.orElse(null);
        if (first == null || last == null) {
            Span known = ancrage.get().timelineSpan(hosting, on);
            first = first != null ? first : last != null ? known.firstUntil(last) : known.from();
            last = last != null ? last : known.lastFrom(first);
            refuseNoSpan(given, first, last);
            given.refuseWrong();
        }
        Timeline timeline = ancrage.get().timeline(hosting, first, last);
        Corpus corpus = ancrage.get().corpus();
        return ToolAnswer.of(new TimelineJson(corpus, language).render(timeline, on), new MarkdownRenderer(corpus, language).render(timeline, on));
    }

    private static void refuseNoSpan(Arguments given, LocalDate from, LocalDate to) {
        try {
            new Span(from, to);
        } catch (IllegalArgumentException none) {
            given.report("to", AnswerProblem.ofSpan(from, to));
        }
    }
}
