package org.ancrage.render;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.AnswerJson;
import org.ancrage.render.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an answer as JSON after the schema {@link Schemas#answer()}, without white space unless asked, ending with a line feed. The same answer gives the
 * same bytes. Instances are immutable.
 */
public final class JsonRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;
    private final JsonForm form;

    /** In full; with what to do, as acts, and until when it holds, where the answer was asked for at the level of a page as well. */
    public JsonRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.FULL, JsonForm.COMPACT);
    }

    private JsonRenderer(Corpus corpus, Language language, Level level, JsonForm form) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.level = level;
        this.form = form;
    }

    /** The same at a level, at which answers must have been asked for. */
    public JsonRenderer withLevel(Level level) {
        return new JsonRenderer(corpus, language, level, form);
    }

    /** The same on several lines, indented by two spaces: for people. */
    public JsonRenderer indented() {
        return new JsonRenderer(corpus, language, level, JsonForm.INDENTED);
    }

    /**
     * The answer as JSON.
     *
     * @throws IllegalArgumentException if it was not asked for at this level
     */
    public String render(Assessment assessment) {
        return form.of(content(assessment));
    }

    /**
     * Writes the answer as JSON, part by part; does not close the writer.
     *
     * @throws IllegalArgumentException if it was not asked for at this level; then nothing was written
     */
    public void write(Assessment assessment, Writer writer) {
        form.write(writer, content(assessment));
    }

    /**
     * Writes the answer as JSON in UTF-8, part by part; does not close the stream.
     *
     * @throws IllegalArgumentException if it was not asked for at this level; then nothing was written
     */
    public void write(Assessment assessment, OutputStream stream) {
        form.write(stream, content(assessment));
    }

    private Consumer<JsonGenerator> content(Assessment assessment) {
        // Refused where it was not asked for, though data tell what findings do.
        Assessment asked = assessment.at(level);
        Assessment told = level == Level.PAGE ? assessment.at(Level.FINDINGS) : asked;
        return json -> new AnswerJson(json, corpus, language, new Words(corpus, language, told), level).assessment(told, assessment);
    }
}
