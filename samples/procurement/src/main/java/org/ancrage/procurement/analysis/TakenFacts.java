package org.ancrage.procurement.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Finding.Kind;
import org.ancrage.procurement.facts.FactChange;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.Provenances;

/** The facts that the analysis takes: those that were declared, with what the buyer found out in their place, and who says each. */
final class TakenFacts {

    private TakenFacts() {
    }

    /** @throws org.ancrage.document.InvalidInputException if they contradict each other */
    static Request of(Request declared, List<Finding> findings) {
        if (findings.isEmpty()) {
            return declared;
        }
        Map<String, Finding> last = new LinkedHashMap<>();
        findings.forEach(finding -> last.put(finding.pointer(), finding));
        Node facts = RequestReader.toNode(new Request(declared.hosting(), null));
        for (Finding finding : last.values()) {
            facts = FactChange.with(facts, finding.pointer(), finding.found());
        }
        Set<String> others = new LinkedHashSet<>();
        last.values().stream().filter(finding -> finding.kind() != Kind.VERIFIED).forEach(finding -> others.add(finding.pointer()));
        List<Source> sources = new ArrayList<>(declared.provenance().sources());
        List<FactEvidence> evidence = new ArrayList<>(without(declared.provenance().evidence(), others, facts));
        List<String> supposed = new ArrayList<>();
        for (Finding finding : last.values()) {
            if (finding.kind() == Kind.SUPPOSED) {
                supposed.add(finding.pointer());
            } else {
                Source source = SourceBuilder.builder().id("finding-" + finding.id()).kinds(List.of(SourceKind.VERIFIED)).title(finding.title()).asOf(finding.asOf()).build();
                sources.add(source);
                evidence.add(new FactEvidence(source.id(), List.of(finding.pointer())));
            }
        }
        Provenance provenance = Provenances.of(new Provenance(sources, evidence, supposed), facts);
        return new Request(RequestReader.read(new Document("request", facts)).hosting(), null, provenance);
    }

    /** A document of the tenderer shows nothing of what it does not say: of a branch in which something was replaced, the rest is named fact by fact. */
    private static List<FactEvidence> without(List<FactEvidence> evidence, Set<String> others, Node facts) {
        List<FactLine> lines = FactLine.of(facts, "", Language.EN);
        List<FactEvidence> kept = new ArrayList<>();
        for (FactEvidence one : evidence) {
            Set<String> pointers = new LinkedHashSet<>();
            for (String fact : one.facts()) {
                if (others.stream().noneMatch(other -> within(other, fact))) {
                    pointers.add(fact);
                    continue;
                }
                lines.stream().map(FactLine::pointer).filter(line -> within(line, fact)).filter(line -> others.stream().noneMatch(other -> within(other, line)))
                        .forEach(pointers::add);
            }
            if (!pointers.isEmpty()) {
                kept.add(new FactEvidence(one.source(), List.copyOf(pointers)));
            }
        }
        return kept;
    }

    private static boolean within(String pointer, String branch) {
        return pointer.equals(branch) || pointer.startsWith(branch + "/");
    }
}
