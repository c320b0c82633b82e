package org.ancrage.render.json;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.document.JsonForm;
import org.ancrage.document.Legibility;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.TermSet;
import org.ancrage.law.Language;
import org.ancrage.render.words.Labels;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the JSON Schemas of a request and of a file of a portfolio from the records of {@code org.ancrage.fact}, so that the two cannot
 * drift apart.
 */
final class RequestSchema {

    private static final String KNOWLEDGE = " What is left out is unknown. A list says: at least these; {\"complete\": [...]} says: these "
            + "and no others.";

    private static final String SETS = ".sets";
    /** Of which a file that builds on others may say a part only. */
    private static final List<Class<?>> MERGED = List.of(Need.class, Offer.class, Hoster.class);

    private final Labels labels = Labels.in(Language.EN);
    private final FieldMeanings meanings;
    private final Map<String, Class<?>> definitions = new TreeMap<>();
    private final JsonGenerator json;

    private RequestSchema(JsonGenerator json, FieldMeanings meanings) {
        this.json = json;
        this.meanings = meanings;
    }

    /**
     * The schema of a request, indented, ending with a line feed.
     *
     * @param meanings what is said of components and terms beside their labels
     */
    static String generate(FieldMeanings meanings) {
        return JsonForm.text(json -> new RequestSchema(json, meanings).ofRequests());
    }

    /** The schema of a file of a portfolio, indented, ending with a line feed. */
    static String generatePortfolio(FieldMeanings meanings) {
        return JsonForm.text(json -> new RequestSchema(json, meanings).ofPortfolios());
    }

    private void ofRequests() {
        start("request", "Request", "May this offer host these data, under this contract?");
        request("Day on which the question is asked.");
        ProvenanceSchema.properties(json);
        json.writeEndObject();
        alone(() -> {
            strings("required", List.of("need", "offer"));
            halves();
        });
        end();
    }

    private void ofPortfolios() {
        define(Proposal.class);
        start("portfolio", "File of a portfolio",
                "Needs, and offers with their contracts, that are compared: what a request says, or lists, or both.");
        request("Day on which a request is asked; not taken where offers are compared.");
        listOf("needs", "Needs, each with an id of its own.", Need.class);
        listOf("offers", "Offers, each with an id of its own and with the contract under which it is made.", Proposal.class);
        ProvenanceSchema.properties(json);
        json.writeEndObject();
        alone(() -> {
            json.writeArrayPropertyStart("anyOf");
            for (String key : List.of("need", "needs", "offer", "offers")) {
                json.writeStartObject();
                strings("required", List.of(key));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("dependentRequired");
            strings("contract", List.of("offer"));
            json.writeEndObject();
            halves();
        });
        end();
    }

    /** What holds of a file that builds on no other; of one that does, only what it comes to is whole. */
    private void alone(Runnable demands) {
        json.writeObjectPropertyStart("if");
        strings("required", List.of(BasedDocument.LIKE));
        json.writeEndObject();
        json.writeObjectPropertyStart("else");
        demands.run();
        json.writeEndObject();
    }

    private void halves() {
        json.writeObjectPropertyStart("properties");
        for (Class<?> part : List.of(Need.class, Offer.class)) {
            json.writeObjectPropertyStart(property(part));
            whole(part);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What one that may be given in part has when it is whole. */
    private void whole(Class<?> part) {
        strings("required", RecordShape.components(part).stream().filter(RecordShape.Component::mandatory).map(RecordShape.Component::name).toList());
        List<RecordShape.Component> inside = RecordShape.components(part).stream().filter(component -> MERGED.contains(component.raw())).toList();
        if (!inside.isEmpty()) {
            json.writeObjectPropertyStart("properties");
            for (RecordShape.Component component : inside) {
                json.writeObjectPropertyStart(component.name());
                whole(component.raw());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static String property(Class<?> part) {
        return Character.toLowerCase(part.getSimpleName().charAt(0)) + part.getSimpleName().substring(1);
    }

    private void start(String name, String title, String description) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringProperty("$id", "https://ancrage.org/schema/" + name + ".json");
        json.writeStringProperty("title", title);
        json.writeStringProperty("description", description + KNOWLEDGE);
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
    }

    private void request(String day) {
        Stream.of(Need.class, Offer.class, Contract.class).forEach(this::define);
        SharedSchema.like(json);
        json.writeObjectPropertyStart("on");
        json.writeStringProperty("description", day);
        reference("date");
        json.writeEndObject();
        for (Class<?> part : List.of(Need.class, Offer.class, Contract.class)) {
            json.writeObjectPropertyStart(property(part));
            json.writeStringProperty("description", description(labels.type(part)));
            reference(part.getSimpleName());
            json.writeEndObject();
        }
    }

    private void listOf(String name, String description, Class<?> item) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        reference(item.getSimpleName());
        if (MERGED.contains(item)) {
            whole(item);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void end() {
        json.writeBooleanProperty("additionalProperties", false);
        json.writeObjectPropertyStart("$defs");
        ScalarSchema.definitions(json);
        definitions.forEach((name, type) -> {
            json.writeObjectPropertyStart(name);
            if (type.isEnum()) {
                enumeration(type);
            } else {
                object(type);
            }
            json.writeEndObject();
            if (!TermSet.of(type).isEmpty()) {
                json.writeObjectPropertyStart(name + SETS);
                SharedSchema.sets(json, type);
                json.writeEndObject();
            }
        });
        ProvenanceSchema.definitions(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Finds the records and enums that a record is made of. */
    private void define(Class<?> type) {
        if (definitions.putIfAbsent(name(type), type) != null || type.isEnum()) {
            return;
        }
        for (RecordShape.Component component : RecordShape.components(type)) {
            Class<?> leaf = RecordShape.container(component.raw()) ? RecordShape.raw(RecordShape.item(component.type())) : component.raw();
            if (leaf.isRecord() || leaf.isEnum() && leaf != Answer.class) {
                define(leaf);
            }
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private void enumeration(Class<?> type) {
        json.writeArrayPropertyStart("oneOf");
        for (Object constant : type.getEnumConstants()) {
            json.writeStartObject();
            json.writeStringProperty("const", ((Enum<?>) constant).name());
            json.writeStringProperty("description", meant(labels.name((Enum<?>) constant), meanings.of(type, ((Enum<?>) constant).name())));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void object(Class<?> type) {
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        List<String> required = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.components(type)) {
            json.writeObjectPropertyStart(component.name());
            json.writeStringProperty("description", meant(labels.component(type, component.name()), meanings.of(type, component.name())));
            SchemaExamples.write(json, component);
            if (component.ranged()) {
                json.writeArrayPropertyStart("oneOf");
                for (String definition : List.of("percentage", "range")) {
                    json.writeStartObject();
                    reference(definition);
                    json.writeEndObject();
                }
                json.writeEndArray();
            } else {
                schema(component.name(), component.type());
            }
            if (type == Proposal.class && MERGED.contains(component.raw())) {
                whole(component.raw());
            }
            json.writeEndObject();
            // Whatever can be unknown can be left out.
            if (component.mandatory()) {
                required.add(component.name());
            }
        }
        json.writeEndObject();
        if (!required.isEmpty() && !MERGED.contains(type)) {
            strings("required", required);
        }
        json.writeBooleanProperty("additionalProperties", false);
    }

    private void schema(String name, AnnotatedType type) {
        Class<?> raw = RecordShape.raw(type);
        if (raw == Listing.class || raw == List.class) {
            AnnotatedType item = RecordShape.item(type);
            if (raw == List.class) {
                list(name, item);
                return;
            }
            json.writeArrayPropertyStart("oneOf");
            json.writeStartObject();
            json.writeStringProperty("description", "At least these.");
            listOrSet(name, item);
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringProperty("description", "These and no others.");
            json.writeStringProperty("type", "object");
            json.writeObjectPropertyStart("properties");
            json.writeObjectPropertyStart("complete");
            listOrSet(name, item);
            json.writeEndObject();
            json.writeEndObject();
            strings("required", List.of("complete"));
            json.writeBooleanProperty("additionalProperties", false);
            json.writeEndObject();
            List<Enum<?>> kinds = RecordShape.kinds(type);
            if (!kinds.isEmpty()) {
                completeForSome(name, item, kinds.get(0).getDeclaringClass());
            }
            json.writeEndArray();
        } else if (raw == Answer.class) {
            reference("answer");
        } else if (raw == LocalDate.class) {
            reference("date");
        } else if (raw == BigDecimal.class) {
            reference("percentage");
        } else if (raw == Integer.class) {
            json.writeStringProperty("type", "integer");
            json.writeNumberProperty("minimum", 0);
        } else if (raw == String.class) {
            if (RecordShape.country(type)) {
                reference("country");
            } else {
                reference(Legibility.relates(name) ? "identifier" : "text");
            }
        } else {
            reference(name(raw));
        }
    }

    private void completeForSome(String name, AnnotatedType item, Class<?> kinds) {
        json.writeStartObject();
        json.writeStringProperty("description", "At least these, and no others of some kinds.");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart("completeFor");
        json.writeStringProperty("description", "Kinds of which there are no others.");
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        reference(name(kinds));
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("atLeast");
        listOrSet(name, item);
        json.writeEndObject();
        json.writeEndObject();
        strings("required", List.of("completeFor"));
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }

    /** Of terms that go together under names, such a name may stand in the list, or in its place. */
    private void listOrSet(String name, AnnotatedType item) {
        String sets = "#/$defs/" + name(RecordShape.raw(item)) + SETS;
        if (TermSet.of(RecordShape.raw(item)).isEmpty()) {
            list(name, item);
            return;
        }
        json.writeArrayPropertyStart("anyOf");
        json.writeStartObject();
        json.writeStringProperty("$ref", sets);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        json.writeArrayPropertyStart("anyOf");
        json.writeStartObject();
        schema(name, item);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("$ref", sets);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void list(String name, AnnotatedType item) {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        schema(name, item);
        json.writeEndObject();
    }

    private void reference(String definition) {
        json.writeStringProperty("$ref", "#/$defs/" + definition);
    }

    private void strings(String name, List<String> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String meant(String label, String meaning) {
        return meaning.isEmpty() ? description(label) : description(label) + " " + description(meaning);
    }

    private static String description(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + (label.endsWith(".") || label.endsWith("?") ? "" : ".");
    }
}
