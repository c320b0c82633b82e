package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ancrage.Ancrage;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.JsonRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked ends when its thread is interrupted, and can be asked again. */
class InterruptionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;

    private final Hosting hosting = StandardPack.situations().get(0).hosting();

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @Test
    void everyOperationIsGivenUpWhenItsThreadIsInterruptedAndAnswersAfterwards() throws Exception {
        for (Map.Entry<String, Callable<?>> operation : operations().entrySet()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> operation.getValue().call()).as(operation.getKey()).isInstanceOf(AnswerInterruptedException.class);
            assertThat(Thread.interrupted()).as("%s leaves its thread interrupted", operation.getKey()).isTrue();
            assertThat(operation.getValue().call()).as(operation.getKey()).isNotNull();
        }
    }

    /** What runs the engine would be given up. */
    @Test
    void anAnswerIsReadComparedAndWrittenByAThreadThatIsInterrupted() {
        Assessment assessment = ANCRAGE.assess(hosting, DAY);
        Assessment again = ANCRAGE.assess(hosting, DAY);
        Thread.currentThread().interrupt();
        assertThat(assessment).isEqualTo(again);
        for (Level level : Level.values()) {
            assertThat(new HtmlRenderer(ANCRAGE.corpus(), Language.FR).withLevel(level).render(assessment)).contains("</html>");
            assertThat(new JsonRenderer(ANCRAGE.corpus(), Language.FR).withLevel(level).render(assessment)).contains(level.name());
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    private Map<String, Callable<?>> operations() {
        Map<String, Callable<?>> operations = new TreeMap<>(Operations.on(hosting, DAY));
        operations.put("requirements", () -> ANCRAGE.requirements(hosting.need(), DAY));
        operations.put("requirements of a launch", () -> ANCRAGE.requirements(hosting.need(), DAY, DAY.minusMonths(3)));
        operations.put("timelineSpan", () -> ANCRAGE.timelineSpan(hosting, DAY));
        Recorder recorder = Recorder.of(ANCRAGE);
        String recorded = recorder.record(hosting, DAY, Language.FR).text();
        operations.put("replay", () -> recorder.replay(recorded));
        return operations;
    }
}
