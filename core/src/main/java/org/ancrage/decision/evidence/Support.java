package org.ancrage.decision.evidence;

import java.util.List;
import java.util.Optional;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;

/**
 * What a conclusion rests on among the facts.
 *
 * @param of id of the criterion, or of the text, whose conclusion it is
 * @param sources each once, in the order of the request
 * @param weakest the weakest that some fact has as its strongest; empty where no fact has a source
 * @param unsourced facts of which nothing is said where they come from
 * @param dated facts whose sources all speak of a day more than a year before that of the question, or have expired
 * @param assumed facts that are supposed
 */
public record Support(
        String of, List<Source> sources, Optional<SourceKind> weakest, List<PlacedFact> unsourced, List<PlacedFact> dated, List<PlacedFact> assumed) {

    public Support {
        sources = List.copyOf(sources);
        unsourced = List.copyOf(unsourced);
        dated = List.copyOf(dated);
        assumed = List.copyOf(assumed);
    }
}
