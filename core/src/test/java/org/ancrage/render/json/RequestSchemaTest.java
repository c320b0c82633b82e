package org.ancrage.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.RequestReader;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas say what the records say. */
class RequestSchemaTest {

    /** Of private use, beyond the first plane. */
    private static final String HIDDEN_BEYOND = "\uDB80\uDC00";
    private static final Path FOLDER = Path.of("src/main/resources/org/ancrage/schema");

    @Test
    void theFileOfRequestsIsTheGeneratedOne() throws IOException {
        same(RequestSchema.generate(new JavadocMeanings()), "request.schema.json");
    }

    @Test
    void theFileOfPortfoliosIsTheGeneratedOne() throws IOException {
        same(RequestSchema.generatePortfolio(new JavadocMeanings()), "portfolio.schema.json");
    }

    /** Every field that holds no further ones has an example, and what it exemplifies admits it. */
    @Test
    void examplesAreAdmitted() {
        JsonNode schema = JsonMapper.shared().readTree(RequestSchema.generate(new JavadocMeanings()));
        int examples = 0;
        for (Map.Entry<String, JsonNode> definition : schema.get("$defs").properties()) {
            JsonNode properties = definition.getValue().path("properties");
            for (Map.Entry<String, JsonNode> property : properties.properties()) {
                if (!property.getValue().has("examples")) {
                    continue;
                }
                ObjectNode only = JsonMapper.shared().createObjectNode();
                only.set("$defs", schema.get("$defs"));
                only.set("properties", JsonMapper.shared().createObjectNode().set(property.getKey(), property.getValue()));
                ObjectNode example = JsonMapper.shared().createObjectNode();
                example.set(property.getKey(), property.getValue().get("examples").get(0));
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(only.toString()).validate(example.toString(), InputFormat.JSON))
                        .as("%s.%s", definition.getKey(), property.getKey()).isEmpty();
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(100);
    }

    /** A file that builds on others says a part; one that stands alone says all that must be said. */
    @Test
    void onlyAFileThatBuildsOnOthersMayLeaveOutWhatMustBeSaid() {
        assertThat(SCHEMA.validate("{\"like\": \"a.yaml\", \"offer\": {\"hoster\": {\"registeredOffice\": \"FR\"}}}", InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate("{\"need\": {\"id\": \"n\"}, \"offer\": {\"id\": \"o\", \"hoster\": {\"registeredOffice\": \"FR\"}}}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate("{\"need\": {\"id\": \"n\"}}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate("{\"like\": [1]}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theNameOfASetStandsInAListOrInItsPlace() {
        String request = "{\"need\": {\"id\": \"n\"}, \"offer\": {\"id\": \"o\", \"hoster\": {\"id\": \"h\"}}, \"contract\": {\"clauses\": %s}}";
        for (String clauses : List.of("\"HDS_ALL\"", "{\"complete\": \"HDS_ALL\"}", "[\"HDS_ALL\", \"PROCESSOR_TERMS\"]", "{\"complete\": [\"HDS_ALL\"]}")) {
            assertThat(SCHEMA.validate(request.formatted(clauses), InputFormat.JSON)).as(clauses).isEmpty();
        }
        assertThat(SCHEMA.validate(request.formatted("\"HDS_AL\""), InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(request.formatted("[\"HDS_AL\"]"), InputFormat.JSON)).isNotEmpty();
    }

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(RequestSchema.generate(new JavadocMeanings()));
    private static final String REQUEST = """
            {"need": {"id": %1$s, "name": %2$s}, "offer": {"id": %1$s, "name": %2$s, "service": %1$s, "zone": %1$s,
              "hoster": {"id": "hoster", "name": %2$s},
              "participants": [{"id": "other", "name": %2$s, "supplies": %1$s, "zone": %1$s}],
              "certificates": [{"id": %1$s, "holder": "hoster", "scheme": "OTHER", "version": %1$s, "services": [%1$s], "zones": {"complete": [%1$s]},
                "decision": %1$s}],
              "attributes": [{"key": %1$s, "value": %2$s}]}}
            """;

    /** Python, which checks many a document, knows no categories of characters. */
    @Test
    void patternsHaveNoCategoriesOfCharacters() {
        assertThat(Schemas.request()).contains("pattern").doesNotContain("\\\\p{");
    }

    /** Texts that are perhaps empty or hide something, in every place of a text: the schema admits what the reader takes, and more only beyond the first plane. */
    @Property(tries = 1_000, seed = "20261124")
    void theSchemaAdmitsTheTextsThatTheReaderTakes(@ForAll("texts") String related, @ForAll("texts") String name) {
        for (String[] texts : new String[][] {{"id", name}, {related, "name"}}) {
            String request = REQUEST.formatted(quoted(texts[0]), quoted(texts[1]));
            boolean taken;
            try {
                RequestReader.read(new DocumentReader().read(request, "request"));
                taken = true;
            } catch (InvalidInputException refused) {
                taken = false;
            }
            boolean admitted = SCHEMA.validate(request, InputFormat.JSON).isEmpty();
            if (texts[0].contains(HIDDEN_BEYOND)) {
                assertThat(taken).as(request).isFalse();
            } else {
                assertThat(admitted).as(request).isEqualTo(taken);
            }
        }
    }

    private static String quoted(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("", "a", "é", " ", "\t", "\n", "\u0000", "\u001C", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u180E", "\u200B", "\u200D", "\u2028",
                "\u202E", "\u202F", "\u3000", "\uE000", "\uFDD0", "\uFDEF", "\uFEFF", "\uFFFF", "\uD83D\uDE00", "\uD800", "\uDC00", HIDDEN_BEYOND)
                .list().ofMaxSize(3).map(parts -> String.join("", parts));
    }

    private static void same(String generated, String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, generated, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file))
                .as("Facts have changed. Regenerate with: mvn -pl core test -Dtest=RequestSchemaTest -Dancrage.regenerate=true")
                .isEqualTo(generated);
    }
}
