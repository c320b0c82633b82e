package org.ancrage.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.junit.jupiter.api.Test;

/** What editors tell of the properties. */
class MetadataTest {

    @Test
    void everyPropertyIsDescribed() throws IOException {
        try (InputStream metadata = MetadataTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            List<Map<String, Node>> properties = ((SequenceNode) ((MappingNode) new DocumentReader().read(metadata, "metadata").root()).entries().get("properties")).items()
                    .stream().map(property -> ((MappingNode) property).entries()).toList();
            assertThat(properties).extracting(property -> text(property, "name")).contains("ancrage.standard", "ancrage.packs", "ancrage.restricted-packs",
                    "ancrage.restricted-permits", "ancrage.readings", "ancrage.trust", "ancrage.cache", "ancrage.fail-fast", "ancrage.limits.bytes",
                    "ancrage.web.enabled", "ancrage.web.path", "ancrage.web.endpoints", "ancrage.web.today", "ancrage.web.timeout", "ancrage.web.most-pairs",
                    "ancrage.web.converters", "ancrage.web.problem-details", "ancrage.mcp.enabled", "ancrage.mcp.path", "ancrage.mcp.origins", "ancrage.mcp.timeout");
            assertThat(properties).allSatisfy(property -> assertThat(text(property, "description")).as(text(property, "name")).endsWith("."));
        }
    }

    private static String text(Map<String, Node> property, String key) {
        return property.get(key) instanceof ScalarNode scalar ? scalar.text() : "";
    }
}
