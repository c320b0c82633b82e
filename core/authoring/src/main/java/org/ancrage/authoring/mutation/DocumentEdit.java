package org.ancrage.authoring.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.jspecify.annotations.Nullable;

/** The documents that differ from one in a few places, and the changes that lead to them. */
final class DocumentEdit {

    private static final int SHOWN = 80;

    private final String text;
    private final Document document;
    private final List<DocumentMutation> mutations = new ArrayList<>();

    /** @param text id of the text, or the folder of the jurisdictions */
    DocumentEdit(String text, Document document) {
        this.text = text;
        this.document = document;
    }

    /** A place in a document. */
    record Place(List<String> steps, Node node) {

        static Place root(Document document) {
            return new Place(List.of(), document.root());
        }

        @Nullable Place child(String key) {
            Node child = node instanceof MappingNode mapping ? mapping.entries().get(key) : null;
            return child == null ? null : new Place(with(key), child);
        }

        /** Entries of a mapping, or items of a sequence. */
        List<Place> children() {
            List<Place> children = new ArrayList<>();
            if (node instanceof MappingNode mapping) {
                mapping.entries().forEach((key, value) -> children.add(new Place(with(key), value)));
            } else if (node instanceof SequenceNode sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    children.add(new Place(with(String.valueOf(i)), sequence.items().get(i)));
                }
            }
            return children;
        }

        /** The text of a scalar under a key; null where there is none. */
        @Nullable String text(String key) {
            Place child = child(key);
            return child != null && child.node() instanceof ScalarNode scalar ? scalar.text() : null;
        }

        String pointer() {
            return steps.isEmpty() ? "" : "/" + String.join("/", steps);
        }

        private List<String> with(String step) {
            List<String> longer = new ArrayList<>(steps);
            longer.add(step);
            return longer;
        }
    }

    /** The mutations that were made. */
    List<DocumentMutation> mutations() {
        return List.copyOf(mutations);
    }

    /** Something else stands at a place. */
    void replace(Place place, Operator operator, Node with) {
        replace(place, operator, with, shown(place.node()), shown(with), Map.of());
    }

    /** Something else stands at a place, and what must go with it at others. */
    void replace(Place place, Operator operator, Node with, Map<Place, Node> others) {
        replace(place, operator, with, shown(place.node()), shown(with), others);
    }

    /** A key of a mapping is another one. */
    void rename(Place place, Operator operator, String key, String other) {
        Map<String, Node> entries = new LinkedHashMap<>();
        ((MappingNode) place.node()).entries().forEach((name, value) -> entries.put(name.equals(key) ? other : name, value));
        replace(place, operator, new MappingNode(entries, place.node().position()), key, other, Map.of());
    }

    /** Nothing stands at a place of a sequence. */
    void remove(Place sequence, int index, Operator operator) {
        List<Node> items = new ArrayList<>(((SequenceNode) sequence.node()).items());
        Node removed = items.remove(index);
        String pointer = sequence.pointer() + "/" + index;
        add(removed, operator, pointer, shown(removed), "",
                edited(document.root(), sequence.steps(), new SequenceNode(items, sequence.node().position())));
    }

    private void replace(Place place, Operator operator, Node with, String before, String after, Map<Place, Node> others) {
        Node root = edited(document.root(), place.steps(), with);
        for (Map.Entry<Place, Node> other : others.entrySet()) {
            root = edited(root, other.getKey().steps(), other.getValue());
        }
        add(place.node(), operator, place.pointer(), before, after, root);
    }

    private void add(Node at, Operator operator, String pointer, String before, String after, Node root) {
        mutations.add(new DocumentMutation(
                Mutant.of(text, document.source(pointer), at.position().line(), operator, pointer, before, after, 1),
                document.with(root)));
    }

    private static Node edited(Node node, List<String> steps, Node with) {
        if (steps.isEmpty()) {
            return with;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
            entries.computeIfPresent(steps.get(0), (key, child) -> edited(child, rest, with));
            return new MappingNode(entries, mapping.position());
        }
        List<Node> items = new ArrayList<>(((SequenceNode) node).items());
        int index = Integer.parseInt(steps.get(0));
        items.set(index, edited(items.get(index), rest, with));
        return new SequenceNode(items, node.position());
    }

    /** On one line, without what is only said. */
    static String shown(Node node) {
        String shown = written(node);
        return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN - 2) + " …";
    }

    private static String written(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.text();
        } else if (node instanceof SequenceNode sequence) {
            return "[" + String.join(", ", sequence.items().stream().map(DocumentEdit::written).toList()) + "]";
        }
        return "{" + String.join(", ", ((MappingNode) node).entries().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("statement") && !entry.getKey().equals("provisions"))
                .map(entry -> entry.getKey() + ": " + written(entry.getValue())).toList()) + "}";
    }
}
