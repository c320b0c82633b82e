package org.ancrage.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the start of a virtual machine to the first answer and its end. */
final class ColdTable {

    private static final int ROUNDS = 9;
    private static final Goal COLD = Goal.atMost(0.3);
    private static final Goal WITH_ARCHIVE = Goal.atMost(0.14);

    private ColdTable() {
    }

    static List<String> lines(Measuring measuring) throws IOException, InterruptedException {
        int rounds = measuring.quick() ? 1 : ROUNDS;
        Map<ColdStart.Who, Map<ColdStart.Options, Double>> medians = new ColdStart().medians(rounds);
        Map<ColdStart.Options, Double> plain = medians.get(ColdStart.Who.PLAIN);
        double bare = plain.get(ColdStart.Options.NONE);
        List<String> lines = new ArrayList<>(List.of(
                "Goals are about (a) over all texts, started without options. (a) reads the facts of the day from a plain file, and loads no law. "
                        + "*For one call* are the options of the script `ancrage`: `%s`.".formatted(String.join(" ", ColdStart.FOR_ONE_CALL)),
                "",
                "| way | options | ms (median of %d) | x (a) | goal | x (a) with the same options |".formatted(rounds),
                "|---|---|---:|---:|---|---:|"));
        medians.forEach((who, byOptions) -> byOptions.forEach((options, median) -> lines.add(String.format(Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %s | %.2f |", who.label(), options.label(), median, median / bare,
                who == ColdStart.Who.ANCRAGE ? (options.archive() ? WITH_ARCHIVE : COLD).judged(median / bare) : "",
                median / plain.get(options)))));
        return lines;
    }
}
