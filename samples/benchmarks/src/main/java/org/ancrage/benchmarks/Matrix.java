package org.ancrage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Portfolio;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every need with every offer, on all cores. Ancrage answers as its public API does; it and Java written by hand qualify needs and offers
 * once each, and keep the outcome of each text for each pair, with the truth of its criteria there for the asking. Other peers settle the
 * criteria pair by pair.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 6, time = 1)
public class Matrix {

    @Param({"ANCRAGE", "POOLED_DROOLS", "HANDWRITTEN"})
    public Way way;

    @Param("30")
    public int needs;

    @Param("30")
    public int offers;

    /** Whether the outcome of every pair is asked for too: of what waits for facts, whether it is the same whatever these are. */
    @Param("false")
    public boolean asked;

    private Way.Deciding deciding;
    private Portfolio portfolio;
    private Way.@Nullable Deciding beside;

    @Setup
    public void start() {
        deciding = way.start();
        portfolio = Portfolio.random(Ancrage.standard(), needs, offers, 20_261_124);
        if (way.takesTurnsWithTheLimit()) {
            Way.Deciding limit = Way.HANDWRITTEN.start();
            beside = limit;
            Beside.deciding = () -> System.identityHashCode(limit.matrix(portfolio));
        }
    }

    @Benchmark
    public Object decide() {
        Object matrix = deciding.matrix(portfolio);
        return asked && matrix instanceof org.ancrage.decision.comparison.Matrix outcomes ? outcomes.counts() : matrix;
    }

    @TearDown
    public void stop() {
        deciding.close();
        if (beside != null) {
            beside.close();
        }
    }
}
