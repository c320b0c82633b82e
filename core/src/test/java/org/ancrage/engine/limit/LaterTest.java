package org.ancrage.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {

    @Test
    void is_there_once_it_was_asked_for_and_computed() {
        AtomicInteger computed = new AtomicInteger();
        CountDownLatch allowed = new CountDownLatch(1);
        Later<String> later = new Later<>(2, () -> {
            await(allowed);
            computed.incrementAndGet();
            return Optional.of("made");
        });
        assertThat(later.get()).isEmpty();
        assertThat(later.get()).isEmpty();
        assertThat(later.get()).as("begun and not there").isEmpty();
        allowed.countDown();
        assertThat(later.now()).contains("made");
        assertThat(later.get()).contains("made");
        assertThat(computed).hasValue(1);
    }

    @Test
    void is_not_there_the_first_times_though_somebody_waited_for_it() {
        Later<String> later = new Later<>(1, () -> Optional.of("made"));
        assertThat(later.now()).contains("made");
        assertThat(later.get()).isEmpty();
        assertThat(later.get()).contains("made");
    }

    @Test
    void tells_why_it_cannot_be() {
        Later<String> later = new Later<>(0, () -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(later::now).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
        assertThat(later.get()).as("who only asks can do without").isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
