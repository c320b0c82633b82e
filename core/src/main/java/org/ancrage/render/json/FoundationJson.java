package org.ancrage.render.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.decision.evidence.Support;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Source;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.words.EvidenceWords;
import org.ancrage.render.words.Words;
import tools.jackson.core.JsonGenerator;

/** What an answer rests on among the facts, being written as JSON. */
final class FoundationJson extends JsonWriting {

    private final EvidenceWords words;

    FoundationJson(JsonGenerator json, Corpus corpus, Language language, Words words) {
        super(json, corpus, language);
        this.words = new EvidenceWords(words);
    }

    void foundation(Foundation foundation) {
        json.writeObjectPropertyStart("foundation");
        Set<Source> sources = new LinkedHashSet<>();
        foundation.texts().forEach(text -> sources.addAll(text.whole().sources()));
        objects("sources", sources, this::source);
        objects("texts", foundation.texts(), text -> {
            json.writeStringProperty("text", text.whole().of());
            support(text.whole());
            objects("criteria", text.criteria(), criterion -> {
                json.writeStringProperty("criterion", criterion.of());
                support(criterion);
            });
        });
        foundation.declarations().ifPresent(this::declarations);
        json.writeObjectPropertyStart("assumptions");
        objects("used", foundation.assumptions().used(), used -> {
            fact(used.fact());
            json.writeStringProperty("without", used.without().name());
        });
        facts("unused", foundation.assumptions().unused());
        json.writeEndObject();
        distrust(foundation.distrust());
        json.writeEndObject();
    }

    private void source(Source source) {
        json.writeStringProperty("id", source.id());
        strings("kinds", source.kinds().stream().map(Enum::name).toList());
        nullable("assertedBy", source.assertedBy());
        nullable("title", source.title());
        nullable("page", source.page());
        nullable("url", source.url());
        nullable("sha256", source.sha256());
        nullable("asOf", source.asOf());
        nullable("expires", source.expires());
        json.writeStringProperty("statement", words.source(source));
    }

    private void support(Support support) {
        strings("sources", support.sources().stream().map(Source::id).toList());
        nullable("weakest", support.weakest().orElse(null));
        facts("unsourced", support.unsourced());
        facts("dated", support.dated());
        facts("assumed", support.assumed());
    }

    private void declarations(Declarations declarations) {
        json.writeObjectPropertyStart("declarations");
        json.writeStringProperty("proven", declarations.proven().name());
        facts("turning", declarations.turning());
        json.writeBooleanProperty("complete", declarations.complete());
        objects("documents", declarations.documents(), document -> {
            json.writeStringProperty("kind", document.kind().name());
            json.writeStringProperty("statement", words.document(document));
            strings("proves", document.proves().stream().map(PlacedFact::pointer).toList());
            json.writeBooleanProperty("enough", document.enough());
        });
        json.writeEndObject();
    }

    private void distrust(Distrust distrust) {
        json.writeObjectPropertyStart("distrust");
        json.writeBooleanProperty("kept", distrust.kept());
        objects("facts", distrust.facts(), fallen -> {
            fact(fallen.fact());
            json.writeStringProperty("lack", fallen.shortfall().lack().name());
            json.writeStringProperty("atLeast", fallen.shortfall().demand().atLeast().name());
        });
        json.writeEndObject();
    }

    private void facts(String name, List<PlacedFact> facts) {
        objects(name, facts, this::fact);
    }

    private void fact(PlacedFact fact) {
        json.writeStringProperty("pointer", fact.pointer());
        json.writeStringProperty("text", words.fact(fact));
    }
}
