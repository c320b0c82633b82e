package org.ancrage.render;

import java.util.Collection;
import java.util.function.Consumer;
import org.ancrage.decision.Change;
import org.ancrage.decision.Impact;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;
import org.ancrage.render.json.JsonForm;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes which answers flip between two days as JSON, after the schema {@link Schemas#impact()}. The same impact gives the same bytes.
 * Instances are immutable.
 */
public final class ImpactJsonRenderer {

    private final Corpus corpus;
    private final Language language;

    public ImpactJsonRenderer(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    /** The impact as JSON, indented, ending with a line feed. */
    public String render(Impact impact) {
        return JsonForm.text(json -> new Writing(json).impact(impact));
    }

    /** One impact being written. */
    private final class Writing {

        private final JsonGenerator json;

        Writing(JsonGenerator json) {
            this.json = json;
        }

        void impact(Impact impact) {
            json.writeStartObject();
            json.writeStringProperty("on", impact.on().toString());
            json.writeStringProperty("to", impact.to().toString());
            json.writeStringProperty("language", language.code());
            json.writeNumberProperty("pairs", impact.pairs());
            json.writeNumberProperty("unchanged", impact.unchanged());
            array("flips", impact.flips(), this::flip);
            json.writeStringProperty("notice", Labels.in(language).of(Phrase.NOTICE));
            json.writeEndObject();
        }

        private <T> void array(String name, Collection<T> items, Consumer<T> write) {
            json.writeArrayPropertyStart(name);
            items.forEach(item -> {
                json.writeStartObject();
                write.accept(item);
                json.writeEndObject();
            });
            json.writeEndArray();
        }

        private void flip(Impact.Flip flip) {
            json.writeStringProperty("need", flip.need());
            json.writeStringProperty("offer", flip.offer());
            names(flip.outcome());
            array("texts", flip.texts(), this::text);
        }

        /** Before and after, by the names of constants; null where there is none. */
        private <E extends Enum<E>> void names(Change<E> change) {
            nullable("before", change.before() == null ? null : change.before().name());
            nullable("after", change.after() == null ? null : change.after().name());
        }

        private void nullable(String name, @Nullable Object value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, value.toString());
            }
        }

        private void text(Impact.FlippedText text) {
            json.writeStringProperty("text", text.text());
            json.writeStringProperty("title", text.title().in(language));
            names(text.outcome());
            json.writeObjectPropertyStart("version");
            version("before", text.version().before());
            version("after", text.version().after());
            json.writeEndObject();
            array("criteria", text.criteria(), turned -> {
                json.writeStringProperty("id", turned.criterion().id());
                json.writeStringProperty("statement", turned.criterion().statement().in(language));
                names(turned.truth());
            });
            array("provisions", text.provisions().stream().flatMap(id -> corpus.provision(id).stream()).toList(), this::provision);
        }

        private void version(String side, @Nullable Version version) {
            if (version == null) {
                json.writeNullProperty(side);
                return;
            }
            json.writeObjectPropertyStart(side);
            json.writeStringProperty("id", version.id());
            json.writeStringProperty("title", version.title().in(language));
            nullable("from", version.period().from());
            nullable("until", version.period().until());
            json.writeEndObject();
        }

        private void provision(Provision provision) {
            json.writeStringProperty("id", provision.id());
            json.writeStringProperty("citation", provision.citation().in(language));
            nullable("link", provision.link());
            json.writeStringProperty("evidence", provision.evidence().name());
        }
    }
}
