package org.ancrage.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.jspecify.annotations.Nullable;

/** A file of a portfolio as it is written: what a request says, or lists of needs and of offers, or both. */
record PortfolioDocument(
        @Nullable LocalDate on,
        @Nullable Need need,
        @Nullable Offer offer,
        @Nullable Contract contract,
        List<Need> needs,
        List<Proposal> offers,
        List<Source> sources,
        List<FactEvidence> evidence,
        List<String> assumptions) {

    Provenance provenance() {
        return new Provenance(sources, evidence, assumptions);
    }

    /**
     * What is said of where the facts of one need, or of one offer with its contract, come from; with pointers as in a request.
     *
     * @param places where it stands in this document, each with where it stands in a request
     */
    Provenance provenance(Map<String, String> places) {
        List<FactEvidence> own = evidence.stream().map(one -> new FactEvidence(one.source(), moved(one.facts(), places))).filter(one -> !one.facts().isEmpty())
                .toList();
        return new Provenance(sources.stream().filter(source -> own.stream().anyMatch(one -> one.source().equals(source.id()))).toList(), own,
                moved(assumptions, places));
    }

    private static List<String> moved(List<String> pointers, Map<String, String> places) {
        return pointers.stream().map(FactPointers::plain).flatMap(pointer -> places.entrySet().stream().filter(place -> FactPointers.covers(place.getKey(), pointer))
                .map(place -> place.getValue() + pointer.substring(place.getKey().length()))).toList();
    }

    /**
     * Something that stands in the file.
     *
     * @param pointer where it stands
     */
    record Placed<T>(T value, String pointer) {
    }

    List<Placed<Need>> allNeeds() {
        List<Placed<Need>> all = new ArrayList<>();
        if (need != null) {
            all.add(new Placed<>(need, "/need"));
        }
        IntStream.range(0, needs.size()).forEach(index -> all.add(new Placed<>(needs.get(index), "/needs/" + index)));
        return all;
    }

    /** A pointer is that of what holds the keys {@code offer} and {@code contract}. */
    List<Placed<Proposal>> allProposals() {
        List<Placed<Proposal>> all = new ArrayList<>();
        if (offer != null) {
            all.add(new Placed<>(new Proposal(offer, contract == null ? Contract.unknown() : contract), ""));
        }
        IntStream.range(0, offers.size()).forEach(index -> all.add(new Placed<>(offers.get(index), "/offers/" + index)));
        return all;
    }
}
