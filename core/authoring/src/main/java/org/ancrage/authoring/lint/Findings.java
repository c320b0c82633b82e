package org.ancrage.authoring.lint;

import java.util.SortedSet;
import java.util.TreeSet;
import org.ancrage.document.Position;
import org.ancrage.document.problem.Diagnosis;

/** What one check has found. Not thread-safe. */
public final class Findings {

    private final String check;
    private final Severity severity;
    private final SortedSet<Finding> found = new TreeSet<>();
    private final SortedSet<Finding> otherwise = new TreeSet<>();

    Findings(Check check) {
        this.check = check.id();
        this.severity = check.severity();
    }

    /**
     * @param file path in the pack
     * @param diagnosis what was found, and a way out
     */
    public void report(String file, Position at, Diagnosis diagnosis) {
        report(file, at, "", diagnosis);
    }

    /** @param pointer JSON pointer of the place, where no line says it */
    public void report(String file, Position at, String pointer, Diagnosis diagnosis) {
        found.add(new Finding(check, severity, file, at.line(), at.column(), pointer, diagnosis));
    }

    /** In words that have no code of their own, for checks of others. */
    public void report(String file, Position at, String message) {
        report(file, at, Diagnosis.inWords(message));
    }

    /** Reports what is told only where no check finds an error: it follows from errors that another check may have told better. */
    public void reportUnlessTold(String file, Position at, Diagnosis diagnosis) {
        reportUnlessTold(file, at, "", diagnosis);
    }

    /** @param pointer JSON pointer of the place, where no line says it */
    public void reportUnlessTold(String file, Position at, String pointer, Diagnosis diagnosis) {
        otherwise.add(new Finding(check, severity, file, at.line(), at.column(), pointer, diagnosis));
    }

    SortedSet<Finding> unlessTold() {
        return otherwise;
    }

    SortedSet<Finding> all() {
        return found;
    }
}
