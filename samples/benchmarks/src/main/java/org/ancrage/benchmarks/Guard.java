package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
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
 * Fails when something has become more than twice as slow as it was, in relation to something else on the same machine at the same time: a matrix and a ranked
 * comparison to Drools with pooled sessions, one explained assessment to Drools with a session each, the writing of findings to deciding, twice the facts to the
 * facts. Takes four minutes.
 *
 * <p>The expected ratios stand in {@code guard.properties}; whoever makes Ancrage faster lowers them.
 */
public final class Guard {

    private static final double MARGIN = 2;
    /** Needs, and as many offers: so many that one odd pair does not tell. */
    private static final int COMPARED = 60;
    /** Drools settles pair by pair, so that fewer tell as much. */
    private static final int POOLED = 20;

    private final Properties expected = new Properties();
    private boolean slower;

    private Guard() throws IOException {
        try (InputStream file = Guard.class.getResourceAsStream("guard.properties")) {
            expected.load(file);
        }
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        Guard guard = new Guard();
        double pooled = aPair(Matrix.class, POOLED, Map.of("way", Way.POOLED_DROOLS_OF_ALL_TEXTS.name()));
        String pairs = "%d needs and %<d offers, pair by pair,".formatted(COMPARED);
        guard.check("A matrix of " + pairs, "pooled Drools sessions", aPair(Matrix.class, COMPARED, Map.of("way", Way.ANCRAGE.name())) / pooled, "ratio");
        guard.check("A ranked comparison of " + pairs, "pooled Drools sessions", aPair(Ranked.class, COMPARED, Map.of()) / pooled, "ranked");
        guard.check("One assessment, explained, with questions and remedies", "a Drools session that takes turns with it",
                new Measuring(false, VerboseMode.SILENT).measured(SingleAssessment.class,
                        Map.of("way", Way.ANCRAGE_DEFAULT_READINGS.name(), "asked", Asked.ALL.name()), Duration.ofSeconds(20)).beside(), "assessment");
        guard.check("To write findings as JSON", "deciding", best(BytesToBytes.class, Map.of("stretch", BytesToBytes.Stretch.WRITTEN.name()))
                / best(BytesToBytes.class, Map.of("stretch", BytesToBytes.Stretch.DECIDED.name())), "json");
        guard.check("A question of twice the facts", "the question of the facts", FactTable.mostGrowth(), "facts");
        if (guard.slower) {
            System.out.println("Something has become slower. Maybe a change made it settle per pair what it settled per offer, or look at facts pair by pair; "
                    + "if the cost is wanted, raise the ratio in samples/benchmarks/src/main/resources/org/ancrage/benchmarks/guard.properties.");
            System.exit(1);
        }
    }

    private void check(String what, String beside, double ratio, String key) {
        double usual = Double.parseDouble(expected.getProperty(key));
        double most = usual * MARGIN;
        System.out.printf(Locale.ROOT, "%s takes %.2f of the time of %s (expected %.2f, at most %.2f).%n", what, ratio, beside, usual, most);
        slower |= ratio > most;
    }

    /** @param size of either side */
    private static double aPair(Class<?> benchmark, int size, Map<String, String> others) throws RunnerException {
        Map<String, String> parameters = new HashMap<>(others);
        parameters.put("needs", String.valueOf(size));
        parameters.put("offers", String.valueOf(size));
        return best(benchmark, parameters) / (size * size);
    }

    /** The best of the iterations: what a busy machine adds is no fault of either. */
    private static double best(Class<?> benchmark, Map<String, String> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\.")
                .forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(4)).measurementIterations(6).measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        return new Runner(options.build()).run().iterator().next().getPrimaryResult().getStatistics().getMin();
    }
}
