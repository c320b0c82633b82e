package org.ancrage.procurement.tender;

import java.util.List;
import org.ancrage.document.Document;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.procurement.api.FactsDocument;

/**
 * A declaration: the offer, and where its facts come from. The need is the buyer's, and stands in none.
 *
 * @param evidence which facts rest on which source
 */
record OfferDocument(Offer offer, List<Source> sources, List<FactEvidence> evidence) implements FactsDocument {

    /** What is put. What it rests on is named afterwards. */
    record OfferBody(Offer offer) {
    }

    static OfferDocument of(Hosting hosting, Provenance provenance) {
        return new OfferDocument(hosting.offer(), provenance.sources(), provenance.evidence());
    }

    /**
     * @param before whose need it answers, and whose id and name it keeps
     * @throws org.ancrage.document.InvalidInputException with all that is wrong with the facts
     */
    static Hosting read(OfferBody body, Hosting before) {
        Offer offer = OfferBuilder.builder(body.offer()).id(before.offer().id()).name(before.offer().name()).build();
        return RequestReader.read(new Document("request", RequestReader.toNode(new Request(Hosting.of(before.need(), offer), null)))).hosting();
    }
}
