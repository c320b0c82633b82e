package org.ancrage.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.RequestReader;

/**
 * A place of a request where a text stands that its author chose.
 *
 * @param pointer JSON pointer into the request
 * @param kind the same pointer with {@code *} in the place of list items, as in {@link RequestReader#textPointers()}
 */
record Place(String pointer, String kind, String text) {

    private static final String EVERY = "*";
    /** The steps from a list to its items; none is the name of a component in which texts stand. */
    private static final Set<String> TO_ITEMS = Set.of("complete", "atLeast");
    private static final Set<String> REFERENCES =
            Set.of("/offer/holdings/*/holder", "/offer/holdings/*/of", "/offer/certificates/*/holder",
                    "/need/attributes/*/of", "/offer/attributes/*/of", "/contract/attributes/*/of", "/evidence/*/source");
    /** What sources say of themselves may name people. */
    private static final Set<String> OF_SOURCES = Set.of("/sources/*/assertedBy", "/sources/*/title", "/sources/*/page", "/sources/*/url",
            "/sources/*/obtained/how");

    /** Kinds of places that can be masked: names and ids, and what sources say of themselves. */
    static List<String> maskableKinds() {
        return RequestReader.textPointers().stream().filter(Place::maskable).toList();
    }

    static boolean maskable(String kind) {
        return kind.endsWith("/name") || kind.endsWith("/id") || OF_SOURCES.contains(kind);
    }

    boolean maskable() {
        return maskable(kind);
    }

    /** A name, an id, or what refers to one. */
    boolean replaceable() {
        return maskable() || REFERENCES.contains(kind);
    }

    /** The value of an attribute, which is masked with what it is said of. */
    boolean attributeValue() {
        return kind.endsWith("/attributes/*/value");
    }

    /** Of an attribute, where it is said of what. */
    String subjectPointer() {
        return pointer.substring(0, pointer.lastIndexOf('/')) + "/of";
    }

    /** All places of a request, in its order. */
    static List<Place> of(Node request) {
        Set<String> kinds = RequestReader.textPointers();
        List<Place> places = new ArrayList<>();
        collect(request, "", "", places);
        return places.stream().filter(place -> kinds.contains(place.kind())).toList();
    }

    private static void collect(Node node, String pointer, String kind, List<Place> places) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach((key, value) ->
                    collect(value, Pointers.child(pointer, key), TO_ITEMS.contains(key) ? kind : Pointers.child(kind, key), places));
        } else if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                collect(sequence.items().get(index), Pointers.child(pointer, index), Pointers.child(kind, EVERY), places);
            }
        } else {
            places.add(new Place(pointer, kind, ((ScalarNode) node).text()));
        }
    }

    /** The kind of the places to which a pointer with or without {@code *} points. */
    static String kindOf(String pattern) {
        StringBuilder kind = new StringBuilder();
        for (String step : Pointers.steps(pattern)) {
            if (!TO_ITEMS.contains(step)) {
                kind.append('/').append(step.matches("[0-9]+") ? EVERY : step);
            }
        }
        return kind.toString();
    }

    /** Whether a pointer leads here; {@code *} leads to every item of a list, whether or not it is complete. */
    boolean under(String pattern) {
        return matches(Pointers.steps(pattern), Pointers.steps(pointer));
    }

    private static boolean matches(List<String> wanted, List<String> steps) {
        if (wanted.isEmpty() || steps.isEmpty()) {
            return wanted.isEmpty() && steps.isEmpty();
        }
        boolean every = wanted.get(0).equals(EVERY);
        if (every && TO_ITEMS.contains(steps.get(0))) {
            return matches(wanted, steps.subList(1, steps.size()));
        }
        return (every || wanted.get(0).equals(steps.get(0)))
                && matches(wanted.subList(1, wanted.size()), steps.subList(1, steps.size()));
    }

    /** The same request with these texts, by pointer. */
    static Node replaced(Node request, Map<String, String> texts) {
        return replaced(request, "", texts);
    }

    private static Node replaced(Node node, String pointer, Map<String, String> texts) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, replaced(value, Pointers.child(pointer, key), texts)));
            return new MappingNode(entries, node.position());
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(replaced(item, Pointers.child(pointer, items.size()), texts));
            }
            return new SequenceNode(items, node.position());
        }
        String text = texts.get(pointer);
        return text == null ? node : new ScalarNode(ScalarNode.Kind.STRING, text, node.position());
    }
}
