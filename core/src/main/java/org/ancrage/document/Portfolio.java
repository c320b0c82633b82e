package org.ancrage.document;

import java.util.List;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Needs, and offers that may answer them.
 *
 * @param needs each with an id of its own, in the order of their files
 * @param proposals each with an offer that has an id of its own, in the order of their files
 */
public record Portfolio(List<Need> needs, List<Proposal> proposals) {

    public Portfolio {
        needs = List.copyOf(needs);
        proposals = List.copyOf(proposals);
    }

    /** Every need with every proposal, need by need. */
    public List<Hosting> hostings() {
        return needs.stream().flatMap(need -> proposals.stream().map(proposal -> proposal.to(need))).toList();
    }
}
