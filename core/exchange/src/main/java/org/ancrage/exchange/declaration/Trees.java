package org.ancrage.exchange.declaration;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.jspecify.annotations.Nullable;

/** Looks into the document of an offer. */
final class Trees {

    /**
     * An item of a list.
     *
     * @param owner id of the item that its list stands in; null where it stands in the offer
     */
    record Item(@Nullable String owner, Node node) {
    }

    private Trees() {
    }

    /** What stands at a path of keys, {@code /hoster/listed}; null where nothing does. */
    static @Nullable Node at(Node root, String path) {
        Node node = root;
        for (String step : path.substring(1).split("/")) {
            Node next = node instanceof MappingNode mapping ? mapping.entries().get(step) : null;
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node;
    }

    /** Whether it is a list that says that it is complete. */
    static boolean complete(@Nullable Node node) {
        return node instanceof MappingNode mapping && mapping.entries().containsKey("complete");
    }

    private static List<Node> itemsOf(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return itemsOf(mapping.entries().getOrDefault("complete", mapping.entries().get("atLeast")));
        }
        return node instanceof SequenceNode sequence ? sequence.items() : List.of();
    }

    /** A scalar, or the scalars of a list, as they are written. */
    static List<String> texts(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.text());
        }
        return itemsOf(node).stream().flatMap(item -> texts(item).stream()).toList();
    }

    /**
     * The items of a table.
     *
     * @param table pointer of its list
     * @param parent pointer of the table that it stands in
     */
    static List<Item> items(Node offer, String table, String parent) {
        if (parent.equals(Keys.OFFER)) {
            return itemsOf(at(offer, table.substring(Keys.OFFER.length()))).stream().map(node -> new Item(null, node)).toList();
        }
        List<Item> items = new ArrayList<>();
        for (Node owner : itemsOf(at(offer, parent.substring(Keys.OFFER.length())))) {
            String id = String.join("", texts(at(owner, "/id")));
            itemsOf(at(owner, table.substring(parent.length()))).forEach(node -> items.add(new Item(id, node)));
        }
        return items;
    }
}
