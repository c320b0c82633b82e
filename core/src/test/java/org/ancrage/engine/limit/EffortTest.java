package org.ancrage.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.engine.walk.FactBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an answer may take, and that it ends when its thread is interrupted. */
class EffortTest {

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @Test
    void moreThanAnAnswerMayTakeIsRefusedToWhoAsks() {
        Effort effort = Effort.limited(1_000_000, () -> Map.of("participants", 5000));
        assertThatCode(() -> looks(effort, 1_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> looks(effort, 1 << 17)).isInstanceOf(AnswerTooCostlyException.class).hasMessage(
                "An answer takes more than 1000000 looks at single facts, which is the most it may. Participants: 5000. Ask with fewer facts.");
    }

    @Test
    void withoutALimitNothingIsRefused() {
        assertThatCode(() -> looks(Effort.unlimited(), Integer.MAX_VALUE)).doesNotThrowAnyException();
    }

    @Test
    void anInterruptedThreadGivesUpAndStaysInterrupted() {
        Effort effort = Effort.unlimited();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> looks(effort, 1 << 16)).isInstanceOf(AnswerInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatFollowsFromFactsIsGivenUpWithThem() {
        Effort effort = Effort.limited(1_000, Map::of);
        FactBase facts = new FactBase(List.of("fact"), effort);
        assertThat(facts.plus(List.of("more")).effort()).isSameAs(effort);
        assertThat(facts.growing().effort()).isSameAs(effort);
    }

    @Test
    void factsThatAreLookedAtForManyAreGivenUpWithTheOthersOfEach() {
        FactBase offer = new FactBase(List.of("fact"), Effort.limited(1_000, Map::of));
        Effort ofOne = Effort.limited(1_000, Map::of);
        assertThat(offer.plusByClass(Map.of(String.class, List.of("more")), ofOne).effort()).isSameAs(ofOne);
    }

    private static void looks(Effort effort, int many) {
        for (int left = many; left > 0; left -= 1_000) {
            effort.looks(Math.min(left, 1_000));
        }
    }
}
