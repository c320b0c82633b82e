package org.ancrage.decision.evidence;

import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Level;

/**
 * What an answer rests on among the facts, and what it supposes.
 *
 * @param texts what the conclusion on each text rests on, also of those that the level does not explain; empty where no level tells it
 * @param declarations empty where nothing is said of where facts come from, where the answer waits for facts or for law, or where no level
 *     tells it
 * @param assumptions told at every level: the answer is not the same without them
 * @param distrust told at every level
 */
public record Foundation(List<TextSupport> texts, Optional<Declarations> declarations, Assumptions assumptions, Distrust distrust) {

    public Foundation {
        texts = List.copyOf(texts);
    }

    /** What this level tells of it. */
    public Foundation at(Level level) {
        return told(level) ? this : new Foundation(List.of(), Optional.empty(), assumptions, distrust);
    }

    /** Whether a level tells what conclusions rest on among the facts. */
    public static boolean told(Level level) {
        return level == Level.PAGE || level == Level.FULL;
    }
}
