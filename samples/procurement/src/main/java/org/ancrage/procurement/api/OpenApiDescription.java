package org.ancrage.procurement.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.decision.Assessment;
import org.ancrage.document.Request;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;
import org.ancrage.procurement.security.Access;
import org.ancrage.procurement.security.Role;
import org.ancrage.requirement.Requirements;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the description of the REST interface says besides what its controllers say: who may call, what is refused and how, the schemas of the library. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String KEY = "key";
    private static final String SCHEMAS = "schemas/";

    /** Of the library, which publishes them: referred to, not repeated. */
    private static final Map<Class<?>, String> PUBLISHED = Map.of(Assessment.class, "answer", Requirements.class, "requirements", Request.class, "request",
            Need.class, "request#/$defs/Need", Offer.class, "request#/$defs/Offer", Source.class, "request#/$defs/Source", FactEvidence.class, "request#/$defs/FactEvidence");

    OpenApiDescription() {
        PUBLISHED.forEach((type, schema) -> SpringDocUtils.getConfig().replaceWithSchema(type, new Schema<>().$ref(SCHEMAS + schema)));
    }

    @Bean
    OpenAPI apiDescription() {
        Components components = new Components().addSecuritySchemes(KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("The key of a client, or the token of the invitation of a tenderer."));
        return new OpenAPI()
                .info(new Info().title("Ancrage procurement").version("1").description("""
                        A consultation from its need to the decision on file. Whoever changes something says which version was seen: If-Match, with the ETag that was read. \
                        Problems (RFC 9457) are told in French, or in English where Accept-Language prefers it. What Ancrage answers is not legal advice."""))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    @Bean
    OperationCustomizer apiOperations() {
        return (operation, method) -> {
            String feature = method.getBeanType().getSimpleName().replaceFirst("Api$", "");
            operation.setTags(List.of(feature));
            operation.setOperationId(feature.toLowerCase(Locale.ROOT) + method.getMethod().getName().substring(0, 1).toUpperCase(Locale.ROOT) + method.getMethod().getName().substring(1));
            multipart(operation);
            boolean written = method.getMethod().getReturnType() == byte[].class;
            // Forms other than JSON have no schema; of JSON that is written already, it is an object.
            operation.getResponses().values().stream().filter(response -> response.getContent() != null).forEach(response -> response.getContent().replaceAll((type, media) ->
                    !type.endsWith("json") ? new MediaType() : written ? new MediaType().schema(new Schema<>().types(Set.of("object"))) : media));
            return operation;
        };
    }

    /** What is sent as parts stands in no address. */
    private static void multipart(Operation operation) {
        MediaType parts = operation.getRequestBody() == null ? null : operation.getRequestBody().getContent().get("multipart/form-data");
        if (parts == null) {
            return;
        }
        for (Parameter parameter : List.copyOf(operation.getParameters())) {
            if ("query".equals(parameter.getIn())) {
                parts.getSchema().addProperty(parameter.getName(), parameter.getSchema());
                if (Boolean.TRUE.equals(parameter.getRequired())) {
                    parts.getSchema().addRequiredItem(parameter.getName());
                }
                operation.getParameters().remove(parameter);
            }
        }
    }

    /** After all operations: what each may be refused for, who may call it, and which components are always there. */
    @Bean
    OpenApiCustomizer apiAccess(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        return description -> {
            ModelConverters.getInstance(true).readAll(ProblemDocument.class).forEach(description.getComponents()::addSchemas);
            description.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> describe(path, method.name(), operation)));
            RecordComponents.of(routes).require(name -> description.getComponents().getSchemas().get(name));
        };
    }

    private static void describe(String path, String method, Operation operation) {
        Set<Role> roles = Access.RULES.stream().filter(rule -> rule.method().name().equals(method) && rule.pattern().equals(path)).findFirst().orElseThrow().roles();
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityItem(new SecurityRequirement().addList(KEY));
            operation.setDescription("For: " + roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        }
        // A key that is none is told of where none is needed, too.
        Set<String> statuses = new TreeSet<>(List.of("400", "401", "406", "429", "500"));
        boolean changes = !method.equals("GET");
        boolean versioned = operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        statuses.addAll(roles.isEmpty() ? List.of() : List.of("403"));
        statuses.addAll(path.contains("{") ? List.of("404") : List.of());
        statuses.addAll(path.contains("{consultation}") || changes ? List.of("409") : List.of());
        statuses.addAll(versioned ? List.of("412", "428") : List.of());
        statuses.addAll(operation.getRequestBody() != null ? List.of("413", "415") : List.of());
        statuses.addAll(changes ? List.of("422") : List.of());
        statuses.forEach(status -> operation.getResponses().addApiResponse(status, new ApiResponse().description(HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemDocument"))))));
    }
}
