package org.ancrage.fact.evidence;

import java.util.List;
import java.util.Objects;

/**
 * Which facts rest on a source.
 *
 * @param source its id
 * @param facts JSON pointers, each of a whole branch; those of a complete list may be written with or without {@code /complete}
 */
public record FactEvidence(String source, List<String> facts) {

    public FactEvidence {
        Objects.requireNonNull(source, "source");
        facts = facts == null ? List.of() : facts.stream().map(FactPointers::plain).toList();
    }
}
