package org.ancrage.authoring.lint;

import java.util.Comparator;
import java.util.Map;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;

/**
 * Something that should be mended.
 *
 * @param check id of the check, which is the name of its page
 * @param file path in the pack
 * @param line from 1; 0 where it is not known
 * @param column from 1, in characters; 0 where it is not known
 * @param pointer JSON pointer of the place in a document; empty where there is none, or where the line says it
 * @param diagnosis what was found, and a way out
 */
public record Finding(String check, Severity severity, String file, int line, int column, String pointer, Diagnosis diagnosis) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column).thenComparing(Finding::check).thenComparing(finding -> finding.message(Language.EN)).thenComparing(Finding::severity);

    /** In words that have no code of their own, for checks of others. */
    public Finding(String check, Severity severity, String file, int line, int column, String message) {
        this(check, severity, file, line, column, "", Diagnosis.inWords(message));
    }

    /** Of its kind, for programs. It never changes its meaning. */
    public String code() {
        return diagnosis.code().code();
    }

    /** What the message tells of this pack, by name. */
    public Map<String, String> arguments() {
        return diagnosis.arguments();
    }

    /** What was found, and a way out, in English. */
    public String message() {
        return message(Language.EN);
    }

    /** What was found, and a way out. */
    public String message(Language language) {
        return (pointer.isEmpty() ? "" : pointer + ": ") + diagnosis.in(language);
    }

    /** By file, line, column, check and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
