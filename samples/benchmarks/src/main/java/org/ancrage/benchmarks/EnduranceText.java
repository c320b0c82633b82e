package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Whether the heap stays as it is. */
final class EnduranceText {

    private static final long ASSESSMENTS = 20_000;
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private EnduranceText() {
    }

    static List<String> lines(Measuring measuring) throws ExecutionException, InterruptedException {
        Endurance.Endured endured = measuring.quick() ? Endurance.run(Way.ANCRAGE, 500, Asked.ALL, Duration.ofSeconds(10)) : Endurance.run(Way.ANCRAGE, ASSESSMENTS, Asked.ALL, AT_MOST);
        return List.of(
                String.format(Locale.ROOT, "%d assessments with explanations, questions and remedies on eight threads took %.0f s (%.0f a second)%s. In use on "
                                + "the heap after garbage collection: %.1f MB before, %.1f MB after, a growth of %.1f MB. For longer runs:",
                        endured.assessments(), endured.seconds(), endured.perSecond(),
                        endured.assessments() < ASSESSMENTS && !measuring.quick() ? ", ended after %d s".formatted(AT_MOST.toSeconds()) : "",
                        endured.heapBefore() / 1e6, endured.heapAfter() / 1e6, endured.grownBy()),
                "",
                "```sh",
                "java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.Endurance 10000000 DECIDED ANCRAGE 240",
                "```");
    }
}
