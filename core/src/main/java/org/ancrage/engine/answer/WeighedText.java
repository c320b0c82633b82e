package org.ancrage.engine.answer;

import java.util.List;
import java.util.Optional;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;

/**
 * A text with its outcome.
 *
 * @param open what may turn out, where the text waits for facts
 * @param whatever the missing facts of which each was tried to be everything that it may be, where only that settles the outcome
 */
public record WeighedText(VersionUnderReadings read, Outcome outcome, Optional<Completions> open, List<MissingFact> whatever) {
}
