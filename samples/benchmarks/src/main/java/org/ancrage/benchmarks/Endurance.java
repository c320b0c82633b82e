package org.ancrage.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ancrage.Ancrage;
import org.ancrage.fact.Hosting;

/**
 * Explained assessments on eight threads that share one Ancrage, and what is on the heap before and after.
 *
 * <pre>java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.Endurance 2000000</pre>
 */
public final class Endurance {

    private static final int THREADS = 8;
    private static final int QUESTIONS = 500;
    private static final int WARM_UP = 2_000;

    private Endurance() {
    }

    /**
     * What an endurance run found.
     *
     * @param heapBefore bytes in use after a collection of garbage, once everything is warm
     * @param heapAfter the same at the end
     */
    record Endured(long assessments, double seconds, long heapBefore, long heapAfter) {

        double grownBy() {
            return (heapAfter - heapBefore) / 1e6;
        }

        double perSecond() {
            return assessments / seconds;
        }
    }

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Endured endured = run(Long.parseLong(arguments[0]));
        System.out.printf(java.util.Locale.ROOT, "%d assessments in %.0f s (%.0f a second); heap %.1f MB before, %.1f MB after%n",
                endured.assessments, endured.seconds, endured.perSecond(), endured.heapBefore / 1e6, endured.heapAfter / 1e6);
    }

    static Endured run(long assessments) throws ExecutionException, InterruptedException {
        Ancrage ancrage = Ancrage.standard();
        Portfolio portfolio = Portfolio.random(ancrage, QUESTIONS, QUESTIONS, 20_261_124);
        List<Hosting> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(portfolio.proposals().get(Portfolio.partner(i, QUESTIONS)).to(portfolio.needs().get(i)));
        }
        assess(ancrage, questions, Math.min(WARM_UP, assessments));
        long before = heap();
        long start = System.nanoTime();
        assess(ancrage, questions, assessments);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Endured(assessments, seconds, before, heap());
    }

    private static void assess(Ancrage ancrage, List<Hosting> questions, long assessments) throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            AtomicLong next = new AtomicLong();
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    for (long i = next.getAndIncrement(); i < assessments; i = next.getAndIncrement()) {
                        ancrage.assess(questions.get((int) (i % questions.size())), Law.DAY);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
