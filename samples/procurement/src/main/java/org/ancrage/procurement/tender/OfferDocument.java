package org.ancrage.procurement.tender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.Provenance;

/** A declaration as a document of the library that holds the offer alone, and where its facts come from. The need is the buyer's. */
final class OfferDocument {

    private static final List<String> SHOWN = List.of("offer", "sources", "evidence");

    private OfferDocument() {
    }

    static Node of(Hosting hosting, Provenance provenance) {
        MappingNode request = (MappingNode) RequestReader.toNode(new Request(hosting, null, provenance));
        Map<String, Node> shown = new LinkedHashMap<>();
        SHOWN.forEach(part -> Optional.ofNullable(request.entries().get(part)).ifPresent(node -> shown.put(part, node)));
        return new MappingNode(shown, Position.UNKNOWN);
    }

    /**
     * @param body with the offer and nothing else
     * @param before whose need it answers, and whose id and name it keeps
     * @throws org.ancrage.document.InvalidInputException with all that is wrong
     */
    static Hosting read(Document body, Hosting before) {
        RecordReader.read(Offered.class, body);
        Node given = Objects.requireNonNull(((MappingNode) body.root()).entries().get("offer"));
        MappingNode request = RequestEdit.with(RequestReader.toNode(new Request(Hosting.of(before.need(), before.offer()), null)), "/offer", given);
        Offer offer = RequestReader.read(body.with(request)).hosting().offer();
        return Hosting.of(before.need(), OfferBuilder.builder(offer).id(before.offer().id()).name(before.offer().name()).build());
    }

    /** What a program may put. */
    record Offered(Offer offer) {
    }
}
