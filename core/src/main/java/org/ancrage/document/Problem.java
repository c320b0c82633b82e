package org.ancrage.document;

import java.io.Serializable;
import java.util.Map;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;

/**
 * Something wrong in an input.
 *
 * @param source name of the input
 * @param pointer JSON pointer of the place; empty for the document as a whole
 * @param line from 1; 0 where it is not known
 * @param diagnosis what is wrong there
 */
public record Problem(String source, String pointer, int line, Diagnosis diagnosis) implements Serializable {

    /** In words that have no code of their own, for packs and applications. */
    public Problem(String source, String pointer, int line, String message) {
        this(source, pointer, line, Diagnosis.inWords(message));
    }

    /** Of its kind, for programs: {@code unknown-key}. It never changes its meaning. */
    public String code() {
        return diagnosis.code().code();
    }

    /** What the message tells of this input, by name. */
    public Map<String, String> arguments() {
        return diagnosis.arguments();
    }

    /** What was found, what is allowed, and what was perhaps meant, in English. */
    public String message() {
        return message(Language.EN);
    }

    /** What was found, what is allowed, and what was perhaps meant. */
    public String message(Language language) {
        return diagnosis.in(language);
    }

    /** The same of a document that stands at this place of another. */
    public Problem within(String place) {
        return new Problem(source, place + pointer, line, diagnosis);
    }

    /** {@code source:line pointer: message} on one line, without what is not known. A key of the input may have line feeds. */
    @Override
    public String toString() {
        return toString(Language.EN);
    }

    /** As {@link #toString()}: in either language, the place is written as programs look for it. */
    public String toString(Language language) {
        return Suggestions.oneLine(source) + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : " " + Suggestions.oneLine(pointer)) + ": " + message(language);
    }
}
