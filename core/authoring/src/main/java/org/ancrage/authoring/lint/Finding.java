package org.ancrage.authoring.lint;

import java.util.Comparator;

/**
 * Something that should be mended.
 *
 * @param check id of the check, which is the name of its page
 * @param file path in the pack
 * @param line from 1; 0 where it is not known
 * @param column from 1, in characters; 0 where it is not known
 * @param message what was found, and a way out
 */
public record Finding(String check, Severity severity, String file, int line, int column, String message) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column).thenComparing(Finding::check).thenComparing(Finding::message).thenComparing(Finding::severity);

    /** By file, line, column, check and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
