package org.ancrage.decision;

import java.util.List;

/**
 * A text that forbids in some case, where one does in every case.
 *
 * @param supposed components that are missing, each of its fact as the fact is in the case; together they are the case
 * @param texts ids of those that then forbid, in the order of the packs
 */
public record Obstacle(List<MissingFact> supposed, List<String> texts) {

    public Obstacle {
        supposed = List.copyOf(supposed);
        texts = List.copyOf(texts);
    }
}
