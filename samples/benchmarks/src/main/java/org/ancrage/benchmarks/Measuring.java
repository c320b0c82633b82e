package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks, each in a virtual machine of its own.
 *
 * @param quick as a rehearsal: figures mean nothing
 * @param told what is printed on the way
 */
record Measuring(boolean quick, VerboseMode told) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /**
     * @param best time of the best iteration, in the unit of the benchmark: what others do on the machine is no fault of a way, so ratios are
     *     those of the best
     * @param score average time
     * @param error half of the interval in which it lies by 99.9 %
     * @param bytes allocated each time
     * @param beside median of the iterations, by what took turns with them ({@link Beside}); not a number where nothing did
     */
    record Measured(double best, double score, double error, double bytes, double beside) {
    }

    Measured measured(Class<?> benchmark, Map<String, String> parameters) throws RunnerException {
        return measured(options(benchmark), parameters);
    }

    /** @param warmUp what the benchmark takes until it is compiled, other than its class says */
    Measured measured(Class<?> benchmark, Map<String, String> parameters, Duration warmUp) throws RunnerException {
        return measured(options(benchmark).warmupIterations(1).warmupTime(TimeValue.seconds(warmUp.toSeconds())), parameters);
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder().include(benchmark.getName() + "\\.").addProfiler(Beside.class).addProfiler(GCProfiler.class);
    }

    private Measured measured(ChainedOptionsBuilder options, Map<String, String> parameters) throws RunnerException {
        options.verbosity(told);
        parameters.forEach(options::param);
        if (quick) {
            options.warmupIterations(1).warmupTime(TimeValue.milliseconds(200)).measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(200));
        }
        RunResult result = new Runner(options.build()).run().iterator().next();
        return new Measured(result.getPrimaryResult().getStatistics().getMin(), result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
                result.getSecondaryResults().get(ALLOCATION).getScore(), beside(result));
    }

    private static double beside(RunResult result) {
        double[] ratios = result.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .filter(iteration -> iteration.getSecondaryResults().containsKey(Beside.LABEL))
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore() / iteration.getSecondaryResults().get(Beside.LABEL).getScore()).sorted().toArray();
        return ratios.length == 0 ? Double.NaN : (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }
}
