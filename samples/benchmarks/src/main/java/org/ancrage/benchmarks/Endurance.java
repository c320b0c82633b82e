package org.ancrage.benchmarks;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Portfolio;

/**
 * Assessments on eight threads that share one engine, and what is on the heap before and after. What is asked of each assessment is one of
 * {@link Asked}: outcomes alone, or explanations, questions and remedies too.
 *
 * <pre>java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.Endurance 10000000 DECIDED ANCRAGE 240</pre>
 *
 * <p>It ends after so many assessments, or so many minutes, and tells on the way what is on the heap after each million.
 */
public final class Endurance {

    private static final int THREADS = 8;
    private static final int QUESTIONS = 500;
    private static final int WARM_UP = 2_000;
    private static final long TOLD_EVERY = 1_000_000;

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
        Endured endured = run(Way.valueOf(arguments[2]), Long.parseLong(arguments[0]), Asked.valueOf(arguments[1]),
                Duration.ofMinutes(Long.parseLong(arguments[3])));
        System.out.printf(Locale.ROOT, "%d assessments in %.0f s (%.0f a second); heap %.1f MB before, %.1f MB after%n",
                endured.assessments, endured.seconds, endured.perSecond(), endured.heapBefore / 1e6, endured.heapAfter / 1e6);
    }

    /**
     * @param way one of Ancrage
     * @param asked what is asked of each assessment
     * @param atMost when it ends in any case
     */
    static Endured run(Way way, long assessments, Asked asked, Duration atMost) throws ExecutionException, InterruptedException {
        Portfolio portfolio = Portfolio.random(Ancrage.standard(), QUESTIONS, QUESTIONS, 20_261_124);
        Way.Deciding deciding = way.start();
        assess(deciding, portfolio, asked, Math.min(WARM_UP, assessments), atMost.dividedBy(4));
        long before = Footprint.heap();
        long start = System.nanoTime();
        long done = assess(deciding, portfolio, asked, assessments, atMost);
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = Footprint.heap();
        // What both have in common must not be collected before the second measure.
        Reference.reachabilityFence(deciding);
        Reference.reachabilityFence(portfolio);
        return new Endured(done, seconds, before, after);
    }

    private static long assess(Way.Deciding deciding, Portfolio portfolio, Asked asked, long assessments, Duration atMost)
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
                        int need = (int) (i % QUESTIONS);
                        deciding.decide(portfolio.needs().get(need), portfolio.proposals().get(Portfolio.partner(need, QUESTIONS)), asked);
                        if (done.incrementAndGet() % TOLD_EVERY == 0) {
                            // The other threads go on, so that what they are about counts too.
                            System.out.printf(Locale.ROOT, "%d assessments so far; heap %.1f MB%n", done.get(), Footprint.heap() / 1e6);
                        }
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
