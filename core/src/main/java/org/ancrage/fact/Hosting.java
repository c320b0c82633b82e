package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.shape.CanonicalOrder;

/**
 * The question: may this offer host this dataset, under this contract?
 *
 * <p>The day on which it is asked is not part of it.
 */
public record Hosting(Need need, Offer offer, Contract contract) {

    public Hosting {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(offer, "offer");
        contract = contract == null ? Contract.unknown() : contract;
    }

    /** Without any knowledge of a contract. */
    public static Hosting of(Need need, Offer offer) {
        return new Hosting(need, offer, Contract.unknown());
    }

    public static Hosting of(Need need, Offer offer, Contract contract) {
        return new Hosting(need, offer, contract);
    }

    /** Whether any offer may host what a need describes: of the offer and its contract nothing is known. */
    public static Hosting ofAnyOffer(Need need) {
        return of(need, OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
    }

    /** The same question with its facts in one order, whichever they were given in, and each of them once. */
    public Hosting inCanonicalOrder() {
        return CanonicalOrder.of(this);
    }
}
