package org.ancrage.procurement.facts;

import java.util.List;
import org.ancrage.document.Node;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.law.Language;

/** Where facts come from, while facts change. */
public final class Provenances {

    private Provenances() {
    }

    /** Without what speaks of facts that are no longer there: an answer was taken back. */
    public static Provenance of(Provenance given, Node request) {
        List<String> known = FactLine.of(request, "", Language.EN).stream().map(FactLine::pointer).toList();
        List<FactEvidence> evidence = given.evidence().stream()
                .map(one -> new FactEvidence(one.source(), one.facts().stream().filter(fact -> stands(known, fact)).toList()))
                .filter(one -> !one.facts().isEmpty()).toList();
        List<Source> sources = given.sources().stream().filter(source -> evidence.stream().anyMatch(one -> one.source().equals(source.id()))).toList();
        return new Provenance(sources, evidence, given.assumptions().stream().filter(fact -> stands(known, fact)).toList());
    }

    private static boolean stands(List<String> known, String fact) {
        return known.stream().anyMatch(pointer -> pointer.equals(fact) || pointer.startsWith(fact + "/"));
    }
}
