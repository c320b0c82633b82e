package org.ancrage.authoring.lint;

import java.util.SortedSet;
import java.util.TreeSet;
import org.ancrage.document.Position;

/** What one check has found. Not thread-safe. */
public final class Findings {

    private final String check;
    private final Severity severity;
    private final SortedSet<Finding> found = new TreeSet<>();

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

    SortedSet<Finding> all() {
        return found;
    }
}
