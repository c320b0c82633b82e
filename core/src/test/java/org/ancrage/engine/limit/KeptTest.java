package org.ancrage.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final List<Integer> found = new ArrayList<>();

    private Integer finding(Integer key) {
        found.add(key);
        return key;
    }

    @Test
    void is_found_once() {
        Kept<Integer, Integer> kept = new Kept<>();
        assertThat(kept.get(1, this::finding)).isEqualTo(1);
        assertThat(kept.get(1, this::finding)).isEqualTo(1);
        assertThat(found).containsExactly(1);
    }

    @Test
    void what_is_asked_for_again_and_again_stays_whatever_comes_between() {
        Kept<Integer, Integer> kept = new Kept<>(10);
        for (int other = 1; other <= 100; other++) {
            kept.get(0, this::finding);
            kept.get(other, this::finding);
        }
        assertThat(found).containsOnlyOnce(0).hasSize(101);
    }

    @Test
    void what_is_asked_for_no_longer_goes() {
        Kept<Integer, Integer> kept = new Kept<>(10);
        for (int other = 0; other <= 10; other++) {
            kept.get(other, this::finding);
        }
        kept.get(0, this::finding);
        assertThat(found).filteredOn(key -> key == 0).hasSize(2);
    }

    @Test
    void what_is_found_may_ask_for_more_of_it() {
        Kept<Integer, Integer> kept = new Kept<>(4);
        assertThat(kept.get(9, key -> 1 + kept.get(8, this::finding))).isEqualTo(9);
        assertThat(found).containsExactly(8);
    }
}
