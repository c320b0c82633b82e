package org.ancrage.decision;

import java.util.List;

/**
 * Everything that would make texts complied with.
 *
 * @param smallest sets of changes no part of which is enough; those within reach of the parties first, then those with the fewest changes;
 *     empty where nothing is to be remedied, or where the law leaves no way
 * @param complete whether there are no others
 */
public record Remedies(List<Remedy> smallest, boolean complete) {

    public Remedies {
        smallest = List.copyOf(smallest);
    }

    /** Nothing is to be remedied, or nothing can be. */
    public static Remedies none() {
        return new Remedies(List.of(), true);
    }
}
