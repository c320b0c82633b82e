package org.ancrage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.NewLaw;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Offers ranked for every need, on all cores, as the public API does: what missing facts may turn out to be, remedies, undertakings and questions are weighed of
 * each pair; why one ranks before another is there for the asking.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 6, time = 1)
public class Ranked {

    @Param("30")
    public int needs;

    @Param("30")
    public int offers;

    private Ancrage ancrage;
    private Portfolio portfolio;
    private final NewLaw law = new NewLaw();

    @Setup
    public void start() {
        ancrage = Ancrage.standard();
        portfolio = Portfolio.random(ancrage, needs, offers, 20_261_124);
    }

    @Benchmark
    public Object rank() {
        return ancrage.compare(portfolio.needs(), portfolio.proposals(), law.next()).rankings();
    }
}
