package org.ancrage.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.jspecify.annotations.Nullable;

/**
 * The deepest partial match of a rule, and of equally deep ones the one with the fewest failed constraints; of facts that fail the same
 * ones, the one that is least far from their bounds; the first of equal ones. Not thread-safe.
 */
final class NearestMiss {

    private int depth = -1;
    private int failures;
    private List<?> failed = List.of();
    private List<BigDecimal> distances = List.of();
    private List<Premise> matched = List.of();
    private NearMiss.@Nullable Failure failure;

    void offer(RuleRun run, int count, Supplier<NearMiss.Failure> what) {
        offer(run, count, List.of(), List::of, what);
    }

    /** Whether an offer with so many failed constraints may come closer than those before. */
    boolean wants(RuleRun run, int count) {
        int reached = run.trail.size();
        return reached > depth || reached == depth && count <= failures;
    }

    /** @param checks the constraints that failed; facts that fail the same ones are compared by their distances */
    void offer(RuleRun run, int count, List<?> checks, Supplier<List<BigDecimal>> measured, Supplier<NearMiss.Failure> what) {
        int reached = run.trail.size();
        boolean further = reached > depth || reached == depth && count < failures;
        boolean comparable = reached == depth && count == failures && !checks.isEmpty() && checks.equals(failed);
        if (further || comparable) {
            List<BigDecimal> found = measured.get();
            if (further || Arrays.compare(found.toArray(BigDecimal[]::new), distances.toArray(BigDecimal[]::new)) < 0) {
                depth = reached;
                failures = count;
                failed = checks;
                distances = found;
                matched = List.copyOf(run.trail);
                failure = what.get();
            }
        }
    }

    List<Premise> matched() {
        return matched;
    }

    Optional<NearMiss.Failure> failure() {
        return Optional.ofNullable(failure);
    }
}
