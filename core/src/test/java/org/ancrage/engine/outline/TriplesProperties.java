package org.ancrage.engine.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a map of lists does, by numbers. */
class TriplesProperties {

    @Provide
    Arbitrary<List<List<Integer>>> someMoreThanOnce() {
        Arbitrary<Integer> number = Arbitraries.oneOf(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, Integer.MAX_VALUE));
        return number.list().ofSize(3).list().ofMaxSize(200);
    }

    @Property(tries = 200)
    void each_has_the_number_that_it_was_given(@ForAll("someMoreThanOnce") List<List<Integer>> some) {
        Triples triples = new Triples(1);
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (List<Integer> one : some) {
            assertThat(triples.find(one.get(0), one.get(1), one.get(2))).isEqualTo(numbers.getOrDefault(one, -1));
            if (!numbers.containsKey(one)) {
                assertThat(triples.add(one.get(0), one.get(1), one.get(2))).isEqualTo(numbers.size());
                numbers.put(one, numbers.size());
            }
        }
        assertThat(triples.size()).isEqualTo(numbers.size());
        numbers.forEach((one, number) -> {
            assertThat(triples.find(one.get(0), one.get(1), one.get(2))).isEqualTo(number);
            assertThat(List.of(triples.first(number), triples.second(number), triples.third(number))).isEqualTo(one);
        });
    }
}
