package org.ancrage.spring.boot.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.Level;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Problem;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.record.Recorder;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.Schemas;
import org.ancrage.render.TextsRenderer;
import org.ancrage.render.TimelineChart;
import org.ancrage.render.TimelineJson;
import org.ancrage.render.TimelineRenderer;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageMeter;
import org.ancrage.spring.boot.web.Endpoint.Parameter;
import org.jspecify.annotations.Nullable;

/** Answers what endpoints are asked, as the commands of the command line do. */
final class Answering {

    private static final Map<String, Function<Ancrage, String>> SCHEMAS = schemas();

    private final AncrageHandle handle;
    private final AncrageMeter meter;
    private final DocumentReader documents;
    private final Limits limits;
    private final Trust trust;
    private final int mostPairs;
    private final @Nullable Supplier<LocalDate> today;

    /** @param today null where a question must name its day */
    Answering(AncrageHandle handle, AncrageMeter meter, DocumentReader documents, Limits limits, Trust trust, int mostPairs, @Nullable Supplier<LocalDate> today) {
        this.handle = handle;
        this.meter = meter;
        this.documents = documents;
        this.limits = limits;
        this.trust = trust;
        this.mostPairs = mostPairs;
        this.today = today;
    }

    /** What is answered, as a text of the form that was asked for. */
    String answer(Asked asked) {
        return switch (asked.endpoint()) {
            case ASSESS -> assess(asked);
            case QUESTIONS -> answered(asked, ancrage -> {
                Request request = certain(asked);
                return ancrage.dialogue(request.hosting(), asked.day(request.on(), today));
            }, this::written);
            case REQUIREMENTS -> requirements(asked);
            case TIMELINE -> timeline(asked);
            case COMPARE -> compare(asked);
            case RECORD -> answered(asked, ancrage -> {
                Request request = request(asked);
                return Recorder.of(ancrage).record(request.hosting(), request.provenance(), trust, asked.day(request.on(), today), asked.language(), asked.masks());
            }, (call, record) -> record.text());
            case TEXTS -> answered(asked, ancrage -> asked.day(null, today), (call, day) -> call.form() == Form.JSON
                    ? TextsJson.of(handle.get().corpus(), call.language(), day)
                    : new TextsRenderer(handle.get().corpus(), call.language()).render(day));
            case SCHEMAS -> schema(asked.pathVariable("name"));
            case OPENAPI -> throw new IllegalStateException("The description is known before anybody asks.");
        };
    }

    /** How an answer is written. */
    private interface Writing<T> {
        String write(Asked asked, T answer);
    }

    /** What it asks is measured; writing it is not. */
    private <T> String answered(Asked asked, Function<Ancrage, T> asking, Writing<T> writing) {
        T answer = meter.measure(asked.endpoint().name().toLowerCase(Locale.ROOT), () -> asking.apply(asked.readings().applyTo(handle.get())));
        return writing.write(asked, answer);
    }

    private String written(Asked asked, Object answer) {
        return new Written(handle.get().corpus(), asked.language()).of(answer, asked.form());
    }

    private Request request(Asked asked) {
        return RequestReader.read(asked.document(documents, limits));
    }

    /** Of an endpoint whose answers do not tell what they suppose. */
    private Request certain(Asked asked) {
        Request request = request(asked);
        Asked.certain(!request.provenance().assumptions().isEmpty());
        return request;
    }

    private Portfolio portfolio(Asked asked) {
        Portfolio portfolio = new PortfolioReader().read(asked.document(documents, limits));
        Asked.certain(portfolio.supposes());
        return portfolio;
    }

    private String assess(Asked asked) {
        Level told = asked.level().orElse(asked.form() == Form.JSON ? Level.FULL : Level.PAGE);
        // What lies folded away below a page; and, as data, what to do, which only a page finds out.
        Level beside = asked.form() == Form.HTML && told == Level.PAGE ? Level.FULL : asked.form() == Form.JSON && told == Level.FULL ? Level.PAGE : told;
        return answered(asked, ancrage -> {
            Request request = request(asked);
            return ancrage.assess(request.hosting(), request.provenance(), trust, asked.day(request.on(), today), told, beside);
        }, (call, assessment) -> new Written(handle.get().corpus(), call.language()).assessment(assessment, call.form(), told));
    }

    private String requirements(Asked asked) {
        return answered(asked, ancrage -> {
            Portfolio portfolio = portfolio(asked);
            if (portfolio.needs().size() != 1) {
                throw new InvalidInputException(List.of(new Problem("request", "/needs", 0,
                        WebProblem.SEVERAL_NEEDS.with("count", portfolio.needs().size()))));
            }
            LocalDate day = asked.day(null, today);
            return ancrage.requirements(portfolio.needs().get(0), day, asked.date(Parameter.LAUNCH).orElse(day));
        }, this::written);
    }

    private String compare(Asked asked) {
        return answered(asked, ancrage -> {
            Portfolio portfolio = portfolio(asked);
            portfolio.morePairsThan(mostPairs).ifPresent(tooMany -> {
                throw new InvalidInputException(List.of(new Problem("request", "/offers", 0, tooMany)));
            });
            return ancrage.compare(portfolio.needs(), portfolio.proposals(), asked.day(null, today));
        }, this::written);
    }

    /** A timeline and the day on which its reader stands. */
    private record Seen(Timeline timeline, LocalDate on) {
    }

    private String timeline(Asked asked) {
        return answered(asked, ancrage -> {
            Request request = certain(asked);
            LocalDate on = asked.day(request.on(), today);
            Span span = span(ancrage, request.hosting(), on, asked);
            return new Seen(ancrage.timeline(request.hosting(), span), on);
        }, (call, seen) -> switch (call.form()) {
            case JSON -> new TimelineJson(handle.get().corpus(), call.language()).render(seen.timeline(), seen.on());
            case HTML -> new HtmlRenderer(handle.get().corpus(), call.language()).render(seen.timeline(), seen.on());
            case SVG -> new TimelineChart(call.language()).render(seen.timeline(), seen.on());
            default -> new TimelineRenderer(handle.get().corpus(), call.language()).render(seen.timeline(), seen.on());
        });
    }

    private static Span span(Ancrage ancrage, Hosting hosting, LocalDate on, Asked asked) {
        LocalDate from = asked.date(Parameter.FROM).orElse(null);
        LocalDate to = asked.date(Parameter.TO).orElse(null);
        if (from != null && to != null) {
            return span(from, to);
        }
        Span known = ancrage.timelineSpan(hosting, on);
        return from != null ? span(from, known.lastFrom(from)) : to != null ? span(known.firstUntil(to), to) : known;
    }

    private static Span span(LocalDate first, LocalDate last) {
        try {
            return new Span(first, last);
        } catch (IllegalArgumentException none) {
            throw new InvalidInputException(List.of(new Problem("parameters from and to", "", 0, AnswerProblem.ofSpan(first, last))));
        }
    }

    private static Map<String, Function<Ancrage, String>> schemas() {
        Map<String, Function<Ancrage, String>> schemas = new LinkedHashMap<>();
        schemas.put("request", ancrage -> Schemas.withTexts(Schemas.request(), ancrage.componentsAsked()));
        schemas.put("portfolio", ancrage -> Schemas.withTexts(Schemas.portfolio(), ancrage.componentsAsked()));
        schemas.put("answer", ancrage -> Schemas.answer());
        schemas.put("dialogue", ancrage -> Schemas.dialogue());
        schemas.put("requirements", ancrage -> Schemas.requirements());
        schemas.put("timeline", ancrage -> Schemas.timeline());
        schemas.put("comparison", ancrage -> Schemas.comparison());
        schemas.put("record", ancrage -> Schemas.record());
        return schemas;
    }

    static Set<String> schemaNames() {
        return SCHEMAS.keySet();
    }

    private String schema(String name) {
        Function<Ancrage, String> schema = SCHEMAS.get(name);
        if (schema == null) {
            throw new RefusedException(Refusal.of(Refusal.Kind.NOT_FOUND, WebProblem.UNKNOWN_SCHEMA
                    .with("schema", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, SCHEMAS.keySet())).with("known", SCHEMAS.keySet())));
        }
        return schema.apply(handle.get());
    }
}
