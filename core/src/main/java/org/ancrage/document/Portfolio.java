package org.ancrage.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;

/**
 * Needs, and offers that may answer them.
 *
 * @param needs each with an id of its own, in the order of their files
 * @param proposals each with an offer that has an id of its own, in the order of their files
 * @param ofNeeds where the facts of needs come from, by id
 * @param ofOffers where the facts of offers and their contracts come from, by id of the offer
 * @param daysOfNeeds the day that the file of a need names, by id; none where it names none
 * @param daysOfOffers the day that the file of an offer names, by id of the offer; none where it names none
 */
public record Portfolio(List<Need> needs, List<Proposal> proposals, Map<String, Provenance> ofNeeds, Map<String, Provenance> ofOffers,
        Map<String, LocalDate> daysOfNeeds, Map<String, LocalDate> daysOfOffers) {

    public Portfolio {
        needs = List.copyOf(needs);
        proposals = List.copyOf(proposals);
        ofNeeds = Map.copyOf(ofNeeds);
        ofOffers = Map.copyOf(ofOffers);
        daysOfNeeds = Map.copyOf(daysOfNeeds);
        daysOfOffers = Map.copyOf(daysOfOffers);
    }

    /** Of facts of which nothing is said where they come from, nor for which day. */
    public Portfolio(List<Need> needs, List<Proposal> proposals) {
        this(needs, proposals, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Where the facts of a question come from. */
    public Provenance provenance(Need need, Proposal proposal) {
        return ofNeeds.getOrDefault(need.id(), Provenance.none()).with(ofOffers.getOrDefault(proposal.offer().id(), Provenance.none()));
    }

    /** Whether some facts are supposed. */
    public boolean supposes() {
        return Stream.concat(ofNeeds.values().stream(), ofOffers.values().stream()).anyMatch(provenance -> !provenance.assumptions().isEmpty());
    }

    /** That there are more pairs of needs and proposals than so many; empty where there are not. */
    public Optional<Diagnosis> morePairsThan(long most) {
        long pairs = (long) needs.size() * proposals.size();
        return pairs <= most ? Optional.empty() : Optional.of(DocumentProblem.TOO_MANY_PAIRS.with("needs", needs.size())
                .with("offers", proposals.size()).with("pairs", pairs).with("limit", most));
    }

    /** Every need with every proposal, need by need. */
    public List<Hosting> hostings() {
        return needs.stream().flatMap(need -> proposals.stream().map(proposal -> proposal.to(need))).toList();
    }
}
