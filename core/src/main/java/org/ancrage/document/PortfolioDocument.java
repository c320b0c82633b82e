package org.ancrage.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.jspecify.annotations.Nullable;

/** A file of a portfolio as it is written: what a request says, or lists of needs and of offers, or both. */
record PortfolioDocument(
        @Nullable LocalDate on,
        @Nullable Need need,
        @Nullable Offer offer,
        @Nullable Contract contract,
        List<Need> needs,
        List<Proposal> offers) {

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
