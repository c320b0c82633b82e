package org.ancrage.render;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.AnswerJson;
import org.ancrage.render.words.Words;

/**
 * Writes an answer as JSON, whole, after the schema {@link Schemas#answer()}. The same answer gives the same bytes. Instances are
 * immutable.
 */
public final class JsonRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;

    /** In full; with what to do, as acts, where the answer was asked for at the level of a page as well. */
    public JsonRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.FULL);
    }

    private JsonRenderer(Corpus corpus, Language language, Level level) {
        this.corpus = corpus;
        this.language = language;
        this.level = level;
    }

    /** The same at a level, at which answers must have been asked for. */
    public JsonRenderer withLevel(Level level) {
        return new JsonRenderer(corpus, language, level);
    }

    /**
     * The answer as JSON, indented, ending with a line feed.
     *
     * @throws IllegalArgumentException if it was not asked for at this level
     */
    public String render(Assessment assessment) {
        StringWriter writer = new StringWriter();
        write(assessment, writer);
        return writer.toString();
    }

    /**
     * Writes the answer as JSON, indented, ending with a line feed; does not close the writer.
     *
     * @throws IllegalArgumentException if it was not asked for at this level
     */
    public void write(Assessment assessment, Writer writer) {
        Assessment told = assessment.at(level == Level.PAGE ? Level.FINDINGS : level);
        JsonForm.write(writer, json -> new AnswerJson(json, corpus, language, new Words(corpus, language, told), level).assessment(told,
                level == Level.PAGE ? assessment.prospects() : Optional.empty(),
                level == Level.PAGE || level == Level.FULL ? assessment.ways() : Optional.empty(),
                assessment.foundation().map(foundation -> foundation.at(level))));
    }
}
