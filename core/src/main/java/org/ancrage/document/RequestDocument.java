package org.ancrage.document;

import java.time.LocalDate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.jspecify.annotations.Nullable;

/** A request as it is written: the day beside what is asked. */
record RequestDocument(@Nullable LocalDate on, Need need, Offer offer, Contract contract) {

    static RequestDocument of(Request request) {
        Hosting hosting = request.hosting();
        return new RequestDocument(request.on(), hosting.need(), hosting.offer(), hosting.contract());
    }

    Request request() {
        return new Request(new Hosting(need, offer, contract), on);
    }
}
