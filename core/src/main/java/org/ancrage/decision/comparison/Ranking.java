package org.ancrage.decision.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers in the order in which they answer a need.
 *
 * @param need id of the need
 * @param places from the best on; within a rank by id of the offer
 */
public record Ranking(String need, List<Place> places) {

    /**
     * Where an offer stands.
     *
     * @param rank from 1; offers that nothing separates share one, and the next is as many further
     * @param offer id of the offer
     * @param standing what the rank follows from
     * @param separation why it ranks before the first offer of the next rank; null for the last rank
     */
    public record Place(int rank, String offer, Standing standing, @Nullable Separation separation) {
    }

    public Ranking {
        places = List.copyOf(places);
    }

    /** Ranks the cells of one need, in whatever order they come. */
    static Ranking of(String need, List<Cell> cells) {
        List<Cell> sorted = cells.stream().sorted(Comparator.comparing(Cell::standing).thenComparing(Cell::offer)).toList();
        List<Place> places = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Cell cell = sorted.get(i);
            if (i > 0 && cell.standing().compareTo(sorted.get(i - 1).standing()) != 0) {
                rank = i + 1;
            }
            Optional<Cell> next = sorted.stream().skip(i + 1L)
                    .filter(other -> other.standing().compareTo(cell.standing()) > 0).findFirst();
            places.add(new Place(rank, cell.offer(), cell.standing(), next.map(after -> Separation.of(cell, after)).orElse(null)));
        }
        return new Ranking(need, places);
    }

    /** Where this offer stands. */
    public Place place(String offer) {
        return places.stream().filter(place -> place.offer().equals(offer)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("There is no offer (%s) in this ranking.".formatted(offer)));
    }
}
