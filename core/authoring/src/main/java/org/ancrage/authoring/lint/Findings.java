package org.ancrage.authoring.lint;

import java.util.SortedSet;
import java.util.TreeSet;
import org.ancrage.document.Position;

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
     * @param message what was found, and a way out
     */
    public void report(String file, Position at, String message) {
        found.add(new Finding(check, severity, file, at.line(), at.column(), message));
    }

    /** Reports what is told only where no check finds an error: it follows from errors that another check may have told better. */
    public void reportUnlessTold(String file, Position at, String message) {
        otherwise.add(new Finding(check, severity, file, at.line(), at.column(), message));
    }

    SortedSet<Finding> unlessTold() {
        return otherwise;
    }

    SortedSet<Finding> all() {
        return found;
    }
}
