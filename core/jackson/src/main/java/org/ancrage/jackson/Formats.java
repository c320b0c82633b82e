package org.ancrage.jackson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Limits;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.record.StoredRecord;
import org.ancrage.render.ComparisonJsonRenderer;
import org.ancrage.render.DifferenceJsonRenderer;
import org.ancrage.render.ImpactJsonRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.render.TimelineJson;
import org.ancrage.requirement.Requirements;

/**
 * What is written and read, each type with its format; the same for both versions of Jackson, and for who writes answers without a mapper.
 * Immutable and thread-safe.
 */
public final class Formats {

    private static final List<Level> FROM_THE_MOST = List.of(Level.FULL, Level.PAGE, Level.FINDINGS, Level.SUMMARY, Level.OUTCOME);

    /** Parts of a request, which is checked as a whole. */
    static final List<Class<?>> NOT_READ = List.of(Hosting.class, Need.class, Offer.class);
    static final List<Class<?>> NOT_WRITTEN = List.of(Need.class, Offer.class);

    private final Map<Class<?>, Function<Object, String>> written = new LinkedHashMap<>();
    private final Map<Class<?>, Function<String, Object>> read = new LinkedHashMap<>();

    /**
     * @param corpus the law of the {@code Ancrage} that answers
     * @param language in which answers are written
     * @param limits of what is read
     */
    public Formats(Corpus corpus, Language language, Limits limits) {
        DocumentReader documents = new DocumentReader(limits);
        write(Assessment.class, answer -> new JsonRenderer(corpus, language).withLevel(most(answer)).render(answer));
        write(Requirements.class, new RequirementsRenderer(corpus, language)::json);
        write(Comparison.class, new ComparisonJsonRenderer(corpus, language)::render);
        write(Timeline.class, timeline -> new TimelineJson(corpus, language).render(timeline, timeline.span().from()));
        write(Difference.class, new DifferenceJsonRenderer(corpus, language)::render);
        write(Impact.class, new ImpactJsonRenderer(corpus, language)::render);
        write(Dialogue.class, new DialogueRenderer(corpus, language)::render);
        write(DialogueState.class, DialogueState::json);
        write(StoredRecord.class, StoredRecord::text);
        write(Request.class, request -> JsonText.of(RequestReader.toNode(request)));
        write(Hosting.class, hosting -> JsonText.of(RequestReader.toNode(new Request(hosting, null))));
        read.put(Request.class, json -> RequestReader.read(documents.read(json, "")));
        read.put(Portfolio.class, json -> new PortfolioReader().read(documents.read(json, "")));
        read.put(DialogueState.class, DialogueState::read);
        read.put(StoredRecord.class, StoredRecord::read);
    }

    private <T> void write(Class<T> type, Function<T, String> format) {
        written.put(type, value -> format.apply(type.cast(value)));
    }

    /** As much as the answer tells. */
    private static Level most(Assessment answer) {
        return FROM_THE_MOST.stream().filter(answer::tells).findFirst().orElseThrow();
    }

    /** Types that are written, or read, or both. */
    public Stream<Class<?>> types() {
        return Stream.concat(written.keySet().stream(), read.keySet().stream()).distinct();
    }

    public boolean writes(Class<?> type) {
        return written.containsKey(type);
    }

    public boolean reads(Class<?> type) {
        return read.containsKey(type);
    }

    /**
     * As JSON.
     *
     * @param type one that is written, of which the value is
     */
    public String write(Class<?> type, Object value) {
        return Objects.requireNonNull(written.get(type), "There is no format to write.").apply(value);
    }

    /**
     * Of JSON.
     *
     * @param type one that is read
     * @throws org.ancrage.document.InvalidInputException with all that is wrong
     */
    public Object read(Class<?> type, String json) {
        return Objects.requireNonNull(read.get(type), "There is no format to read.").apply(json);
    }

    static String notWritten(Class<?> type) {
        return "A %s is not written by itself: write a %s.".formatted(type.getSimpleName(), Request.class.getName());
    }

    /** Why a type is refused, with the way out. */
    static String notRead(Class<?> type) {
        return "A %s is not read by itself: read a %s, which is checked as a whole.".formatted(type.getSimpleName(), Request.class.getName());
    }
}
