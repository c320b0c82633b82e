package org.ancrage.procurement.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What takes longer than a moment goes on while somebody waits. */
class WaitingTest {

    private final Executor workers = work -> new Thread(work).start();

    @Test
    void whoAsksAgainGetsTheResultOfTheSameWork() {
        Waiting<String> waiting = new Waiting<>(workers, 2);
        CompletableFuture<String> work = new CompletableFuture<>();
        AtomicInteger begun = new AtomicInteger();
        assertThat(waiting.of("long", () -> begun.incrementAndGet() + work.join())).as("not in a moment").isEmpty();
        work.complete(" done");
        assertThat(waiting.of("long", () -> "something else")).contains("1 done");
        assertThat(waiting.taken("long")).contains("1 done");
        assertThat(waiting.at("long")).isFalse();
        assertThat(waiting.taken("long")).as("forgotten").isEmpty();
    }

    @Test
    void whatWentWrongIsToldOnce() {
        Waiting<String> waiting = new Waiting<>(workers, 2);
        assertThatThrownBy(() -> waiting.of("wrong", () -> {
            throw new Refused("decision.taken-already");
        })).isInstanceOf(Refused.class);
        assertThat(waiting.of("wrong", () -> "right")).contains("right");
    }

    @Test
    void theEldestResultsAreForgotten() {
        Waiting<String> waiting = new Waiting<>(workers, 2);
        for (String key : new String[] {"a", "b", "c"}) {
            assertThat(waiting.of(key, () -> key)).contains(key);
        }
        assertThat(waiting.at("a")).isFalse();
        assertThat(waiting.at("b") && waiting.at("c")).isTrue();
    }
}
