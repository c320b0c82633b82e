package org.ancrage.spring.boot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.document.InvalidInputException;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.spring.boot.AncrageMeter;
import org.ancrage.spring.boot.AncrageUnavailableException;

/**
 * Tells a registry how long answers take and what comes out. The tag {@code outcome} is a constant of {@code Outcome}, {@code ANSWERED} of what has none, or
 * why there was no answer: {@code INVALID}, {@code TOO_COSTLY}, {@code RUNAWAY} (too many readings are open together, or rules do not come to an end),
 * {@code INTERRUPTED}, {@code UNAVAILABLE}, {@code FAILED}. The outcome of each pair of a comparison is counted besides.
 */
public final class MicrometerMeter implements AncrageMeter {

    public static final String ANSWERS = "ancrage.answers";
    public static final String PROBLEMS = "ancrage.problems";
    public static final String PAIRS = "ancrage.pairs";

    private static final String OPERATION = "operation";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    public MicrometerMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public <T> T measure(String operation, Supplier<T> answer) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "FAILED";
        try {
            T answered = answer.get();
            outcome = outcome(answered);
            if (answered instanceof Comparison comparison) {
                comparison.rankings().stream().flatMap(ranking -> ranking.places().stream()).forEach(place -> Counter.builder(PAIRS).description("Pairs of needs and offers that were compared")
                        .tag(OUTCOME, place.standing().outcome().name()).register(registry).increment());
            }
            return answered;
        } catch (InvalidInputException invalid) {
            outcome = "INVALID";
            Counter.builder(PROBLEMS).description("Problems of what was asked, each counted").tag(OPERATION, operation).register(registry)
                    .increment(invalid.problems().size());
            throw invalid;
        } catch (RuntimeException refused) {
            outcome = reason(refused);
            throw refused;
        } finally {
            sample.stop(Timer.builder(ANSWERS).description("Answers of Ancrage, by what came out").tag(OPERATION, operation).tag(OUTCOME, outcome)
                    .register(registry));
        }
    }

    private static String outcome(Object answered) {
        if (answered instanceof Assessment assessment) {
            return assessment.outcome().name();
        }
        return answered instanceof Outcomes outcomes ? outcomes.overall().name() : "ANSWERED";
    }

    private static String reason(RuntimeException refused) {
        return refused instanceof AnswerTooCostlyException ? "TOO_COSTLY"
                : refused instanceof RunawayRulesException ? "RUNAWAY"
                : refused instanceof AnswerInterruptedException ? "INTERRUPTED"
                : refused instanceof AncrageUnavailableException ? "UNAVAILABLE"
                : "FAILED";
    }
}
