package org.ancrage.document;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.jspecify.annotations.Nullable;

/** A request as it is written: the day beside what is asked, and where the facts come from. */
record RequestDocument(@Nullable LocalDate on, Need need, Offer offer, Contract contract, List<Source> sources, List<FactEvidence> evidence,
        List<String> assumptions) {

    static RequestDocument of(Request request) {
        Hosting hosting = request.hosting();
        Provenance provenance = request.provenance();
        return new RequestDocument(request.on(), hosting.need(), hosting.offer(), hosting.contract(), provenance.sources(), provenance.evidence(),
                provenance.assumptions());
    }

    /** Whether a component says where facts come from, and is none itself. */
    static boolean beside(String component) {
        return component.equals("sources") || component.equals("evidence") || component.equals("assumptions");
    }

    Request request() {
        return new Request(new Hosting(need, offer, contract), on, new Provenance(sources, evidence, assumptions));
    }
}
