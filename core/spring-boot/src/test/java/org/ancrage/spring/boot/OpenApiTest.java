package org.ancrage.spring.boot;

import static org.ancrage.spring.boot.Running.get;
import static org.ancrage.spring.boot.Running.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.spring.boot.web.Endpoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/** The description says what there is, and what it says is so. */
class OpenApiTest {

    private static final String DESCRIPTION = get("/ancrage/openapi.json").body();
    private static final MappingNode ROOT = (MappingNode) new DocumentReader().read(DESCRIPTION, "openapi.json").root();
    /** What makes each of them short. */
    private static final Map<String, String> DAYS = Map.of("assess", "?on=2026-11-24&explain=outcome", "timeline", "?on=2026-11-24&from=2026-11-01&to=2026-11-30");

    private static MappingNode at(Node node, String... keys) {
        Node found = node;
        for (String key : keys) {
            found = ((MappingNode) found).entries().get(key);
        }
        return (MappingNode) found;
    }

    @TestFactory
    List<DynamicTest> everyFormThatIsDescribedIsAnswered() {
        List<DynamicTest> tests = new ArrayList<>();
        at(ROOT, "paths").entries().forEach((path, methods) -> at(methods).entries().forEach((method, operation) ->
                at(operation, "responses", "200", "content").entries().keySet().forEach(type -> tests.add(DynamicTest.dynamicTest(
                        method + " " + path + " " + type, () -> assertThat(answer(method, path, type)).satisfies(response -> {
                            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                            assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
                        }))))));
        assertThat(tests).hasSize(4 + 1 + 4 + 4 + 4 + 1 + 2 + 1 + 1);
        return tests;
    }

    private static HttpResponse<String> answer(String method, String path, String type) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String address = path.replace("{name}", "answer") + (path.contains("schemas") || path.contains("openapi") ? "" : DAYS.getOrDefault(name, "?on=2026-11-24"));
        return method.equals("post") ? post(address, Running.read("prototype-with-fictitious-data.yaml"), "Accept", type) : get(address, "Accept", type);
    }

    @Test
    void everyReferenceLeadsToASchema() {
        List<String> referred = Pattern.compile("\"\\$ref\":\"schemas/([a-z-]+)\"").matcher(DESCRIPTION).results().map(found -> found.group(1))
                .distinct().toList();
        assertThat(referred).contains("request", "portfolio", "answer").allSatisfy(name -> {
            HttpResponse<String> schema = get("/ancrage/schemas/" + name);
            assertThat(schema.statusCode()).isEqualTo(200);
            assertThat(schema.body()).contains("\"$schema\"");
        });
    }

    @Test
    void thereIsNoRouteThatIsNotDescribed() {
        AtomicInteger routes = new AtomicInteger();
        Running.context().getBean("ancrageEndpoints", RouterFunction.class).accept(new RouterFunctions.Visitor() {
            @Override
            public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
                routes.incrementAndGet();
            }

            @Override
            public void startNested(RequestPredicate predicate) {
            }

            @Override
            public void endNested(RequestPredicate predicate) {
            }

            @Override
            public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
            }

            @Override
            public void attributes(Map<String, Object> attributes) {
            }

            @Override
            public void unknown(RouterFunction<?> router) {
            }
        });
        assertThat(at(ROOT, "paths").entries()).hasSize(routes.get()).hasSize(Endpoint.values().length);
    }
}
