package org.ancrage.decision.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.comparison.Ranking.Place;

/** What must hold of a ranking, whatever is compared. */
class RankingProperties {

    private static Cell cell(String offer, Standing standing) {
        return new Cell("need", offer, standing.outcome(), List.of(), List.of(), Remedies.none(), standing);
    }

    private static List<Cell> cells(List<Standing> standings) {
        return IntStream.range(0, standings.size()).mapToObj(i -> cell("o" + i, standings.get(i))).toList();
    }

    /** Small numbers, so that ties are frequent. */
    @Provide
    Arbitrary<Standing> standings() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 2);
        Arbitrary<OutcomeCounts> counts = Arbitraries.of(Outcome.class).list().ofSize(2).map(OutcomeCounts::of);
        Arbitrary<Distance> distances = Combinators.combine(numbers.injectNull(0.2), Arbitraries.of(true, false)).as(Distance::new);
        return Combinators.combine(Arbitraries.of(Outcome.class), distances, numbers, numbers, counts, counts).as(Standing::new);
    }

    @Provide
    Arbitrary<List<Standing>> several() {
        return standings().list().ofMinSize(1).ofMaxSize(8);
    }

    @Property
    void theOrderOfInputDoesNotMatter(@ForAll("several") List<Standing> standings, @ForAll long seed) {
        List<Cell> shuffled = new ArrayList<>(cells(standings));
        java.util.Collections.shuffle(shuffled, new Random(seed));
        assertThat(ranked("need", shuffled)).isEqualTo(ranked("need", cells(standings)));
    }

    @Property
    void everyOfferHasOneRankAndEqualOnesShareIt(@ForAll("several") List<Standing> standings) {
        Ranking ranking = ranked("need", cells(standings));
        assertThat(ranking.places()).extracting(Place::offer).doesNotHaveDuplicates().hasSize(standings.size());
        for (int i = 0; i < standings.size(); i++) {
            int better = 0;
            for (Standing other : standings) {
                better += other.compareTo(standings.get(i)) < 0 ? 1 : 0;
            }
            assertThat(ranking.place("o" + i).rank()).isEqualTo(better + 1);
        }
        assertThat(ranking.places()).isSortedAccordingTo(Comparator.comparingInt(Place::rank).thenComparing(Place::offer));
    }

    @Property
    void theOrderIsTotalAndTransitive(@ForAll("standings") Standing a, @ForAll("standings") Standing b, @ForAll("standings") Standing c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isNotPositive();
        }
        assertThat(a.separates(b).isEmpty()).isEqualTo(a.compareTo(b) == 0);
    }

    @Property
    void whatIsAtLeastAsGoodInEveryComponentNeverRanksWorse(@ForAll("standings") Standing a, @ForAll("standings") Standing b) {
        Standing best = new Standing(
                a.outcome().compareTo(b.outcome()) < 0 ? a.outcome() : b.outcome(),
                least(a.distance(), b.distance()), least(a, b, Standing::undertakings), least(a, b, Standing::questions),
                least(a.standards(), b.standards()), least(a.outlook(), b.outlook()));
        Ranking ranking = ranked("need", cells(List.of(a, b, best)));
        assertThat(ranking.place("o2").rank()).isEqualTo(1);
    }

    private static int least(Standing a, Standing b, ToIntFunction<Standing> component) {
        return Math.min(component.applyAsInt(a), component.applyAsInt(b));
    }

    private static <T extends Comparable<T>> T least(T a, T b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** The order of counts agrees with the outcomes that they count. */
    @Property
    void betterOutcomesCountBetter(@ForAll List<Outcome> outcomes, @ForAll long seed) {
        Random random = new Random(seed);
        List<Outcome> better = outcomes.stream().map(outcome -> Outcome.values()[random.nextInt(outcome.ordinal() + 1)]).toList();
        assertThat(OutcomeCounts.of(better)).isLessThanOrEqualTo(OutcomeCounts.of(outcomes));
    }

    @Property
    void whatSeparatesIsTheFirstDifferenceToTheNextRank(@ForAll("several") List<Standing> standings) {
        List<Place> places = ranked("need", cells(standings)).places();
        int last = places.get(places.size() - 1).rank();
        for (Place place : places) {
            assertThat(place.separation() == null).isEqualTo(place.rank() == last);
            if (place.separation() != null) {
                Place next = Stream.of(place.separation()).map(Separation::offer)
                        .map(offer -> places.stream().filter(one -> one.offer().equals(offer)).findFirst().orElseThrow()).findFirst().orElseThrow();
                assertThat(places).noneMatch(between -> between.rank() > place.rank() && between.rank() < next.rank());
                assertThat(next.rank()).isGreaterThan(place.rank());
                assertThat(place.separation().by()).isEqualTo(place.standing().separates(next.standing()).orElseThrow());
            }
        }
    }

    private static Ranking ranked(String need, List<Cell> cells) {
        Map<String, Cell> byOffer = new LinkedHashMap<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        cells.forEach(cell -> {
            byOffer.put(cell.offer(), cell);
            standings.put(cell.offer(), cell.standing());
        });
        return Ranking.of(need, standings, (of, offer) -> Objects.requireNonNull(byOffer.get(offer)));
    }
}
