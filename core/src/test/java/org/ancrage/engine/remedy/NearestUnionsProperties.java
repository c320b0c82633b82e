package org.ancrage.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.comparison.Distance;

/** The nearest unions of ways, compared with all of them. */
class NearestUnionsProperties {

    private static final int CRITERIA = 7;

    @Property(tries = 2000, seed = "20261129")
    void theyComeFromTheNearestToTheFarthestAndEachOtherContainsOneThatComes(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<ChangeSet>> lists = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(list -> ways(random)).toList();
        NearestUnions unions = new NearestUnions(lists, ChangeSet.nothing(CRITERIA), way(random));
        List<ChangeSet> all = all(lists);
        List<ChangeSet> come = new ArrayList<>();
        for (ChangeSet union = unions.next(); union != null; union = unions.next()) {
            come.add(union);
        }
        assertThat(unions.ended()).isTrue();
        assertThat(come).doesNotHaveDuplicates().isSubsetOf(all);
        assertThat(come).extracting(unions::distance).isSortedAccordingTo(Comparator.<Distance>naturalOrder());
        assertThat(all).allSatisfy(union -> assertThat(come).anyMatch(other -> other.within(union)));
    }

    private static List<ChangeSet> all(List<List<ChangeSet>> lists) {
        List<ChangeSet> all = List.of(ChangeSet.nothing(CRITERIA));
        for (List<ChangeSet> ways : lists) {
            all = all.stream().flatMap(union -> ways.stream().filter(union::compatible).map(union::and)).distinct().toList();
        }
        return all;
    }

    private static List<ChangeSet> ways(Random random) {
        return Stream.generate(() -> way(random)).limit(1 + random.nextInt(5)).toList();
    }

    private static ChangeSet way(Random random) {
        ChangeSet way = ChangeSet.nothing(CRITERIA);
        for (int place = 0; place < CRITERIA; place++) {
            if (random.nextInt(3) == 0) {
                way = way.changing(place, random.nextInt(3) > 0);
            }
        }
        return way;
    }
}
