package com.example.acme.csf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;

/** Tenders that use the framework, and bids. */
final class Tenders {

    private Tenders() {
    }

    /** An offer with these answers, by number of the question. */
    static Offer offer(Map<String, Integer> ranks) {
        return OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build())
                .attributes(listing(ranks.entrySet().stream()
                        .map(answer -> new Attribute(null, "acme/csf/" + answer.getKey(), String.valueOf(answer.getValue()))).toList()))
                .build();
    }

    /** A tender that takes levels from the calculator and requires this one on every objective. */
    static Hosting required(int level, Offer offer) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute(null, "acme/csf/used", "yes"), new Attribute(null, "acme/csf/grid", "calculator")));
        for (int objective = 1; objective <= Objective.values().length; objective++) {
            attributes.add(new Attribute(null, "acme/csf/required/sov-" + objective, String.valueOf(level)));
        }
        return Hosting.of(NeedBuilder.builder().id("need").attributes(listing(attributes)).build(), offer);
    }

    private static Listing<Attribute> listing(List<Attribute> attributes) {
        return new Listing<>(false, attributes);
    }
}
