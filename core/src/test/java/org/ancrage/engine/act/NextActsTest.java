package org.ancrage.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextActsTest {

    private static BitSet acts(int... acts) {
        BitSet set = new BitSet();
        IntStream.of(acts).forEach(set::set);
        return set;
    }

    @Test
    void the_text_that_fewest_can_help_goes_first() {
        assertThat(NextActs.of(List.of(acts(1, 2, 3), acts(2, 4)), 2)).isEqualTo(acts(2, 4));
        assertThat(NextActs.of(List.of(acts(1, 2), acts()), 2)).isEqualTo(acts());
    }

    @Test
    void a_last_act_helps_all() {
        assertThat(NextActs.of(List.of(acts(1, 2, 3), acts(2, 4)), 1)).isEqualTo(acts(2));
    }

    @Test
    void texts_that_share_no_act_take_one_each() {
        List<BitSet> helping = List.of(acts(1, 2), acts(3), acts(4, 5), acts(2, 6));
        assertThat(NextActs.of(helping, 2)).isEqualTo(acts());
        assertThat(NextActs.of(helping, 3)).isEqualTo(acts(3));
    }
}
