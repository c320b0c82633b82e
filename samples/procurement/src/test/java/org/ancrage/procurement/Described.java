package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ancrage.procurement.Program.Answered;
import tools.jackson.databind.JsonNode;

/** The description of the REST interface, against which every call of a test is held. */
final class Described {

    private static final String PROBLEM = "application/problem+json";

    static final String TEXT = new Program(null, "en").raw("/api/openapi.json");
    static final JsonNode JSON = Program.JSON.readTree(TEXT);

    private static final String BASE = "https://description.test/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Described::schema));

    private Described() {
    }

    private static String schema(String address) {
        return address.equals(BASE + "openapi.json") ? TEXT : address.startsWith(BASE + "schemas/") ? new Program(null, "en").raw("/api/schemas/" + address.substring(BASE.length() + 8)) : null;
    }

    /** The path as it is described; empty where none is. */
    private static Optional<String> path(String called) {
        String[] steps = called.replaceAll("\\?.*", "").split("/");
        return JSON.get("paths").propertyNames().stream().filter(path -> {
            String[] parts = path.split("/");
            return parts.length == steps.length && IntStream.range(0, parts.length).allMatch(index -> parts[index].startsWith("{") || parts[index].equals(steps[index]));
        }).min(java.util.Comparator.comparingInt(path -> path.indexOf('{') < 0 ? 0 : 1));
    }

    /** What came back is what is described. */
    static void fits(String method, String called, Answered answered) {
        Optional<String> path = path(called);
        if (path.isEmpty() || !JSON.at("/paths").get(path.get()).has(method.toLowerCase(Locale.ROOT)) || answered.status() == 304) {
            return;
        }
        String type = answered.header("Content-Type").replaceAll(";.*", "");
        JsonNode response = JSON.get("paths").get(path.get()).get(method.toLowerCase(Locale.ROOT)).get("responses").get(String.valueOf(answered.status()));
        assertThat(response).as("%s %s answers %s", method, called, answered.status()).isNotNull();
        if (type.isEmpty()) {
            assertThat(response.has("content")).as("%s %s has no body", method, called).isFalse();
            return;
        }
        JsonNode media = response.get("content").properties().stream().filter(form -> form.getKey().replaceAll(";.*", "").equals(type)).map(Map.Entry::getValue).findFirst().orElse(null);
        assertThat(media).as("%s %s answers %s with %s", method, called, answered.status(), type).isNotNull();
        if (type.endsWith("json") && media.has("schema")) {
            String pointer = "#/paths/" + path.get().replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D") + "/" + method.toLowerCase(Locale.ROOT) + "/responses/"
                    + answered.status() + "/content/" + type.replace("/", "~1") + "/schema";
            List<?> errors = SCHEMAS.getSchema(SchemaLocation.of(BASE + "openapi.json" + pointer)).validate(answered.text(), InputFormat.JSON);
            assertThat(errors).as("%s %s: %s", method, called, answered.text()).isEmpty();
        }
        assertThat(type.equals(PROBLEM)).as("%s %s %s", method, called, answered.status()).isEqualTo(answered.status() >= 400);
    }
}
