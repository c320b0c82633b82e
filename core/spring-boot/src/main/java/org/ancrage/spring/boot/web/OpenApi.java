package org.ancrage.spring.boot.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ancrage.document.JsonForm;
import org.ancrage.spring.boot.web.Endpoint.Parameter;
import tools.jackson.core.JsonGenerator;

/**
 * Describes the endpoints after OpenAPI 3.1. It is made of the same list as the routes, so that neither says what the other does not; schemas are those that
 * the library publishes, by reference to the endpoint that tells them, or without one where that is switched off.
 */
final class OpenApi {

    private final JsonGenerator json;
    private final Collection<Endpoint> endpoints;
    private final String prefix;

    private OpenApi(JsonGenerator json, Collection<Endpoint> endpoints, String prefix) {
        this.json = json;
        this.endpoints = endpoints;
        this.prefix = prefix;
    }

    /** @param endpoints in the order in which they are told */
    static String of(Collection<Endpoint> endpoints, String prefix) {
        return JsonForm.COMPACT.of(json -> new OpenApi(json, endpoints, prefix).write());
    }

    private void write() {
        object(() -> {
            json.writeStringProperty("openapi", "3.1.0");
            property("info", () -> {
                json.writeStringProperty("title", "Ancrage");
                json.writeStringProperty("version", "1");
                json.writeStringProperty("description", "May this cloud offer host this dataset, on this day, and why? Its answers are not legal advice.");
            });
            property("paths", () -> endpoints.forEach(endpoint -> property(prefix + endpoint.path(),
                    () -> property(endpoint.question() == null ? "get" : "post", () -> operation(endpoint)))));
            property("components", () -> property("schemas", () -> property("Problem", this::problem)));
        });
    }

    private void operation(Endpoint endpoint) {
        json.writeStringProperty("operationId", endpoint.name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("summary", endpoint.description() + ".");
        json.writeArrayPropertyStart("parameters");
        endpoint.parameters().forEach(this::parameter);
        if (endpoint == Endpoint.SCHEMAS) {
            object(() -> {
                json.writeStringProperty("name", "name");
                json.writeStringProperty("in", "path");
                json.writeBooleanProperty("required", true);
                property("schema", () -> constants(Answering.schemaNames()));
            });
        }
        object(() -> {
            json.writeStringProperty("name", "Accept-Language");
            json.writeStringProperty("in", "header");
            json.writeStringProperty("description", "French, unless English is preferred");
            property("schema", () -> json.writeStringProperty("type", "string"));
        });
        json.writeEndArray();
        String question = endpoint.question();
        if (question != null) {
            property("requestBody", () -> {
                json.writeBooleanProperty("required", true);
                property("content", () -> List.of("application/json", "application/yaml").forEach(type -> property(type, () -> schema(question))));
            });
        }
        property("responses", () -> {
            property("200", () -> {
                json.writeStringProperty("description", "The answer");
                property("content", () -> endpoint.forms().forEach(form -> property(form.type().getType() + "/" + form.type().getSubtype(), () -> {
                    String answer = endpoint.answer();
                    if (form == Form.JSON && answer != null) {
                        schema(answer);
                    }
                })));
            });
            property("default", () -> {
                json.writeStringProperty("description", "Why there is no answer (RFC 9457)");
                property("content", () -> property("application/problem+json", () -> property("schema",
                        () -> json.writeStringProperty("$ref", "#/components/schemas/Problem"))));
            });
        });
    }

    private void parameter(Parameter parameter) {
        object(() -> {
            json.writeStringProperty("name", parameter.text());
            json.writeStringProperty("in", "query");
            json.writeStringProperty("description", parameter.description());
            property("schema", () -> {
                if (parameter.level()) {
                    constants(Asked.LEVELS);
                } else if (parameter.several()) {
                    json.writeStringProperty("type", "array");
                    property("items", () -> json.writeStringProperty("type", "string"));
                } else {
                    json.writeStringProperty("type", "string");
                    if (parameter.date()) {
                        json.writeStringProperty("format", "date");
                    }
                }
            });
        });
    }

    private void constants(Collection<String> names) {
        json.writeStringProperty("type", "string");
        json.writeArrayPropertyStart("enum");
        names.forEach(json::writeString);
        json.writeEndArray();
    }

    private void schema(String name) {
        property("schema", () -> {
            if (endpoints.contains(Endpoint.SCHEMAS)) {
                json.writeStringProperty("$ref", "schemas/" + name);
            }
        });
    }

    private void problem() {
        json.writeStringProperty("type", "object");
        property("properties", () -> {
            List.of("type", "title", "detail").forEach(name -> property(name, () -> json.writeStringProperty("type", "string")));
            property("status", () -> json.writeStringProperty("type", "integer"));
            property("problems", () -> {
                json.writeStringProperty("type", "array");
                property("items", () -> {
                    json.writeStringProperty("type", "object");
                    property("properties", () -> {
                        List.of("source", "pointer", "code", "message").forEach(name -> property(name, () -> json.writeStringProperty("type", "string")));
                        property("arguments", () -> {
                            json.writeStringProperty("type", "object");
                            property("additionalProperties", () -> json.writeStringProperty("type", "string"));
                        });
                        property("line", () -> json.writeStringProperty("type", "integer"));
                    });
                });
            });
        });
    }

    private void property(String name, Runnable content) {
        json.writeName(name);
        object(content);
    }

    private void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }
}
