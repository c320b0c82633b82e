package org.ancrage.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFiles;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks and writes {@code samples/benchmarks/REPORT.md}: all parts, or with {@code --only single,matrix} some of them. What the
 * report says of the others stays as it is. With {@code --quick} it is a rehearsal, whose figures mean nothing and stay out of the report.
 */
public final class Report {

    private static final String FILE = "samples/benchmarks/REPORT.md";
    private static final String REHEARSAL = "samples/benchmarks/target/rehearsal/REPORT.md";
    private static final String HEADING = "## ";

    private final Measuring measuring;
    private final Path file;

    private Report(boolean quick) throws IOException {
        Path repository = Portfolio.repository();
        measuring = new Measuring(quick, VerboseMode.NORMAL);
        file = repository.resolve(quick ? REHEARSAL : FILE);
        Files.createDirectories(file.getParent());
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int only = given.indexOf("--only");
        List<Part> parts = only < 0 ? List.of(Part.values()) : Arrays.stream(given.get(only + 1).split(",")).map(Part::of).toList();
        Report report = new Report(given.contains("--quick"));
        for (Part part : parts) {
            report.write(part, report.measured(part));
        }
        System.out.println(Files.readString(report.file));
        System.out.println("Written to " + report.file);
    }

    private List<String> measured(Part part) throws Exception {
        Instant start = Instant.now();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<String> lines = new ArrayList<>(part.measured(measuring));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Measured on %s in %.1f minutes; %s, %d cores, load average %.2f at the start; %s %s.",
                start.truncatedTo(ChronoUnit.MINUTES), Duration.between(start, Instant.now()).toSeconds() / 60.0, processor(),
                Runtime.getRuntime().availableProcessors(), load, System.getProperty("java.vm.name"), System.getProperty("java.vm.version")));
        return lines;
    }

    /** Writes the report with this part as it was measured now. */
    private void write(Part now, List<String> measured) throws IOException {
        List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> lines = new ArrayList<>(head());
        for (Part part : Part.values()) {
            lines.addAll(List.of("", HEADING + part.title(), ""));
            lines.addAll(part == now ? measured : said(part, before));
        }
        Files.write(file, lines);
    }

    /** What a report says of a part. */
    private static List<String> said(Part part, List<String> report) {
        int heading = report.indexOf(HEADING + part.title());
        if (heading < 0) {
            return List.of("Not measured yet: `samples/benchmarks/run --only %s`.".formatted(part.id()));
        }
        List<String> below = report.stream().skip(heading + 2L).takeWhile(line -> !line.startsWith(HEADING)).toList();
        int end = below.size();
        while (end > 0 && below.get(end - 1).isBlank()) {
            end--;
        }
        return below.subList(0, end);
    }

    private List<String> head() {
        Ancrage ancrage = Ancrage.standard();
        RuleFiles fifty = RuleFiles.ofTheFifty();
        RuleFiles all = RuleFiles.ofAllTexts();
        return List.of(
                "# Benchmarks",
                "",
                "Made by `samples/benchmarks/run`%s. Rely on ratios within one table, not on times: they are those of the best iteration of each way, since others use the machine too."
                        .formatted(measuring.quick() ? " **as a rehearsal: these figures mean nothing**" : ""),
                "",
                "Compared are ways that settle the same criteria on the same facts, under the law of %s: all %d criteria of the %d texts of `%s` with %d rules, or "
                        .formatted(Law.DAY, all.criteria().size(), ancrage.corpus().texts().size(), ancrage.ruleSets().get(0).pack(), all.count())
                        + "%d criteria of four of them with %d rules. That they settle them alike is tested before, on random pairs."
                        .formatted(fifty.criteria().size(), fifty.count()));
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse(System.getProperty("os.arch"));
    }
}
