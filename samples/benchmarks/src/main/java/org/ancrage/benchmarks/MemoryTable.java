package org.ancrage.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What is kept in memory, and what is allocated on the way. */
final class MemoryTable {

    private MemoryTable() {
    }

    static List<String> lines(Measuring measuring) throws IOException, InterruptedException, RunnerException {
        int size = measuring.quick() ? 50 : 1_000;
        List<String> lines = new ArrayList<>(List.of(
                "What each adds to what is kept, in one virtual machine, in this order, once %d assessments and a matrix have warmed it:".formatted(
                        Footprint.QUESTIONS),
                "",
                "| | MB on the heap | MB of classes |", "|---|---:|---:|"));
        for (Footprint.Added added : Footprint.measured(size)) {
            lines.add("| %s | %s | %s |".formatted(added.what(), added.heapInMegabytes(), added.metaspaceInMegabytes()));
        }
        lines.addAll(List.of("", "Allocated for a pair of a matrix of %d x %d, all texts counted as one decision:".formatted(size, size), "",
                "| way | B a pair |", "|---|---:|"));
        for (Way way : List.of(Way.ANCRAGE, Way.ANCRAGE_OF_FIFTY_CRITERIA, Way.HANDWRITTEN)) {
            double bytes = measuring.measured(Matrix.class,
                    Map.of("way", way.name(), "needs", String.valueOf(size), "offers", String.valueOf(size))).bytes();
            lines.add(String.format(Locale.ROOT, "| %s, %s | %.1f |", way.label(), way.scope().label(), bytes / size / size));
        }
        return lines;
    }
}
