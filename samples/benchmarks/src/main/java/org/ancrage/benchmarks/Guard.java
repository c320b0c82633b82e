package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails when a matrix, or a ranked comparison, has become more than twice as slow as it was, in relation to Drools with pooled sessions
 * on the same machine at the same time. Takes a minute.
 *
 * <p>The expected ratios stand in {@code guard.properties}; whoever makes Ancrage faster lowers them.
 */
public final class Guard {

    private static final double MARGIN = 2;
    private static final int NEEDS = 20;
    private static final int OFFERS = 20;

    private Guard() {
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        Properties expected = expected();
        double pooled = milliseconds(Matrix.class, Map.of("way", Way.POOLED_DROOLS_OF_ALL_TEXTS.name()));
        boolean slower = slower("A matrix", milliseconds(Matrix.class, Map.of("way", Way.ANCRAGE.name())) / pooled, expected.getProperty("ratio"))
                | slower("A ranked comparison", milliseconds(Ranked.class, Map.of()) / pooled, expected.getProperty("ranked"));
        if (slower) {
            System.out.println("Comparing has become slower. Maybe a change made it settle per pair what it settled per offer; "
                    + "if the cost is wanted, raise the ratio in samples/benchmarks/src/main/resources/org/ancrage/benchmarks/guard.properties.");
            System.exit(1);
        }
    }

    private static boolean slower(String what, double ratio, String expected) {
        double most = Double.parseDouble(expected) * MARGIN;
        System.out.printf(Locale.ROOT, "%s of %d needs and %d offers takes %.2f of the time of pooled Drools sessions (expected %s, at most %.2f).%n",
                what, NEEDS, OFFERS, ratio, expected, most);
        return ratio > most;
    }

    private static Properties expected() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Guard.class.getResourceAsStream("guard.properties")) {
            properties.load(file);
        }
        return properties;
    }

    /** The best of the iterations: what a busy machine adds is no fault of either. */
    private static double milliseconds(Class<?> benchmark, Map<String, String> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\.")
                .param("needs", String.valueOf(NEEDS)).param("offers", String.valueOf(OFFERS))
                .forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(3)).measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        return new Runner(options.build()).run().iterator().next().getPrimaryResult().getStatistics().getMin();
    }
}
