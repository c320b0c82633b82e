package org.ancrage.render.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;

/** Adds to the fields of a schema of requests which texts ask for them. */
public final class AskedSchema {

    private final Map<String, Set<String>> textsByField = new LinkedHashMap<>();

    private AskedSchema(Map<String, Set<String>> asked) {
        asked.forEach((text, pointers) -> pointers.forEach(pointer -> {
            RequestComponent component = RequestReader.components().get(pointer);
            if (component != null && component.declaredIn() != Hosting.class) {
                textsByField.computeIfAbsent("/" + name(component.declaredIn()) + "/" + component.name(), fresh -> new TreeSet<>()).add(text);
            }
        }));
    }

    /**
     * @param schema of requests, or of portfolios
     * @param asked JSON pointers of components of a request, by id of the text that asks for them
     */
    public static String of(String schema, Map<String, Set<String>> asked) {
        Document document = new DocumentReader().read(schema, "schema");
        return JsonText.indented(new AskedSchema(asked).withTexts((MappingNode) document.root()));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private Node withTexts(MappingNode root) {
        return changed(root, "$defs", (all, ignored) -> each(all, (definition, type) -> changed(definition, "properties",
                (properties, unused) -> each(properties, (property, name) -> described(property, textsByField.getOrDefault("/" + type + "/" + name, Set.of()))))));
    }

    private interface Change {
        Node of(MappingNode node, String key);
    }

    private static Node changed(MappingNode node, String key, Change change) {
        Map<String, Node> entries = new LinkedHashMap<>(node.entries());
        entries.computeIfPresent(key, (same, value) -> change.of((MappingNode) value, same));
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node each(MappingNode node, Change change) {
        Map<String, Node> entries = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> entries.put(key, change.of((MappingNode) value, key)));
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node described(MappingNode property, Set<String> texts) {
        Map<String, Node> entries = new LinkedHashMap<>(property.entries());
        List<String> ids = new ArrayList<>(texts);
        if (!ids.isEmpty()) {
            entries.computeIfPresent("description", (key, said) -> new ScalarNode(ScalarNode.Kind.STRING,
                    ((ScalarNode) said).text() + " Asked for by: " + String.join(", ", ids) + ".", Position.UNKNOWN));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }
}
