package org.ancrage.procurement.facts;

import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Provenance;

/** Questions as the text in which they are kept: the format of requests, which the command line reads as well. */
public final class Requests {

    private Requests() {
    }

    public static String text(Hosting hosting, Provenance provenance) {
        return JsonText.of(RequestReader.toNode(new Request(hosting, null, provenance)));
    }

    /** @throws org.ancrage.document.InvalidInputException if it is none */
    public static Request read(String text) {
        return RequestReader.read(new DocumentReader().read(text, "request"));
    }
}
