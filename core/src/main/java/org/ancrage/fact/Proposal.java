package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.shape.CanonicalOrder;

/**
 * An offer with the contract under which it is made, whatever it is to host.
 *
 * @param offer the offer
 * @param contract signed or in draft; unknown where it is left out
 */
public record Proposal(Offer offer, Contract contract) {

    public Proposal {
        Objects.requireNonNull(offer, "offer");
        contract = contract == null ? Contract.unknown() : contract;
    }

    /** Without any knowledge of a contract. */
    public static Proposal of(Offer offer) {
        return new Proposal(offer, Contract.unknown());
    }

    public static Proposal of(Offer offer, Contract contract) {
        return new Proposal(offer, contract);
    }

    /** The question whether this offer may host what this need describes. */
    public Hosting to(Need need) {
        return new Hosting(need, offer, contract);
    }

    /** The same offer with its facts in one order, whichever they were given in, and each of them once. */
    public Proposal inCanonicalOrder() {
        return CanonicalOrder.of(this);
    }
}
