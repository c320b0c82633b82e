package org.ancrage.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.ancrage.decision.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Until when the outcome of an assessment stays what it is, as long as the facts do, and what ends it.
 *
 * @param known the last day that was looked at
 * @param next the step of the whole that follows, which tells what happens then; null where the outcome is the same until {@code known}
 */
public record Horizon(LocalDate known, Timeline.@Nullable Step next) {

    /** The last day on which the outcome holds; empty where no end is known. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(next).map(step -> step.from().minusDays(1));
    }
}
