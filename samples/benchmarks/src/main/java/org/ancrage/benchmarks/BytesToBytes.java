package org.ancrage.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.NewLaw;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.ancrage.render.JsonRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The question of the README, one time after another on one thread, as a service answers it: from the bytes of the request to those of the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 8, time = 1)
public class BytesToBytes {

    private static final String QUESTION = "samples/cli/cases/ministry-crisis-health-data-on-us-parent.yaml";

    /** What is done of it. */
    public enum Stretch {
        READ("the request read"),
        DECIDED("decided and cross-checked, nothing else"),
        ASSESSED("assessed at findings"),
        ON_A_PAGE("assessed for a page: until when it holds, and what would make it a yes"),
        WRITTEN("the findings written"),
        WRITTEN_IN_FULL("the answer written in full"),
        ALL("from request bytes to answer bytes at findings");

        private final String label;

        Stretch(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Param
    public Stretch stretch;

    private final Ancrage ancrage = Ancrage.standard();
    private final JsonRenderer full = new JsonRenderer(ancrage.corpus(), Language.FR);
    private final JsonRenderer findings = full.withLevel(Level.FINDINGS);
    private final NewLaw law = new NewLaw();
    private byte[] request;
    private Hosting hosting;
    private Assessment assessment;

    @Setup
    public void read() throws IOException {
        request = JsonText.of(new DocumentReader().read(Portfolio.repository().resolve(QUESTION)).root()).getBytes(StandardCharsets.UTF_8);
        hosting = hosting();
        assessment = ancrage.assess(hosting, Law.DAY, Level.FULL);
    }

    @Benchmark
    public Object answer() {
        return switch (stretch) {
            case READ -> hosting();
            case DECIDED -> ancrage.outcomes(hosting, law.next());
            case ASSESSED -> ancrage.assess(hosting, law.next(), Level.FINDINGS);
            case ON_A_PAGE -> ancrage.assess(hosting, law.next(), Level.PAGE);
            case WRITTEN -> written(findings, assessment);
            case WRITTEN_IN_FULL -> written(full, assessment);
            case ALL -> written(findings, ancrage.assess(hosting(), law.next(), Level.FINDINGS));
        };
    }

    private Hosting hosting() {
        return RequestReader.read(new DocumentReader().read(new String(request, StandardCharsets.UTF_8), "request")).hosting();
    }

    private static int written(JsonRenderer renderer, Assessment answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.write(answer, bytes);
        return bytes.size();
    }
}
