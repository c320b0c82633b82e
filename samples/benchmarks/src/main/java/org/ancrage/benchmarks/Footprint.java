package org.ancrage.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.decision.comparison.Matrix;

/** What Ancrage keeps in memory once everything is warm, measured in a virtual machine of its own, step by step. */
public final class Footprint {

    static final int QUESTIONS = 64;
    private static final String VENDOR = "samples/vendor-pack/src/main/resources/com/example/acme/csf";
    private static final String HOUSE = "samples/vendor-pack/src/test/resources/house";
    private static final double MEGABYTE = 1e6;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<Object> held = new ArrayList<>();
    private final Portfolio portfolio = Portfolio.random(Ancrage.standard(), QUESTIONS, QUESTIONS, 20_261_124);
    private long heap;
    private long metaspace;

    private Footprint() {
        keep("to begin with: %d needs and offers, and all classes that it took to draw them, those of an engine among them".formatted(QUESTIONS),
                portfolio);
    }

    /**
     * What one more thing adds to what is kept.
     *
     * @param heap bytes, after collections of garbage
     * @param metaspace bytes, for classes that were not loaded before
     */
    record Added(String what, long heap, long metaspace) {

        static Added parsed(String line) {
            String[] parts = line.split("\t");
            return new Added(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        String heapInMegabytes() {
            return String.format(Locale.ROOT, "%.1f", heap / MEGABYTE);
        }

        String metaspaceInMegabytes() {
            return String.format(Locale.ROOT, "%.1f", metaspace / MEGABYTE);
        }
    }

    public static void main(String[] arguments) {
        Footprint footprint = new Footprint();
        Path repository = Portfolio.repository();
        Ancrage ancrage = footprint.engine("Ancrage.standard()", Ancrage::standard);
        footprint.engine("a second Ancrage.standard()", Ancrage::standard);
        footprint.engine("one more, with the pack of a vendor and that of a house, compiled when they are loaded", () -> Ancrage.builder().standard()
                .pack(repository.resolve(VENDOR)).pack(repository.resolve(HOUSE)).build());
        footprint.engine("one with the pack of a vendor, added to the first by toBuilder(), which shares what both are made of",
                () -> ancrage.toBuilder().pack(repository.resolve(VENDOR)).build());
        int size = Integer.parseInt(arguments[0]);
        Portfolio large = Portfolio.random(Ancrage.standard(), size, size, 20_261_124);
        footprint.keep("needs and offers of a matrix of %d x %d".formatted(size, size), large);
        Matrix matrix = ancrage.matrix(large.needs(), large.proposals(), Law.DAY);
        footprint.keep("that matrix, with its outcomes", matrix);
        Reference.reachabilityFence(footprint.held);
    }

    private Ancrage engine(String what, Supplier<Ancrage> building) {
        Ancrage ancrage = building.get();
        for (int need = 0; need < QUESTIONS; need++) {
            Asked.ALL.of(ancrage, portfolio.proposals().get(need).to(portfolio.needs().get(need)));
        }
        ancrage.matrix(portfolio.needs(), portfolio.proposals(), Law.DAY);
        keep(what, ancrage);
        return ancrage;
    }

    private void keep(String what, Object kept) {
        held.add(kept);
        long heapNow = heap();
        long metaspaceNow = metaspace();
        System.out.println(what + "\t" + (heapNow - heap) + "\t" + (metaspaceNow - metaspace));
        heap = heapNow;
        metaspace = metaspaceNow;
    }

    /** Bytes in use after collections of garbage, with pauses in which threads let go of what they did last. */
    static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).mapToLong(MemoryUsage::getUsed).sum();
    }

    /** Launches it in a virtual machine of its own. */
    static List<Added> measured(int matrix) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Footprint.class.getName(), String.valueOf(matrix))
                .directory(new File("").getAbsoluteFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The footprint could not be measured: " + output);
        }
        return output.lines().map(Added::parsed).toList();
    }
}
