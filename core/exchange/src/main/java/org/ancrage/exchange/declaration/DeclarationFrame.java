package org.ancrage.exchange.declaration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.exchange.declaration.DeclarationForm.Field;
import org.ancrage.exchange.declaration.DeclarationForm.Reason;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.Vocabulary;
import org.ancrage.requirement.Proof;

/**
 * A declaration in the frame of the Core Criterion and Core Evidence Vocabulary (CCCEV 2, {@code http://data.europa.eu/m8g/}) as JSON-LD: the need is
 * a requirement, made of criteria; each criterion is derived from a text, asks for information, made of concepts, and is shown by types of evidence.
 * Names are {@code skos:prefLabel}, as in the ontology of public procurement of the Union.
 */
public final class DeclarationFrame {

    private static final String BASE = "https://ancrage.org/";

    private static final Map<Proof, Wording> PROOFS = Map.of(
            Proof.CERTIFICATE, new Wording("Certificat, qualification ou agrément", "Certificate, qualification or approval"),
            Proof.CLAUSE, new Wording("Clause du contrat", "Clause of the contract"),
            Proof.PLACES, new Wording("Lieux où le service est rendu", "Places where the service is performed"),
            Proof.OWNERSHIP, new Wording("Détention et établissement de l'hébergeur et de ceux dont il dépend", "Who holds the hoster and those on whom it relies, and where they are established"),
            Proof.ACCESSES, new Wording("Accès aux données\u00a0: d'où, et sur quel fondement", "Accesses to data: from where, and on what ground"),
            Proof.CUSTOMER, new Wording("Décision ou vérification du client", "Decision or check of the customer"),
            Proof.STATEMENT, new Wording("Déclaration de l'hébergeur", "Statement of the hoster"));

    private DeclarationFrame() {
    }

    /** Indented, ending with a line feed; words in both languages. */
    public static String write(DeclarationForm form) {
        Map<String, Reason> criteria = new LinkedHashMap<>();
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            for (Reason reason : field.reasons()) {
                criteria.putIfAbsent(reason.criterion(), reason);
                asked.computeIfAbsent(reason.criterion(), fresh -> new LinkedHashSet<>()).add(field.pointer());
            }
        }
        List<Node> graph = new ArrayList<>();
        graph.add(node("requirement/" + URLEncoder.encode(form.need(), StandardCharsets.UTF_8), "cccev:Requirement")
                .with("dct:identifier", form.need()).with("dct:valid", form.on().toString())
                .with("skos:prefLabel", words(new Wording("Ce qu'il faut savoir d'une offre pour ce besoin", "What must be known of an offer for this need")))
                .with("cccev:hasRequirement", references("criterion/", criteria.keySet())).node());
        Map<String, Wording> frameworks = new LinkedHashMap<>();
        criteria.values().forEach(reason -> graph.add(criterion(reason, frameworks).node()));
        criteria.values().forEach(reason -> graph.add(node("information/" + reason.criterion(), "cccev:InformationRequirement")
                .with("dct:identifier", reason.criterion())
                .with("cccev:hasConcept", references("concept", asked.getOrDefault(reason.criterion(), Set.of()))).node()));
        frameworks.forEach((id, title) -> graph.add(node("text/" + id, "cccev:ReferenceFramework").with("dct:identifier", id).with("skos:prefLabel", words(title)).node()));
        form.fields().stream().filter(field -> !field.reasons().isEmpty()).forEach(field -> graph.add(concept(field).node()));
        Set<Proof> proofs = new LinkedHashSet<>();
        criteria.values().forEach(reason -> proofs.addAll(reason.proofs()));
        proofs.forEach(proof -> graph.add(node("evidence-type/" + proof.name(), "cccev:EvidenceType").with("dct:identifier", proof.name())
                .with("skos:prefLabel", words(java.util.Objects.requireNonNull(PROOFS.get(proof)))).node()));
        return JsonText.indented(Json.object().with("@context", Json.object().with("cccev", "http://data.europa.eu/m8g/")
                .with("dct", "http://purl.org/dc/terms/").with("skos", "http://www.w3.org/2004/02/skos/core#")).with("@graph", Json.list(graph)).node());
    }

    private static Json criterion(Reason reason, Map<String, Wording> frameworks) {
        String text = reason.criterion().substring(0, reason.criterion().indexOf('#'));
        frameworks.putIfAbsent(text, reason.text());
        Json criterion = node("criterion/" + reason.criterion(), "cccev:Criterion").with("dct:identifier", reason.criterion())
                .with("skos:prefLabel", words(reason.question())).withTexts("dct:references", reason.provisions())
                .with("cccev:isDerivedFrom", references("text/", Set.of(text)))
                .with("cccev:hasRequirement", references("information/", Set.of(reason.criterion())));
        if (!reason.proofs().isEmpty()) {
            criterion.with("cccev:hasEvidenceTypeList", Json.object().with("@type", "cccev:EvidenceTypeList")
                    .with("cccev:specifiesEvidenceType", references("evidence-type/", reason.proofs().stream().map(Proof::name).toList())));
        }
        return criterion;
    }

    private static Json concept(Field field) {
        Vocabulary fr = new Vocabulary(Language.FR);
        Vocabulary en = new Vocabulary(Language.EN);
        Class<?> of = field.component().declaredIn();
        String name = field.component().name();
        return node("concept" + field.pointer(), "cccev:InformationConcept").with("dct:identifier", field.pointer())
                .with("skos:prefLabel", words(new Wording(fr.type(of) + " – " + fr.component(of, name), en.type(of) + " – " + en.component(of, name))));
    }

    private static Json node(String id, String type) {
        return Json.object().with("@id", BASE + id).with("@type", type);
    }

    private static Node references(String under, java.util.Collection<String> ids) {
        return Json.list(ids.stream().map(id -> Json.object().with("@id", BASE + under + id).node()).toList());
    }

    private static Node words(Wording words) {
        return Json.list(List.of(Json.object().with("@language", "fr").with("@value", words.fr()).node(),
                Json.object().with("@language", "en").with("@value", words.en()).node()));
    }
}
