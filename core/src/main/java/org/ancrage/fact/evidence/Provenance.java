package org.ancrage.fact.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.shape.KnownFacts;

/**
 * Where the facts of a question come from.
 *
 * @param sources each with an id of its own
 * @param evidence which facts rest on which of them
 * @param assumptions JSON pointers of facts that are supposed, not known, each of a whole branch
 */
public record Provenance(List<Source> sources, List<FactEvidence> evidence, List<String> assumptions) {

    private static final Provenance NONE = new Provenance(List.of(), List.of(), List.of());

    public Provenance {
        sources = sources == null ? List.of() : List.copyOf(sources);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        assumptions = assumptions == null ? List.of() : assumptions.stream().map(FactPointers::plain).toList();
    }

    /** Nothing is said of it. */
    public static Provenance none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether nothing is said of it. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Of the facts of both, which stand in different places. */
    public Provenance with(Provenance other) {
        return new Provenance(Stream.concat(sources.stream(), other.sources.stream()).distinct().toList(),
                Stream.concat(evidence.stream(), other.evidence.stream()).toList(),
                Stream.concat(assumptions.stream(), other.assumptions.stream()).toList());
    }

    /** The same of the facts of a question in canonical order, itself in the order of the ids and pointers. */
    public Provenance inCanonicalOrder(Hosting given) {
        KnownFacts.Renumbering renumbering = KnownFacts.renumbering(given);
        return new Provenance(sources.stream().sorted(java.util.Comparator.comparing(Source::id)).toList(),
                evidence.stream().map(one -> new FactEvidence(one.source(), sorted(one.facts(), renumbering)))
                        .sorted(java.util.Comparator.comparing(FactEvidence::source).thenComparing(one -> String.join(" ", one.facts()))).toList(),
                sorted(assumptions, renumbering));
    }

    private static List<String> sorted(List<String> pointers, KnownFacts.Renumbering renumbering) {
        return pointers.stream().map(renumbering::of).distinct().sorted().toList();
    }

    /** Says beside the builders of facts what these rest on. Not thread-safe. */
    public static final class Builder {

        private final List<Source> sources = new ArrayList<>();
        private final List<FactEvidence> evidence = new ArrayList<>();
        private final List<String> assumptions = new ArrayList<>();

        private Builder() {
        }

        /**
         * Facts that rest on a source; one that was named before need not be other than it was.
         *
         * @param facts JSON pointers of whole branches of a request: {@code /offer/holdings}, {@code /offer/certificates/0}
         */
        public Builder source(Source source, String... facts) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
            evidence.add(new FactEvidence(source.id(), List.of(facts)));
            return this;
        }

        /** Facts that are supposed. */
        public Builder assume(String... facts) {
            assumptions.addAll(List.of(facts));
            return this;
        }

        public Provenance build() {
            return new Provenance(sources, evidence, assumptions);
        }
    }
}
