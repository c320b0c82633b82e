package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ancrage.benchmarks.Measuring.Measured;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** Every need with every offer, on all cores. */
final class MatrixTable {

    private static final Goal THROUGHPUT = Goal.atLeast(60);
    private static final Goal NEAR_THE_LIMIT = Goal.atMost(2.5);

    /** The size of the largest matrix of which every outcome is asked for. */
    private static final int ASKED = 300;

    /** The largest matrix takes a good part of a second: in six seconds it is not compiled, nor quite in twenty. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private record Row(Way way, int size, boolean asked, Measured measured) {

        /** How long it takes beside what took turns with it, which is measured in µs and the matrix in ms; empty where nothing did. */
        OptionalDouble beside() {
            return Double.isNaN(measured.beside()) ? OptionalDouble.empty() : OptionalDouble.of(measured.beside() * 1000);
        }

        double microseconds() {
            return measured.best() * 1000 / size / size;
        }
    }

    private MatrixTable() {
    }

    static List<String> lines(Measuring measuring) throws RunnerException {
        List<Integer> sizes = measuring.quick() ? List.of(5, 10) : List.of(30, 300, 1_000);
        List<String> lines = new ArrayList<>(List.of(
                "Throughput is that of pairs, against the faster compiler of (a) on the same criteria and all cores, as measured with the smallest "
                        + "matrix: it settles pair by pair, so that size does not matter. (e) is of the same size, and takes turns with Ancrage in the same virtual machine, half a second "
                        + "before and after each iteration, of which the median counts; its own row tells how far that is to be relied on. It gives the outcomes of the same "
                        + "criteria and texts as Ancrage, and both have the truth of each criterion of each pair there for the asking. Of what waits for facts, Ancrage "
                        + "tells when it is asked whether the outcome is the same whatever these are: *every outcome asked for*, which no other way does. Goals "
                        + "are about the largest matrix. Each was warmed up for %d s, and (e) beside it as long.".formatted(WARM_UP.toSeconds()),
                "",
                "| criteria | way | needs x offers | ms, best | mean | µs a pair | B allocated a pair | throughput x (a) | goal | time x (e) | goal |",
                "|---|---|---:|---:|---:|---:|---:|---:|---|---:|---|"));
        for (Way.Scope scope : Way.Scope.values()) {
            List<Row> rows = new ArrayList<>();
            for (int size : sizes) {
                for (Way way : scope.ways()) {
                    if (way.staged() || size == sizes.get(0)) {
                        rows.add(row(measuring, way, size, false));
                        if (way.explains() && size <= ASKED) {
                            rows.add(row(measuring, way, size, true));
                        }
                    }
                }
            }
            double plain = rows.stream().filter(row -> scope.plain().contains(row.way)).mapToDouble(Row::microseconds).min().orElseThrow();
            Map<Integer, Double> limits = new HashMap<>();
            rows.stream().filter(row -> row.way == Way.HANDWRITTEN).forEach(row -> limits.put(row.size, row.microseconds()));
            rows.forEach(row -> lines.add(line(row, plain / row.microseconds(), limits.get(row.size), row.size == sizes.get(sizes.size() - 1))));
        }
        return lines;
    }

    private static Row row(Measuring measuring, Way way, int size, boolean asked) throws RunnerException {
        return new Row(way, size, asked, measuring.measured(Matrix.class, Map.of("way", way.name(), "needs", String.valueOf(size), "offers", String.valueOf(size),
                "asked", String.valueOf(asked)), WARM_UP));
    }

    private static String line(Row row, double throughput, @Nullable Double limit, boolean largest) {
        boolean judged = largest && row.way.explains();
        double toLimit = row.beside().orElse(limit == null ? Double.NaN : row.microseconds() / limit);
        return String.format(Locale.ROOT, "| %s | %s | %d x %d | %.2f | %.2f ± %.2f | %.3f | %.0f | %.1f | %s | %s | %s |", row.way.scope().label(),
                row.way.label() + (row.asked ? ", every outcome asked for" : ""), row.size, row.size, row.measured.best(), row.measured.score(), row.measured.error(), row.microseconds(),
                row.measured.bytes() / row.size / row.size, throughput, judged ? THROUGHPUT.judged(throughput) : "",
                Double.isNaN(toLimit) ? "" : String.format(Locale.ROOT, "%.1f", toLimit), judged && limit != null ? NEAR_THE_LIMIT.judged(toLimit) : "");
    }
}
