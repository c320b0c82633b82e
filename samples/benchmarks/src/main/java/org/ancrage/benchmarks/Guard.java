package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails when comparing needs with offers has become more than twice as slow as it was, in relation to Drools with pooled sessions
 * on the same machine at the same time. Takes less than a minute.
 *
 * <p>The expected ratio stands in {@code guard.properties}; whoever makes Ancrage faster lowers it.
 */
public final class Guard {

    private static final double MARGIN = 2;
    private static final int NEEDS = 20;
    private static final int OFFERS = 20;

    private Guard() {
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        double expected = expected();
        double ratio = milliseconds(Way.ANCRAGE) / milliseconds(Way.POOLED_DROOLS_OF_ALL_TEXTS);
        System.out.printf(Locale.ROOT, "Ancrage takes %.2f of the time of pooled Drools sessions for %d needs and %d offers (expected %.2f, at most %.2f).%n",
                ratio, NEEDS, OFFERS, expected, expected * MARGIN);
        if (ratio > expected * MARGIN) {
            System.out.println("The comparison has become slower. Maybe a change made it settle per pair what it settled per offer; "
                    + "if the cost is wanted, raise the ratio in samples/benchmarks/src/main/resources/org/ancrage/benchmarks/guard.properties.");
            System.exit(1);
        }
    }

    private static double expected() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Guard.class.getResourceAsStream("guard.properties")) {
            properties.load(file);
        }
        return Double.parseDouble(properties.getProperty("ratio"));
    }

    /** The best of the iterations: what a busy machine adds is no fault of either. */
    private static double milliseconds(Way way) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(Matrix.class.getName() + ".decide")
                .param("way", way.name()).param("needs", String.valueOf(NEEDS)).param("offers", String.valueOf(OFFERS))
                .forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(3)).measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT).build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getMin();
    }
}
