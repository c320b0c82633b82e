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
import org.ancrage.fact.Answer;
import org.ancrage.fact.Contract;
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

    private final Labels labels = Labels.in(Language.EN);
    private final FieldMeanings meanings;
    private final Map<String, Class<?>> definitions = new TreeMap<>();
    private final JsonGenerator json;
    private final PartialSchema partial;

    private RequestSchema(JsonGenerator json, FieldMeanings meanings) {
        this.json = json;
        this.partial = new PartialSchema(json);
        this.meanings = meanings;
    }

    /**
     * The schema of a request, indented, ending with a line feed.
     *
     * @param meanings what is said of components and terms beside their labels
     */
    static String generate(FieldMeanings meanings) {
        return JsonForm.INDENTED.of(json -> new RequestSchema(json, meanings).ofRequests());
    }

    /** The schema of a file of a portfolio, indented, ending with a line feed. */
    static String generatePortfolio(FieldMeanings meanings) {
        return JsonForm.INDENTED.of(json -> new RequestSchema(json, meanings).ofPortfolios());
    }

    private void ofRequests() {
        start("request", "Request", "May this offer host these data, under this contract?");
        request("Day on which the question is asked.");
        ProvenanceSchema.properties(json);
        json.writeEndObject();
        partial.alone(() -> {
            strings("required", List.of("need", "offer"));
            partial.halves();
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
        partial.alone(() -> {
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
            partial.halves();
        });
        end();
    }

    private void start(String name, String title, String description) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringProperty("$id", "https://ancrage.org/schema/" + name + "/1.json");
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
            json.writeObjectPropertyStart(PartialSchema.property(part));
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
        if (PartialSchema.MERGED.contains(item)) {
            partial.whole(item);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void end() {
        json.writeBooleanProperty("additionalProperties", false);
        json.writeObjectPropertyStart("$defs");
        basics();
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
            boolean container = RecordShape.container(component.raw());
            Class<?> leaf = container ? RecordShape.raw(RecordShape.item(component.type())) : component.raw();
            Stream<Class<?>> kinds = container ? RecordShape.kinds(component.type()).stream().limit(1).map(Enum::getDeclaringClass) : Stream.of();
            Stream.concat(Stream.of(leaf), kinds).filter(each -> each.isRecord() || each.isEnum() && each != Answer.class).forEach(this::define);
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private void basics() {
        json.writeObjectPropertyStart("answer");
        json.writeStringProperty("description", "Yes, no, or not known.");
        json.writeArrayPropertyStart("enum");
        Stream.of(Answer.values()).forEach(answer -> json.writeString(answer.name()));
        json.writeBoolean(true);
        json.writeBoolean(false);
        json.writeEndArray();
        json.writeEndObject();
        pattern("country", "ISO 3166-1 alpha-2 code of a country.", "^[A-Z]{2}$");
        text("text", "Text with at least one character that is no white space.", Legibility.TEXT);
        text("identifier", "Text by which facts are related, without characters that are not seen.", Legibility.IDENTIFIER);
        pattern("date", "Day, as year-month-day.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        json.writeObjectPropertyStart("percentage");
        json.writeStringProperty("description", "Per cent.");
        json.writeStringProperty("type", "number");
        json.writeNumberProperty("minimum", 0);
        json.writeNumberProperty("maximum", 100);
        json.writeEndObject();
        range();
    }

    private void range() {
        json.writeObjectPropertyStart("range");
        json.writeStringProperty("description", "Between what bounds a percentage lies that is not known exactly, as registers tell it.");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        Map.of("atLeast", "This percentage, or more.", "above", "More than this percentage.", "atMost", "This percentage, or less.", "below",
                "Less than this percentage.").entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(bound -> {
                    json.writeObjectPropertyStart(bound.getKey());
                    json.writeStringProperty("description", bound.getValue());
                    reference("percentage");
                    json.writeEndObject();
                });
        json.writeEndObject();
        json.writeNumberProperty("minProperties", 1);
        json.writeNumberProperty("maxProperties", 2);
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }

    private void text(String name, String description, String pattern) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "string");
        json.writeNumberProperty("minLength", 1);
        json.writeStringProperty("pattern", pattern);
        json.writeEndObject();
    }

    private void pattern(String name, String description, String pattern) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", pattern);
        json.writeEndObject();
    }

    private void enumeration(Class<?> type) {
        json.writeArrayPropertyStart("oneOf");
        for (Object constant : type.getEnumConstants()) {
            json.writeStartObject();
            json.writeStringProperty("const", ((Enum<?>) constant).name());
            json.writeStringProperty("description", SharedSchema.meant(labels.name((Enum<?>) constant), meanings.of(type, ((Enum<?>) constant).name())));
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
            json.writeStringProperty("description", SharedSchema.meant(labels.component(type, component.name()), meanings.of(type, component.name())));
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
            if (type == Proposal.class && PartialSchema.MERGED.contains(component.raw())) {
                partial.whole(component.raw());
            }
            json.writeEndObject();
            // Whatever can be unknown can be left out.
            if (component.mandatory()) {
                required.add(component.name());
            }
        }
        json.writeEndObject();
        if (!required.isEmpty() && !PartialSchema.MERGED.contains(type)) {
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
        list(name, item);
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

    private static String description(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + (label.endsWith(".") || label.endsWith("?") ? "" : ".");
    }
}
