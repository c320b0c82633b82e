package org.ancrage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.RulePacks;
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

/** How an assessment grows with the number of rules: SecNumCloud once, four times, sixteen times over, each copy a text of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 6, time = 1)
public class Scaling {

    private static final int QUESTIONS = 64;

    @Param({"1", "4", "16"})
    public int copies;

    private final NewLaw law = new NewLaw();
    private Ancrage ancrage;
    private Portfolio portfolio;
    private int next;

    @Setup
    public void start() {
        ancrage = RulePacks.replicated(copies).withDefaultReadings();
        portfolio = Portfolio.random(Ancrage.standard(), QUESTIONS, QUESTIONS, 20_261_124);
    }

    @Benchmark
    public Object assess() {
        int need = next++ & QUESTIONS - 1;
        return Asked.ALL.of(ancrage, portfolio.proposals().get(Portfolio.partner(need, QUESTIONS)).to(portfolio.needs().get(need)), law.next());
    }
}
