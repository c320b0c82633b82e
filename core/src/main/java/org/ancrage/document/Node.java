package org.ancrage.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a document: a mapping, a sequence or a scalar. Immutable; entries and items keep the order of the source.
 *
 * <p>The position of a value in a mapping is that of its key.
 */
public sealed interface Node {

    Position position();

    /** Keys are unique. */
    record MappingNode(Map<String, Node> entries, Position position) implements Node {
        public MappingNode {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    record SequenceNode(List<Node> items, Position position) implements Node {
        public SequenceNode {
            items = List.copyOf(items);
        }
    }

    /** The text is that of the source: {@code 1.10} stays {@code 1.10}. */
    record ScalarNode(Kind kind, String text, Position position) implements Node {
        public enum Kind {
            STRING, NUMBER, BOOLEAN, NULL
        }
    }

    /** The node to which a JSON pointer points, or the nearest one above it that exists. */
    default Node nearest(String pointer) {
        Node node = this;
        for (String step : Pointers.steps(pointer)) {
            Node next = null;
            if (node instanceof MappingNode mapping) {
                next = mapping.entries().get(step);
            } else if (node instanceof SequenceNode sequence) {
                next = step.matches("[0-9]{1,9}") && Integer.parseInt(step) < sequence.items().size()
                        ? sequence.items().get(Integer.parseInt(step))
                        : null;
            }
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }
}
