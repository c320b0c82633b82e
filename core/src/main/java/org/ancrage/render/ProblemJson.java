package org.ancrage.render;

import java.util.List;
import org.ancrage.document.Problem;
import org.ancrage.law.Language;
import tools.jackson.core.JsonGenerator;

/** What is wrong with an input, for programs: {@code source}, {@code pointer}, {@code line} where it is known, {@code code}, {@code arguments}, {@code message}. */
public final class ProblemJson {

    private ProblemJson() {
    }

    /**
     * Writes a member {@code problems}, a list of all of them.
     *
     * @param language of the messages
     */
    public static void write(JsonGenerator json, List<Problem> problems, Language language) {
        json.writeArrayPropertyStart("problems");
        problems.forEach(problem -> {
            json.writeStartObject();
            json.writeStringProperty("source", problem.source());
            json.writeStringProperty("pointer", problem.pointer());
            if (problem.line() > 0) {
                json.writeNumberProperty("line", problem.line());
            }
            json.writeStringProperty("code", problem.code());
            json.writeObjectPropertyStart("arguments");
            problem.arguments().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("message", problem.message(language));
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
