package org.ancrage.render.json;

import org.ancrage.decision.Change;
import org.ancrage.decision.difference.Impact;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Version;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Which answers flip between two days, being written as JSON. */
public final class ImpactJson extends JsonWriting {

    public ImpactJson(JsonGenerator json, Corpus corpus, Language language) {
        super(json, corpus, language);
    }

    public void impact(Impact impact) {
        json.writeStartObject();
        json.writeStringProperty("on", impact.on().toString());
        json.writeStringProperty("to", impact.to().toString());
        json.writeStringProperty("language", language.code());
        json.writeNumberProperty("pairs", impact.pairs());
        json.writeNumberProperty("unchanged", impact.unchanged());
        objects("flips", impact.flips(), this::flip);
        json.writeStringProperty("notice", Labels.in(language).of(Phrase.NOTICE));
        json.writeEndObject();
    }

    private void flip(Impact.Flip flip) {
        json.writeStringProperty("need", flip.need());
        json.writeStringProperty("offer", flip.offer());
        names(flip.outcome());
        CauseWords causes = new CauseWords(corpus, language, flip.offer());
        objects("texts", flip.texts(), text -> text(text, causes));
    }

    /** Before and after, by the names of constants; null where there is none. */
    private <E extends Enum<E>> void names(Change<E> change) {
        nullable("before", change.before());
        nullable("after", change.after());
    }

    private void text(Impact.FlippedText text, CauseWords causes) {
        json.writeStringProperty("text", text.text());
        wording("title", text.title());
        names(text.outcome());
        json.writeObjectPropertyStart("version");
        version("before", text.version().before());
        version("after", text.version().after());
        json.writeEndObject();
        objects("criteria", text.criteria(), turned -> {
            json.writeStringProperty("id", turned.criterion().id());
            wording("statement", turned.criterion().statement());
            names(turned.truth());
        });
        objects("events", text.events(), event -> {
            json.writeStringProperty("on", event.on().toString());
            strings("causes", event.causes().stream().map(causes::cause).toList());
        });
        provisions(text.provisions());
    }

    private void version(String side, @Nullable Version version) {
        if (version == null) {
            json.writeNullProperty(side);
            return;
        }
        json.writeObjectPropertyStart(side);
        versionProperties(version);
        json.writeEndObject();
    }
}
