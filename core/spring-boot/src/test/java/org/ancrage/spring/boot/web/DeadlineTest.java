package org.ancrage.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.ancrage.decision.AnswerInterruptedException;
import org.junit.jupiter.api.Test;

/** What takes too long ends, and its thread goes on without knowing. */
class DeadlineTest {

    private static String never() {
        while (true) {
            AnswerInterruptedException.throwIfInterrupted();
        }
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> deadline.within(DeadlineTest::never)).isInstanceOfSatisfying(RefusedException.class,
                    refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.TIMED_OUT));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(deadline.within(() -> "answer")).isEqualTo("answer");
        }
    }

    /** A server that stops, for example. */
    @Test
    void anInterruptionOfOthersStays() {
        try (Deadline deadline = new Deadline(Duration.ofMinutes(1))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> deadline.within(DeadlineTest::never)).isInstanceOf(AnswerInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void noInterruptionComesAfterTheEnd() throws InterruptedException {
        try (Deadline deadline = new Deadline(Duration.ofMillis(1))) {
            for (int call = 0; call < 200; call++) {
                deadline.within(() -> "at once");
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
            Thread.sleep(20);
        }
    }
}
