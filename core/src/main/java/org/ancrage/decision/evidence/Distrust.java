package org.ancrage.decision.evidence;

import java.util.List;
import java.util.Optional;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust.Shortfall;

/**
 * Facts that fall short of what an application wants proven.
 *
 * @param facts in the order of the request
 * @param kept whether they were taken all the same, since they stand in the way of a yes that the others would give
 */
public record Distrust(List<Fallen> facts, boolean kept) {

    /** Every fact is good enough. */
    public static final Distrust NONE = new Distrust(List.of(), false);

    /** A fact that falls short, and of what. */
    public record Fallen(PlacedFact fact, Shortfall shortfall) {
    }

    public Distrust {
        facts = List.copyOf(facts);
    }

    /**
     * What is wanted as evidence of one of these components; empty where none of them was given and fell short.
     *
     * @param components JSON pointers without the numbers of list items
     */
    public Optional<SourceKind> wanted(List<String> components) {
        return kept ? Optional.empty() : facts.stream().filter(fallen -> {
            String pointer = FactPointers.component(fallen.fact().pointer());
            return components.stream().anyMatch(component -> FactPointers.covers(component, pointer) || FactPointers.covers(pointer, component));
        }).map(fallen -> fallen.shortfall().demand().atLeast()).findFirst();
    }
}
