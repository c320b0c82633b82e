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
    private static final int NEEDS = 20;
    private static final int OFFERS = 20;
    private static final Map<String, String> PAIRS = Map.of("needs", String.valueOf(NEEDS), "offers", String.valueOf(OFFERS));

    private final Properties expected = new Properties();
    private boolean slower;

    private Guard() throws IOException {
        try (InputStream file = Guard.class.getResourceAsStream("guard.properties")) {
            expected.load(file);
        }
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        Guard guard = new Guard();
        double pooled = best(Matrix.class, with("way", Way.POOLED_DROOLS_OF_ALL_TEXTS.name()));
        String pairs = "%d needs and %d offers".formatted(NEEDS, OFFERS);
        guard.check("A matrix of " + pairs, "pooled Drools sessions", best(Matrix.class, with("way", Way.ANCRAGE.name())) / pooled, "ratio");
        guard.check("A ranked comparison of " + pairs, "pooled Drools sessions", best(Ranked.class, PAIRS) / pooled, "ranked");
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

    private static Map<String, String> with(String parameter, String value) {
        Map<String, String> parameters = new HashMap<>(PAIRS);
        parameters.put(parameter, value);
        return parameters;
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
