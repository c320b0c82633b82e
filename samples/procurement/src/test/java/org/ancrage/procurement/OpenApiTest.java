package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.procurement.security.Access;
import org.ancrage.procurement.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the REST interface says all of it, and nothing else. What is answered is held against it by {@link Described}, in every test. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post");

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        Described.JSON.get("paths").properties().forEach(path -> path.getValue().properties().stream().filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> operations.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static Map<String, HandlerMethod> served() {
        Map<String, HandlerMethod> served = new TreeMap<>();
        Running.bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping").getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("org.ancrage.procurement")) {
                route.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> served.put(route.getMethodsCondition().getMethods().iterator().next() + " " + pattern, method));
            }
        });
        return served;
    }

    @Test
    void everyRouteStandsInItWithWhatItTakesAndAnswersAndWhoMayCallIt() {
        assertThat(operations().keySet()).isEqualTo(served().keySet());
        Map<String, Set<Role>> rules = Access.RULES.stream().collect(Collectors.toMap(rule -> rule.method() + " " + rule.pattern(), Access::roles));
        assertThat(operations().values()).extracting(operation -> operation.get("operationId").asString()).doesNotHaveDuplicates();
        operations().forEach((route, operation) -> {
            assertThat(operation.get("summary").asString()).as(route).isNotBlank();
            boolean open = rules.get(route).isEmpty();
            assertThat(operation.get("security").isEmpty()).as(route).isEqualTo(open);
            JsonNode responses = operation.get("responses");
            assertThat(responses.propertyNames()).as(route).contains("400", "401", "429", "500").containsAll(open ? Set.of() : Set.of("403"));
            responses.properties().forEach(response -> {
                JsonNode content = response.getValue().get("content");
                if (response.getKey().startsWith("2")) {
                    assertThat(content == null).as(route).isEqualTo(response.getKey().equals("204"));
                    assertThat(content == null || !content.has("application/json") || content.get("application/json").has("schema") || route.contains("/schemas/")).as(route).isTrue();
                } else {
                    assertThat(content.at("/application~1problem+json/schema/$ref").asString()).as(route).isEqualTo("#/components/schemas/ProblemDocument");
                }
            });
            boolean body = Arrays.stream(served().get(route).getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                    || parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName()));
            assertThat(operation.has("requestBody")).as(route).isEqualTo(body);
            boolean versioned = operation.path("parameters").valueStream().anyMatch(parameter -> parameter.get("name").asString().equals("If-Match"));
            assertThat(responses.has("412") && responses.has("428")).as(route).isEqualTo(versioned);
        });
    }

    @Test
    void programsOfOthersReadIt() {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Described.TEXT, List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(Described.JSON.get("paths"));
    }

    /** Facts and answers of the library have the schemas that it publishes. */
    @Test
    void schemasOfTheLibraryAreReferredTo() {
        assertThat(Described.JSON.at("/components/schemas").propertyNames()).contains("ConsultationResource", "ProblemDocument")
                .doesNotContain("Need", "Offer", "Certificate", "Assessment", "Requirements", "Request", "Source");
        List<String> references = Described.JSON.findValues("$ref").stream().map(JsonNode::asString).distinct().toList();
        List<String> published = references.stream().filter(reference -> !reference.startsWith("#")).toList();
        assertThat(published).contains("schemas/answer", "schemas/requirements", "schemas/request", "schemas/request#/$defs/Offer").allSatisfy(reference -> {
            String[] parts = reference.split("#");
            JsonNode schema = new Program(null, "en").get("/api/" + parts[0]).json();
            assertThat(parts.length == 1 || schema.at(parts[1]).isObject()).as(reference).isTrue();
        });
        references.stream().filter(reference -> reference.startsWith("#")).forEach(reference -> assertThat(Described.JSON.at(reference.substring(1)).isObject()).as(reference).isTrue());
    }
}
