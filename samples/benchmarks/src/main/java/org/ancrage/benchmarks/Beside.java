package org.ancrage.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Does what a way is compared with just before and just after each iteration, in the same virtual machine. What others do on a machine makes all of it slower for
 * seconds or minutes, up to twice: of two ways that are measured one after the other, a ratio tells that too.
 */
public final class Beside implements InternalProfiler {

    static final String LABEL = "beside";

    private static final long WINDOW = 500_000_000L;

    /** Decides once, and tells something of the answer. The benchmark sets it: its state is not shown to a profiler. */
    static volatile @Nullable Once deciding;

    private double before;
    private long told;

    /** One decision after another. */
    interface Once {
        int decided();
    }

    @Override
    public String getDescription() {
        return "How long a decision takes by what is compared with, in µs";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        Once known = deciding;
        before = known == null ? 0 : microseconds(known, WINDOW);
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Once known = deciding;
        if (known == null) {
            return List.of();
        } else if (before == 0) {
            // The first iteration has set it, and is there to warm up: both as long, or the ratio tells which of them is compiled.
            before = microseconds(known, iteration.getTime().convertTo(TimeUnit.NANOSECONDS));
        }
        return List.of(new ScalarResult(LABEL, (before + microseconds(known, WINDOW)) / 2, "us", AggregationPolicy.AVG));
    }

    private double microseconds(Once once, long window) {
        long start = System.nanoTime();
        long decisions = 0;
        long passed;
        do {
            told += once.decided();
            decisions++;
            passed = System.nanoTime() - start;
        } while (passed < window);
        return passed / 1e3 / decisions;
    }
}
