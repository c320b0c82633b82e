package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static ScalarNode text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }

    private static MappingNode mapping(String key, Node value) {
        return new MappingNode(Map.of(key, value), Position.UNKNOWN);
    }

    @Test
    void wordsAndDaysStandPlainAndWhatOlderReadersMisreadIsQuoted() {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("personal", text("YES"));
        entries.put("jurisdiction", text("NO"));
        entries.put("version", text("2.0"));
        entries.put("from", text("2026-11-24"));
        entries.put("capital", new ScalarNode(Kind.NUMBER, "24.50", Position.UNKNOWN));
        entries.put("clauses", mapping("complete", new SequenceNode(List.of(), Position.UNKNOWN)));
        assertThat(YamlText.of(new MappingNode(entries, Position.UNKNOWN))).isEqualTo("""
                personal: YES
                jurisdiction: "NO"
                version: "2.0"
                from: 2026-11-24
                capital: 24.50
                clauses:
                  complete: []
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "&a", "!t", "- a", "a: b", "a #b", "# a", "true", "null", "~", "0x1", "1e3", ".5", "{a", "[a", "'", "\"",
        "a\nb", "a\\b", "é « b »", "…", "\uD83D\uDE00", "a\tb", "\u0001", "?", "@a", "%a", "|", ">", "yes", "on", "1_000", "\u2028"})
    void everyTextReadsBack(String text) {
        Node read = new DocumentReader().read(YamlText.of(mapping("key", text(text))), "yaml").root();
        assertThat(((MappingNode) read).entries().get("key")).isInstanceOfSatisfying(ScalarNode.class, scalar -> {
            assertThat(scalar.kind()).isEqualTo(Kind.STRING);
            assertThat(scalar.text()).isEqualTo(text);
        });
    }
}
