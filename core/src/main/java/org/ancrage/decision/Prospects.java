package org.ancrage.decision;

import java.util.List;

/**
 * What an answer that waits for facts may still become: under what it would be a yes, and what alone would make it a no.
 *
 * <p>It is exact on the outlines: each unknown criterion may turn out by itself, but for what the missing facts of few values rule out together.
 *
 * @param provisos sets of suppositions with each of which all texts that count permit, whatever else turns out, and no part of which is enough;
 *     those first that ask least of what nobody can bring about, then those that take the fewest questions, then those with the fewest criteria
 *     that are not met. Empty where no fact can make it a yes
 * @param complete whether there are no others
 * @param fatal suppositions of which each alone makes a text that counts forbid, in the order of the questions
 */
public record Prospects(List<Proviso> provisos, boolean complete, List<Supposition> fatal) {

    /**
     * Yes, provided that all of this turns out so.
     *
     * @param suppositions not empty, in the order of the questions
     */
    public record Proviso(List<Supposition> suppositions) {
        public Proviso {
            suppositions = List.copyOf(suppositions);
        }
    }

    public Prospects {
        provisos = List.copyOf(provisos);
        fatal = List.copyOf(fatal);
    }

    /** Whether no missing fact can make it a yes: it is a no, or readings come to disagree, whatever they are. */
    public boolean hopeless() {
        return provisos.isEmpty() && complete;
    }
}
