package org.ancrage.decision.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

class DistanceTest {

    private static Remedy way(int changes, Criterion.Actor by) {
        Wording words = new Wording("fr", "en");
        return new Remedy(IntStream.range(0, changes)
                .mapToObj(i -> new Criterion("x/law#c" + i, words, words, List.of(), new Criterion.Remedy(by, words), List.of(), false,
                        Criterion.Dimension.DATA))
                .map(criterion -> new Remedy.CriterionChange(criterion, Truth.UNMET, Truth.MET, List.of("x/law")))
                .toList(), List.of("x/law"));
    }

    private static Distance distance(Remedy... ways) {
        return Distance.of(Outcome.NON_COMPLIANT, new Remedies(List.of(ways), true));
    }

    @Test
    void whatPermitsIsNowhereFar() {
        assertThat(Distance.of(Outcome.CONDITIONAL, Remedies.none())).isEqualTo(Distance.NONE);
    }

    @Test
    void aLongWayWithinReachIsNearerThanAShortOneThatIsNot() {
        assertThat(distance(way(1, Criterion.Actor.NOBODY), way(3, Criterion.Actor.HOSTER))).isEqualTo(new Distance(3, true));
        assertThat(distance(way(3, Criterion.Actor.HOSTER))).isLessThan(distance(way(1, Criterion.Actor.NOBODY)));
        assertThat(distance(way(2, Criterion.Actor.CONTRACT))).isLessThan(distance(way(3, Criterion.Actor.CUSTOMER)));
    }

    @Test
    void whereNothingHelpsIsFarthest() {
        assertThat(distance()).isEqualTo(new Distance(null, false)).isGreaterThan(distance(way(9, Criterion.Actor.NOBODY)));
    }
}
