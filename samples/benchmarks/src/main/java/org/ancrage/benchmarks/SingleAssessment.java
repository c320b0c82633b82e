package org.ancrage.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
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

/** One decision after another, on one thread, on far more needs and offers than are kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 1)
public class SingleAssessment {

    private static final int QUESTIONS = 4_096;

    @Param
    public Way way;

    @Param
    public Asked asked;

    @Param("NOTHING")
    public Familiar familiar;

    private Way.Deciding deciding;
    private List<Need> needs;
    private List<Proposal> proposals;
    private int next;
    private Way.Deciding beside;
    private int plain;

    @Setup
    public void start() {
        deciding = way.start();
        Portfolio portfolio = Portfolio.random(Ancrage.standard(), QUESTIONS, QUESTIONS, 20_261_124);
        needs = portfolio.needs();
        proposals = portfolio.proposals();
        beside = way.scope().beside().start();
        Beside.deciding = () -> decided(beside, Familiar.NOTHING, Asked.DECIDED, plain++ & Integer.MAX_VALUE).hashCode();
    }

    @Benchmark
    public Object decide() {
        return decided(deciding, familiar, asked, next++ & Integer.MAX_VALUE);
    }

    private Object decided(Way.Deciding by, Familiar known, Asked what, int question) {
        return by.decide(needs.get(known.need(question, needs.size())), proposals.get(known.offer(question, needs.size())), what, known.day(question));
    }

    @TearDown
    public void stop() {
        deciding.close();
        beside.close();
    }
}
