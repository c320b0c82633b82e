package org.ancrage.render.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.law.Act;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An answer being written as JSON: what several answers have in common. */
abstract class JsonWriting {

    final JsonGenerator json;
    final Corpus corpus;
    final Language language;

    JsonWriting(JsonGenerator json, Corpus corpus, Language language) {
        this.json = json;
        this.corpus = corpus;
        this.language = language;
    }

    /** Left out where all law of that day is known. */
    final void lawKnownFrom(LocalDate on) {
        corpus.knownFrom().filter(on::isBefore).ifPresent(from -> json.writeStringProperty("lawKnownFrom", from.toString()));
    }

    /** However briefly an outcome is told, it is one among others where points of law were settled beforehand. */
    final void settled(Map<String, String> readings) {
        if (!readings.isEmpty()) {
            json.writeObjectPropertyStart("settled");
            readings.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    final <T> void array(String name, Collection<T> items, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        items.forEach(write);
        json.writeEndArray();
    }

    /** As {@link #array}; left out where there is none. */
    final <T> void some(String name, Collection<T> items, Consumer<T> write) {
        if (!items.isEmpty()) {
            array(name, items, write);
        }
    }

    /** As {@link #array}, of objects whose properties are written. */
    final <T> void objects(String name, Collection<T> items, Consumer<T> write) {
        array(name, items, item -> {
            json.writeStartObject();
            write.accept(item);
            json.writeEndObject();
        });
    }

    final void strings(String name, Collection<String> items) {
        array(name, items, json::writeString);
    }

    /** Constants by their names; null stays null. */
    final void nullable(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** As {@link #nullable}; left out where it is null. */
    final void given(String name, @Nullable Object value) {
        if (value != null) {
            nullable(name, value);
        }
    }

    final void wording(String name, @Nullable Wording wording) {
        nullable(name, wording == null ? null : wording.in(language));
    }

    final void rules(RuleSet rules) {
        json.writeStartObject();
        json.writeStringProperty("pack", rules.pack());
        json.writeStringProperty("version", rules.version());
        json.writeStringProperty("hash", rules.hash());
        json.writeEndObject();
    }

    /** The version of a text, with its force beside it. */
    final void version(Version version) {
        json.writeObjectPropertyStart("version");
        versionProperties(version);
        json.writeEndObject();
        json.writeStringProperty("force", version.force().name());
    }

    final void versionProperties(Version version) {
        json.writeStringProperty("id", version.id());
        wording("title", version.title());
        nullable("from", version.period().from());
        nullable("until", version.period().until());
    }

    final void provision(Provision provision) {
        json.writeStartObject();
        json.writeStringProperty("id", provision.id());
        wording("citation", provision.citation());
        nullable("link", provision.link());
        json.writeStringProperty("evidence", provision.evidence().name());
        json.writeEndObject();
    }

    final void provisions(List<String> ids) {
        array("provisions", known(ids), this::provision);
    }

    final List<Provision> known(List<String> ids) {
        return ids.stream().flatMap(id -> corpus.provision(id).stream()).toList();
    }

    /** The open points of law that these outcomes name, each once. */
    final List<Reading> openPoints(List<ReadingOutcome> readings) {
        Map<String, Reading> points = new LinkedHashMap<>();
        Stream<String> named = readings.stream().flatMap(reading -> reading.options().keySet().stream());
        named.forEach(id -> corpus.reading(id).ifPresent(reading -> points.put(id, reading)));
        return List.copyOf(points.values());
    }

    final void remedy(Criterion criterion) {
        json.writeObjectPropertyStart("remedy");
        json.writeStringProperty("by", criterion.remedy().by().name());
        wording("how", criterion.remedy().how());
        json.writeEndObject();
    }

    /** What is to be done, by whom and how long it takes. */
    final void actProperties(Act act) {
        json.writeStringProperty("id", act.id());
        json.writeStringProperty("by", act.by().name());
        wording("what", act.words());
        if (act.takes() != null) {
            wording("takes", act.takes());
        }
    }

    final void readingOutcome(ReadingOutcome reading) {
        json.writeStartObject();
        json.writeObjectPropertyStart("options");
        reading.options().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("outcome", reading.outcome().name());
        json.writeEndObject();
    }

    /** Facts of which none matters, whatever they are; only where there are some. */
    final void whatever(List<MissingFact> facts, Words words) {
        missing("whatever", facts, words);
    }

    /** As {@link #some}: facts that are missing, in words too. */
    final void missing(String name, List<MissingFact> facts, Words words) {
        some(name, facts, missing -> {
            json.writeStartObject();
            json.writeStringProperty("missing", missing.pointer());
            json.writeStringProperty("text", words.missing(List.of(missing)));
            json.writeEndObject();
        });
    }

    /** By id of the text. */
    final void outcomes(String name, Map<String, Outcome> outcomes) {
        json.writeObjectPropertyStart(name);
        outcomes.forEach((text, outcome) -> json.writeStringProperty(text, outcome.name()));
        json.writeEndObject();
    }

    final void amendment(Amendment amendment, Words words) {
        json.writeStartObject();
        json.writeStringProperty("id", amendment.id());
        json.writeStringProperty("author", amendment.author());
        wording("reason", amendment.reason());
        json.writeStringProperty("change", words.effect(amendment.effect()));
        json.writeEndObject();
    }

    final void conflict(Conflict conflict) {
        json.writeStartObject();
        json.writeStringProperty("id", conflict.id());
        wording("statement", conflict.statement());
        json.writeEndObject();
    }
}
