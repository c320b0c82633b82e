package org.ancrage.decision.comparison;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Offers in the order in which they answer a need.
 *
 * @param need id of the need
 * @param places from the best on; within a rank by id of the offer
 */
public record Ranking(String need, List<Place> places) {

    /** Where an offer stands. Immutable and thread-safe; equal where all that it tells is. */
    public static final class Place {

        private final int rank;
        private final String offer;
        private final Standing standing;
        private final Supplier<@Nullable Separation> separating;

        Place(int rank, String offer, Standing standing, Supplier<@Nullable Separation> separating) {
            this.rank = rank;
            this.offer = offer;
            this.standing = standing;
            this.separating = separating;
        }

        /** From 1; offers that nothing separates share one, and the next is as many further. */
        public int rank() {
            return rank;
        }

        /** Id of the offer. */
        public String offer() {
            return offer;
        }

        /** What the rank follows from. */
        public Standing standing() {
            return standing;
        }

        /** Why it ranks before the first offer of the next rank; null for the last rank. Found out when it is asked for, which takes an answer about both. */
        public @Nullable Separation separation() {
            return separating.get();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place same && rank == same.rank && offer.equals(same.offer) && standing.equals(same.standing)
                    && Objects.equals(separation(), same.separation());
        }

        @Override
        public int hashCode() {
            return Objects.hash(rank, offer, standing);
        }

        @Override
        public String toString() {
            return "Place[rank=" + rank + ", offer=" + offer + ", standing=" + standing + "]";
        }
    }

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * Ranks the offers of one need.
     *
     * @param standings by id of the offer
     * @param cells tells more of a pair
     */
    static Ranking of(String need, Map<String, Standing> standings, BiFunction<String, String, Cell> cells) {
        List<String> sorted = standings.keySet().stream().sorted(Comparator.<String, Standing>comparing(standings::get).thenComparing(Comparator.naturalOrder())).toList();
        Deque<Place> places = new ArrayDeque<>();
        // From the last on, since what separates an offer from the next rank begins there.
        @Nullable String next = null;
        for (int end = sorted.size(); end > 0;) {
            Standing standing = Objects.requireNonNull(standings.get(sorted.get(end - 1)));
            int begin = end - 1;
            while (begin > 0 && Objects.requireNonNull(standings.get(sorted.get(begin - 1))).compareTo(standing) == 0) {
                begin--;
            }
            @Nullable String after = next;
            for (int i = end - 1; i >= begin; i--) {
                String offer = sorted.get(i);
                places.addFirst(new Place(begin + 1, offer, Objects.requireNonNull(standings.get(offer)),
                        () -> after == null ? null : Separation.of(cells.apply(need, offer), cells.apply(need, after))));
            }
            next = sorted.get(begin);
            end = begin;
        }
        return new Ranking(need, List.copyOf(places));
    }

    /** Where this offer stands. */
    public Place place(String offer) {
        return places.stream().filter(place -> place.offer().equals(offer)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("There is no offer (%s) in this ranking.".formatted(offer)));
    }
}
