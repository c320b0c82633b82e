package org.ancrage.engine.walk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.jspecify.annotations.Nullable;

/**
 * The deepest partial match of a rule, and of equally deep ones the one with the fewest failed constraints; of facts that fail the same
 * ones, the one that is least far from their bounds; the first of equal ones. Not thread-safe.
 */
public final class NearestMiss {

    private int depth = -1;
    private int failures;
    private @Nullable Trail matched;
    private @Nullable Stopped stopped;

    /** What stopped a partial match. Many are offered and one is told: nothing is measured or put into words before it is asked for. */
    @FunctionalInterface
    interface Stopped {

        NearMiss.Failure failure();

        /** Whether the same constraints of the same pattern fail, so that distances can be compared. */
        default boolean comparable(Stopped other) {
            return false;
        }

        /** How far it is from the bound of each failed constraint. */
        default List<BigDecimal> distances() {
            return List.of();
        }
    }

    /** Whether an offer with so many failed constraints may come closer than those before. */
    boolean wants(RuleRun run, int count) {
        int reached = run.depth();
        return reached > depth || reached == depth && count <= failures;
    }

    /** @param count how many constraints failed */
    void offer(RuleRun run, int count, Stopped what) {
        int reached = run.depth();
        boolean further = reached > depth || reached == depth && count < failures;
        if (further || reached == depth && count == failures && stopped != null && what.comparable(stopped) && closer(what, stopped)) {
            depth = reached;
            failures = count;
            matched = run.trail;
            stopped = what;
        }
    }

    private static boolean closer(Stopped what, Stopped before) {
        return Arrays.compare(what.distances().toArray(BigDecimal[]::new), before.distances().toArray(BigDecimal[]::new)) < 0;
    }

    public List<Premise> matched() {
        return Trail.premises(matched);
    }

    public Optional<NearMiss.Failure> failure() {
        return Optional.ofNullable(stopped).map(Stopped::failure);
    }
}
