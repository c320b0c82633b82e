package org.ancrage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Portfolio;
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

/** One decision after another, on one thread: every fact of the question anew each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 1)
public class SingleAssessment {

    private static final int QUESTIONS = 256;

    @Param
    public Way way;

    @Param
    public Asked asked;

    private Way.Deciding deciding;
    private Portfolio portfolio;
    private int next;

    @Setup
    public void start() {
        deciding = way.start();
        portfolio = Portfolio.random(Ancrage.standard(), QUESTIONS, QUESTIONS, 20_261_124);
    }

    @Benchmark
    public Object decide() {
        int need = next++ & QUESTIONS - 1;
        return deciding.decide(portfolio.needs().get(need), portfolio.proposals().get(Portfolio.partner(need, QUESTIONS)), asked);
    }

    @TearDown
    public void stop() {
        deciding.close();
    }
}
