package org.ancrage.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<String> made = new ArrayList<>();
    private final Latest<String, String> latest = new Latest<>(12, String::length);

    private void ask(String... keys) {
        for (String key : keys) {
            assertThat(latest.get(key, () -> {
                made.add(key);
                return key;
            })).isEqualTo(key);
        }
    }

    @Test
    void what_was_asked_for_longest_ago_is_made_again() {
        ask("abc", "def", "ghi", "jkl", "abc", "mno", "abc", "def");
        assertThat(made).containsExactly("abc", "def", "ghi", "jkl", "mno", "def");
    }

    @Test
    void what_takes_more_than_a_fourth_is_not_kept_and_drives_nothing_out() {
        ask("abc", "large", "abc", "large");
        assertThat(made).containsExactly("abc", "large", "large");
    }
}
