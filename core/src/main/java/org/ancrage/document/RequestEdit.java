package org.ancrage.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.SequenceNode;

/**
 * Puts values into the tree of a request.
 *
 * <p>Pointers are those of a document whose listings are all plain lists: {@code /offer/certificates/0/status}, whether or not the
 * listing is complete. So a pointer to an item stays when its listing is completed.
 */
public final class RequestEdit {

    private static final String COMPLETE = "complete";
    private static final String AT_LEAST = RecordReader.AT_LEAST;

    private RequestEdit() {
    }

    /** The tree with this value at the pointer: a component is given, the item of a list replaced, or one added at its end. */
    public static MappingNode with(Node root, String pointer, Node value) {
        return (MappingNode) with(root, Pointers.steps(pointer), value);
    }

    /** The tree whose listing at the pointer says "these and no others". */
    public static MappingNode closed(Node root, String pointer) {
        return (MappingNode) closed(root, Pointers.steps(pointer));
    }

    private static Node closed(Node node, List<String> steps) {
        if (steps.isEmpty()) {
            if (node instanceof MappingNode listing && listing.entries().containsKey(COMPLETE)) {
                return node;
            }
            Node items = node instanceof SequenceNode ? node
                    : node instanceof MappingNode some ? some.entries().getOrDefault(AT_LEAST, empty(List.of("0"))) : empty(List.of("0"));
            return new MappingNode(Map.of(COMPLETE, items), node.position());
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (number(step) && node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            int index = Integer.parseInt(step);
            items.set(index, closed(items.get(index), rest));
            return new SequenceNode(items, node.position());
        }
        MappingNode mapping = (MappingNode) node;
        return number(step)
                ? entry(mapping, items(mapping), closed(mapping.entries().getOrDefault(items(mapping), empty(steps)), steps))
                : entry(mapping, step, closed(mapping.entries().getOrDefault(step, empty(rest)), rest));
    }

    private static Node with(Node node, List<String> steps, Node value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (number(step)) {
            if (node instanceof MappingNode complete) {
                return entry(complete, items(complete), with(complete.entries().getOrDefault(items(complete), empty(steps)), steps, value));
            }
            List<Node> items = new ArrayList<>(((SequenceNode) node).items());
            int index = Integer.parseInt(step);
            if (index == items.size()) {
                items.add(with(empty(rest), rest, value));
            } else {
                items.set(index, with(items.get(index), rest, value));
            }
            return new SequenceNode(items, node.position());
        }
        MappingNode mapping = (MappingNode) node;
        return entry(mapping, step, with(mapping.entries().getOrDefault(step, empty(rest)), rest, value));
    }

    /** Where the items stand of a list that is complete, or complete for some kinds. */
    private static String items(MappingNode listing) {
        return listing.entries().containsKey(RecordReader.COMPLETE_FOR) || listing.entries().containsKey(AT_LEAST) ? AT_LEAST : COMPLETE;
    }

    private static boolean number(String step) {
        return step.matches("[0-9]{1,9}");
    }

    private static MappingNode entry(MappingNode mapping, String key, Node value) {
        Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, value);
        return new MappingNode(entries, mapping.position());
    }

    /** What stands where nothing was, so that the next step can be taken. */
    private static Node empty(List<String> next) {
        return !next.isEmpty() && number(next.get(0))
                ? new SequenceNode(List.of(), Position.UNKNOWN)
                : new MappingNode(Map.of(), Position.UNKNOWN);
    }
}
