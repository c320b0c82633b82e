package org.ancrage.procurement.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a register says to what was declared. A value of the register takes the place of a declared one; items of lists are the same where their ids are;
 * a list that was said to be complete stays so only if nothing is added to it.
 */
final class OfferMerge {

    private static final List<String> ITEMS = List.of("complete", "atLeast");

    private OfferMerge() {
    }

    static Node of(Node declared, Node added) {
        if (items(declared) != null || items(added) != null || declared instanceof SequenceNode) {
            List<Node> before = sequence(declared);
            List<Node> after = joined(before, sequence(added));
            return after.size() == before.size() && declared instanceof MappingNode mapping
                    ? new MappingNode(Map.of(listed(mapping), new SequenceNode(after, declared.position())), declared.position())
                    : new SequenceNode(after, declared.position());
        }
        if (declared instanceof MappingNode one && added instanceof MappingNode other) {
            Map<String, Node> entries = new LinkedHashMap<>(one.entries());
            other.entries().forEach((key, value) -> entries.merge(key, value, OfferMerge::of));
            return new MappingNode(entries, one.position());
        }
        return added;
    }

    private static List<Node> joined(List<Node> before, List<Node> added) {
        List<Node> all = new ArrayList<>(before);
        for (Node item : added) {
            String key = key(item);
            int same = key.isEmpty() ? -1 : all.stream().map(OfferMerge::key).toList().indexOf(key);
            if (same < 0) {
                all.add(item);
            } else {
                all.set(same, of(all.get(same), item));
            }
        }
        return all;
    }

    /** By which an item is known: its id, or the text that it is; empty where there is neither. */
    private static String key(Node item) {
        Node named = item instanceof MappingNode mapping ? mapping.entries().get("id") : item;
        return named instanceof ScalarNode scalar ? scalar.text() : "";
    }

    private static String listed(MappingNode listing) {
        return ITEMS.stream().filter(listing.entries()::containsKey).findFirst().orElseThrow();
    }

    private static @Nullable SequenceNode items(Node node) {
        return node instanceof MappingNode mapping && mapping.entries().size() <= 2
                ? (SequenceNode) ITEMS.stream().map(mapping.entries()::get).filter(SequenceNode.class::isInstance).findFirst().orElse(null)
                : null;
    }

    private static List<Node> sequence(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.items();
        }
        SequenceNode items = items(node);
        return items == null ? List.of() : items.items();
    }
}
