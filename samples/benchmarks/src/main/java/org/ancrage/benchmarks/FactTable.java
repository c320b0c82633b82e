package org.ancrage.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.GrownFacts;
import org.ancrage.benchmarks.question.NewLaw;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;

/** How time grows with the facts of one question: what is asked of the largest, and that twice as many facts take little more than twice as long. */
final class FactTable {

    private static final String QUESTION = "samples/cli/cases/ministry-crisis-health-data-on-qualified-cloud.yaml";
    /** Twice the facts may take this much longer: a sort takes a little more than twice as long. */
    private static final Goal GROWTH = Goal.atMost(2.6);
    private static final int TIMES = 3;
    /** What takes a few milliseconds is asked again for so long: the best of three would tell what else the machine did. */
    private static final double ENOUGH = 1_000;
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);

    /** @param seconds that the largest may take */
    private record Line(String what, GrownFacts facts, List<Integer> sizes, double seconds, BiFunction<Ancrage, Hosting, Object> operation) {
    }

    private static final List<Line> LINES = List.of(
            new Line("chain of holders, answered in full", GrownFacts.CHAIN, List.of(500, 1_000, 2_000), 3, FactTable::answered),
            new Line("companies that hold each other, answered in full", GrownFacts.CROSS_HOLDINGS, List.of(25, 50, 100), 3, FactTable::answered),
            new Line("holders of the hoster, answered in full", GrownFacts.HOLDERS, List.of(1_250, 2_500, 5_000), 5, FactTable::answered),
            new Line("participants, answered in full", GrownFacts.PARTICIPANTS, List.of(1_250, 2_500, 5_000), 5, FactTable::answered),
            new Line("participants of which little is known, answered in full", GrownFacts.PARTICIPANTS_LITTLE_KNOWN, List.of(1_250, 2_500, 5_000), 5,
                    FactTable::answered),
            new Line("certificates, answered in full", GrownFacts.CERTIFICATES, List.of(250, 500, 1_000), 3, FactTable::answered),
            new Line("certificates, a timeline of four years", GrownFacts.CERTIFICATES, List.of(250, 500, 1_000), 2,
                    (ancrage, hosting) -> ancrage.timeline(hosting, FROM, TO)),
            new Line("holders, each named wrongly by its holding, refused", GrownFacts.HOLDERS, List.of(1_000, 2_000, 4_000), 3,
                    (ancrage, hosting) -> HostingChecks.check(misnamed(hosting))));

    private static final NewLaw LAW = new NewLaw();

    private FactTable() {
    }

    static List<String> lines(Measuring measuring) throws IOException {
        Ancrage ancrage = Ancrage.standard();
        Hosting hosting = question();
        warm(ancrage, hosting, measuring.quick() ? 5 : 200);
        List<String> lines = new ArrayList<>(List.of(
                "One question of which one list grows, best of %d or of a second, on one thread. *Answered in full* is with explanations, questions and remedies; the growth is reckoned for twice the items."
                        .formatted(TIMES), "",
                "| what | how many | items | ms | x for twice the items | goal |", "|---|---:|---:|---:|---:|---|"));
        for (Line line : LINES) {
            double before = 0;
            int itemsBefore = 0;
            for (int size : line.sizes()) {
                int asked = measuring.quick() ? Math.max(4, size / 25) : size;
                Hosting grown = line.facts().of(hosting, asked);
                int items = GrownFacts.items(grown);
                double took = best(TIMES, ENOUGH, () -> line.operation().apply(ancrage, grown));
                double growth = before == 0 ? 0 : growth(before, itemsBefore, took, items);
                boolean last = size == line.sizes().get(line.sizes().size() - 1);
                lines.add(String.format(Locale.ROOT, "| %s | %d | %d | %.1f | %s | %s |", line.what(), asked, items, took, before == 0 ? "" : String.format(Locale.ROOT, "%.2f", growth),
                        (before == 0 ? "" : GROWTH.judged(growth)) + (last ? "; at most %.0f s: %s".formatted(line.seconds(), took <= line.seconds() * 1000 ? "**met**" : "**missed**") : "")));
                before = took;
                itemsBefore = items;
            }
        }
        return lines;
    }

    /** What twice the facts take, of the line that grows most; of a tenth of the facts, so that it is soon known. */
    static double mostGrowth() throws IOException {
        Ancrage ancrage = Ancrage.standard();
        Hosting hosting = question();
        warm(ancrage, hosting, 200);
        double most = 0;
        for (Line line : LINES) {
            Hosting few = line.facts().of(hosting, line.sizes().get(0) / 5);
            Hosting more = line.facts().of(hosting, line.sizes().get(1) / 5);
            double before = best(TIMES, ENOUGH, () -> line.operation().apply(ancrage, few));
            double took = best(TIMES, ENOUGH, () -> line.operation().apply(ancrage, more));
            most = Math.max(most, growth(before, GrownFacts.items(few), took, GrownFacts.items(more)));
        }
        return most;
    }

    private static Hosting question() throws IOException {
        return RequestReader.read(new DocumentReader().read(Portfolio.repository().resolve(QUESTION))).hosting();
    }

    private static void warm(Ancrage ancrage, Hosting hosting, int times) {
        for (int i = 0; i < times; i++) {
            answered(ancrage, hosting);
        }
    }

    /** Reckoned for twice the items. */
    private static double growth(double before, int itemsBefore, double took, int items) {
        return Math.pow(took / before, Math.log(2) / Math.log((double) items / itemsBefore));
    }

    /** The least time of some, in ms. */
    static double best(int times, Runnable operation) {
        return best(times, 0, operation);
    }

    /** @param enough milliseconds, before which it is done again */
    private static double best(int times, double enough, Runnable operation) {
        double best = Double.MAX_VALUE;
        double all = 0;
        for (int i = 0; i < times || all < enough; i++) {
            long start = System.nanoTime();
            operation.run();
            double took = (System.nanoTime() - start) / 1e6;
            best = Math.min(best, took);
            all += took;
        }
        return best;
    }

    private static Object answered(Ancrage ancrage, Hosting hosting) {
        return Asked.ALL.of(ancrage, hosting, LAW.next());
    }

    private static Hosting misnamed(Hosting hosting) {
        List<Holding> misnamed = hosting.offer().holdings().items().stream()
                .map(holding -> HoldingBuilder.builder(holding).holder("the-" + holding.holder()).build()).toList();
        return new Hosting(hosting.need(), OfferBuilder.builder(hosting.offer()).holdings(new Listing<>(true, misnamed)).build(), hosting.contract());
    }
}
