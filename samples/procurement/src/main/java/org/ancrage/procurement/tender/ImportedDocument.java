package org.ancrage.procurement.tender;

import java.util.List;
import org.ancrage.exchange.Remark;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.law.Language;
import org.ancrage.procurement.api.FactsDocument;

/**
 * A declaration after a file was read.
 *
 * @param remarks what was read, and what was left out
 */
record ImportedDocument(Offer offer, List<Source> sources, List<FactEvidence> evidence, List<RemarkResource> remarks) implements FactsDocument {

    /** @param place in which file, and where in it */
    record RemarkResource(Remark.Kind kind, String place, String text) {
    }

    static ImportedDocument of(Hosting hosting, Provenance provenance, List<Remark> remarks, Language language) {
        return new ImportedDocument(hosting.offer(), provenance.sources(), provenance.evidence(),
                remarks.stream().map(remark -> new RemarkResource(remark.kind(), remark.place(), remark.text().in(language))).toList());
    }
}
