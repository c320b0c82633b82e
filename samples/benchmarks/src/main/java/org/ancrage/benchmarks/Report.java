package org.ancrage.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.ancrage.Ancrage;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks and writes {@code samples/benchmarks/REPORT.md}; with {@code --quick} as a rehearsal, whose figures mean nothing. */
public final class Report {

    private static final String FILE = "samples/benchmarks/REPORT.md";
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final boolean quick;
    private final List<String> lines = new ArrayList<>();

    private Report(boolean quick) {
        this.quick = quick;
    }

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException, ExecutionException {
        boolean quick = List.of(arguments).contains("--quick");
        Report report = new Report(quick);
        Instant start = Instant.now();
        report.head(start);
        report.single();
        report.matrix();
        report.coldStart();
        report.scaling();
        report.endurance();
        report.line("The whole run took %d minutes.".formatted(ChronoUnit.MINUTES.between(start, Instant.now())));
        Path file = quick ? Files.createTempFile("ancrage-benchmark-rehearsal", ".md") : Portfolio.repository().resolve(FILE);
        Files.write(file, report.lines);
        System.out.println(String.join(System.lineSeparator(), report.lines));
        System.out.println("Written to " + file);
    }

    private void line(String line) {
        lines.add(line);
    }

    private void head(Instant start) throws IOException {
        line("# Benchmarks");
        line("");
        line("Made by `samples/benchmarks/run` on %s%s.".formatted(start.truncatedTo(ChronoUnit.MINUTES),
                quick ? " **as a rehearsal: these figures mean nothing**" : ""));
        line("Rely on ratios within one table, not on times.");
        line("");
        line("| | |");
        line("|---|---|");
        line("| processor | %s, %d cores |".formatted(processor(), Runtime.getRuntime().availableProcessors()));
        line("| system | %s %s |".formatted(System.getProperty("os.name"), System.getProperty("os.version")));
        line("| JDK | %s %s |".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version")));
        line("| load average at the start | %.2f |".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        line("| law | %s, on %s |".formatted(Ancrage.standard().ruleSets().get(0).pack(), Law.DAY));
        line("");
        line("Peers settle the same %d criteria of four texts, with %d rules where they have the rule files of the standard pack; Ancrage answers all %d criteria "
                .formatted(Criterion.values().length, RuleFiles.ofTheFifty().count(), Ancrage.standard().corpus().texts().stream()
                        .mapToInt(text -> text.criteria().size()).sum())
                + "of fourteen texts, with their outlines, and explains. That all settle the criteria alike is tested on 4,000 random pairs before (`PeersAgreeTest`).");
        line("");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse(System.getProperty("os.arch"));
    }

    private void single() throws RunnerException {
        line("## One decision, on one thread");
        line("");
        line("| way | µs | kB allocated | x (a) classic | x (a) executable model |");
        line("|---|---:|---:|---:|---:|");
        List<Measured> measured = new ArrayList<>();
        for (Way way : Way.values()) {
            measured.add(measured(way, SingleAssessment.class, options -> options.param("way", way.name())));
        }
        double classic = of(Way.PLAIN_DROOLS, measured).score;
        double model = of(Way.PLAIN_DROOLS_MODEL, measured).score;
        for (Measured each : measured) {
            line(String.format(Locale.ROOT, "| %s | %.1f ± %.1f | %.1f | %.3f | %.3f |", each.way.label(), each.score, each.error,
                    each.bytes / 1000, each.score / classic, each.score / model));
        }
        line("");
    }

    private void matrix() throws RunnerException {
        line("## Needs x offers, on all cores");
        line("");
        line("| way | needs x offers | ms | µs a pair | kB a pair | x (e) of the same size | throughput x (a) executable model |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        Double plain = null;
        for (int size : quick ? List.of(5, 10) : List.of(30, 300, 1_000)) {
            List<Measured> measured = new ArrayList<>();
            for (Way way : Way.values()) {
                boolean staged = way.staged();
                if (staged || size <= 30) {
                    measured.add(measured(way, Matrix.class, options -> options.param("way", way.name())
                            .param("needs", String.valueOf(size)).param("offers", String.valueOf(size))));
                }
            }
            double limit = of(Way.HANDWRITTEN, measured).score;
            double pairs = (double) size * size;
            if (plain == null) {
                plain = of(Way.PLAIN_DROOLS_MODEL, measured).score / pairs;
            }
            for (Measured each : measured) {
                line(String.format(Locale.ROOT, "| %s | %d x %d | %.2f ± %.2f | %.2f | %.2f | %.2f | %.1f |", each.way.label(), size, size, each.score,
                        each.error, each.score * 1000 / pairs, each.bytes / 1000 / pairs, each.score / limit, plain / (each.score / pairs)));
            }
        }
        line("");
    }

    private void coldStart() throws IOException, InterruptedException {
        line("## From the start of a virtual machine to the first answer and its end");
        line("");
        line("| way | ms (median of %d) | x plain |".formatted(quick ? 1 : 11));
        line("|---|---:|---:|");
        Map<String, Double> medians = new ColdStart().medians(quick ? 1 : 11);
        double plain = medians.values().iterator().next();
        medians.forEach((what, median) -> line(String.format(Locale.ROOT, "| %s | %.0f | %.2f |", what, median, median / plain)));
        line("");
    }

    private void scaling() throws RunnerException {
        line("## Growth");
        line("");
        line("An assessment of so many copies of SecNumCloud, each with criteria, rules and readings of its own:");
        line("");
        line("| copies | µs | kB allocated | x one copy |");
        line("|---:|---:|---:|---:|");
        double one = 0;
        for (int copies : quick ? List.of(1, 4) : List.of(1, 4, 16)) {
            Measured each = measured(Way.ANCRAGE, Scaling.class, options -> options.param("copies", String.valueOf(copies)));
            one = copies == 1 ? each.score : one;
            line(String.format(Locale.ROOT, "| %d | %.1f ± %.1f | %.1f | %.2f |", copies, each.score, each.error, each.bytes / 1000,
                    each.score / one));
        }
        line("");
        line("Ancrage with needs and offers growing in turn:");
        line("");
        line("| needs x offers | ms | µs a pair |");
        line("|---:|---:|---:|");
        for (int[] size : quick ? new int[][] {{2, 5}, {2, 10}} : new int[][] {{50, 50}, {50, 200}, {200, 50}, {200, 200}}) {
            Measured each = measured(Way.ANCRAGE, Matrix.class, options -> options.param("way", Way.ANCRAGE.name())
                    .param("needs", String.valueOf(size[0])).param("offers", String.valueOf(size[1])));
            line(String.format(Locale.ROOT, "| %d x %d | %.2f ± %.2f | %.2f |", size[0], size[1], each.score, each.error,
                    each.score * 1000 / size[0] / size[1]));
        }
        line("");
    }

    private void endurance() throws ExecutionException, InterruptedException {
        Endurance.Endured endured = Endurance.run(quick ? 2_000 : 20_000);
        line("## Endurance");
        line("");
        line(String.format(Locale.ROOT, "%d explained assessments on eight threads took %.0f s (%.0f a second). In use on the heap after garbage "
                        + "collection: %.1f MB before, %.1f MB after, a growth of %.1f MB. For longer runs:", endured.assessments(), endured.seconds(),
                endured.perSecond(), endured.heapBefore() / 1e6, endured.heapAfter() / 1e6, endured.grownBy()));
        line("");
        line("```sh");
        line("java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.Endurance 10000000");
        line("```");
        line("");
    }

    private record Measured(Way way, double score, double error, double bytes) {
    }

    private static Measured of(Way way, List<Measured> measured) {
        return measured.stream().filter(each -> each.way == way).findFirst().orElseThrow();
    }

    private Measured measured(Way way, Class<?> benchmark, UnaryOperator<ChainedOptionsBuilder> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\.").addProfiler(GCProfiler.class);
        if (quick) {
            options.warmupIterations(1).warmupTime(TimeValue.milliseconds(200)).measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(200));
        }
        RunResult result = new Runner(parameters.apply(options).build()).run().iterator().next();
        return new Measured(way, result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
                result.getSecondaryResults().get(ALLOCATION).getScore());
    }
}
