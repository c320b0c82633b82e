package org.ancrage.benchmarks;

import java.lang.ref.Reference;
import java.time.Duration;
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
 * Assessments on eight threads that share one Ancrage, and what is on the heap before and after. What is asked of each assessment is one of
 * {@link Asked}: outcomes alone, explanations too, or questions and remedies as well.
 *
 * <pre>java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.Endurance 10000000 DECIDED</pre>
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
        Endured endured = run(Long.parseLong(arguments[0]), Asked.valueOf(arguments[1]), Duration.ofDays(1));
        System.out.printf(java.util.Locale.ROOT, "%d assessments in %.0f s (%.0f a second); heap %.1f MB before, %.1f MB after%n",
                endured.assessments, endured.seconds, endured.perSecond(), endured.heapBefore / 1e6, endured.heapAfter / 1e6);
    }

    /**
     * @param asked what is asked of each assessment
     * @param atMost when it ends in any case
     */
    static Endured run(long assessments, Asked asked, Duration atMost) throws ExecutionException, InterruptedException {
        Ancrage ancrage = Ancrage.standard();
        Portfolio portfolio = Portfolio.random(ancrage, QUESTIONS, QUESTIONS, 20_261_124);
        List<Hosting> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(portfolio.proposals().get(Portfolio.partner(i, QUESTIONS)).to(portfolio.needs().get(i)));
        }
        assess(ancrage, questions, asked, Math.min(WARM_UP, assessments), atMost.dividedBy(4));
        long before = Footprint.heap();
        long start = System.nanoTime();
        long done = assess(ancrage, questions, asked, assessments, atMost);
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = Footprint.heap();
        // What both have in common must not be collected before the second measure.
        Reference.reachabilityFence(ancrage);
        return new Endured(done, seconds, before, after);
    }

    private static long assess(Ancrage ancrage, List<Hosting> questions, Asked asked, long assessments, Duration atMost)
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            AtomicLong next = new AtomicLong();
            AtomicLong done = new AtomicLong();
            long end = System.nanoTime() + atMost.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    for (long i = next.getAndIncrement(); i < assessments && System.nanoTime() < end; i = next.getAndIncrement()) {
                        asked.take(ancrage.assess(questions.get((int) (i % questions.size())), Law.DAY));
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return done.get();
        } finally {
            threads.shutdown();
        }
    }
}
