package org.ancrage.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LastActsTest {

    private final LastActs last = new LastActs();

    private static BitSet set(int... acts) {
        BitSet set = new BitSet();
        for (int act : acts) {
            set.set(act);
        }
        return set;
    }

    @Test
    void each_act_that_can_help_is_added_and_a_set_is_told_once() {
        last.put(set(1), set(2, 3));
        last.put(set(2), set(1));
        assertThat(last.sets()).containsExactly(set(1, 2), set(1, 3));
    }

    @Test
    void a_set_of_which_one_act_cannot_help_after_the_others_is_left_out() {
        last.put(set(1), set(2, 3));
        last.put(set(2), set(3));
        last.put(set(3), set(1, 2));
        assertThat(last.sets()).containsExactly(set(1, 3), set(2, 3));
    }

    @Test
    void the_first_act_is_added_to_none() {
        last.put(set(), set(4));
        assertThat(last.sets()).containsExactly(set(4));
    }
}
