package org.ancrage.exchange.declaration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;

/** JSON while it is put together. */
final class Json {

    private final Map<String, Node> entries = new LinkedHashMap<>();

    static Json object() {
        return new Json();
    }

    Json with(String key, Node value) {
        entries.put(key, value);
        return this;
    }

    Json with(String key, String value) {
        return with(key, text(value));
    }

    Json with(String key, Json value) {
        return with(key, value.node());
    }

    Json with(String key, long value) {
        return with(key, new ScalarNode(ScalarNode.Kind.NUMBER, Long.toString(value), Position.UNKNOWN));
    }

    Json with(String key, boolean value) {
        return with(key, new ScalarNode(ScalarNode.Kind.BOOLEAN, Boolean.toString(value), Position.UNKNOWN));
    }

    Json withTexts(String key, Collection<String> texts) {
        return with(key, list(texts.stream().map(Json::text).toList()));
    }

    MappingNode node() {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    static Node list(List<? extends Node> items) {
        return new SequenceNode(List.copyOf(items), Position.UNKNOWN);
    }

    static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }
}
