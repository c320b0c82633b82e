package org.ancrage.exchange.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Entity;

/**
 * The document of an offer while it grows, and which cell each part of it came from. Paths are those of a document whose lists are all plain:
 * {@code /holdings/0/capital}. Not thread-safe.
 */
final class OfferTree {

    private static final String OFFER = Keys.OFFER;

    /** What grows at a path. */
    private sealed interface Part permits Value, Entries, ListOf {

        Node node();
    }

    /** What a cell says. */
    private record Value(Node node) implements Part {
    }

    /** The offer, an item of a table, or a record inside one of them. */
    private record Entries(Map<String, Part> parts) implements Part {

        Entries() {
            this(new LinkedHashMap<>());
        }

        @Override
        public Node node() {
            Map<String, Node> entries = new LinkedHashMap<>();
            parts.forEach((key, part) -> entries.put(key, part.node()));
            return new MappingNode(entries, Position.UNKNOWN);
        }
    }

    /** A list, whether or not it is complete. */
    private static final class ListOf implements Part {
        private final List<Part> items = new ArrayList<>();
        private boolean complete;

        @Override
        public Node node() {
            Node all = new SequenceNode(items.stream().map(Part::node).toList(), Position.UNKNOWN);
            return complete ? new MappingNode(Map.of("complete", all), Position.UNKNOWN) : all;
        }
    }

    private final Entries root = new Entries();
    private final Map<String, String> places = new LinkedHashMap<>();

    void place(String path, String place) {
        places.putIfAbsent(path, place);
    }

    void put(String path, Node value, String place) {
        places.put(path, place);
        int end = path.lastIndexOf('/');
        entries(path.substring(0, end)).put(path.substring(end + 1), new Value(value));
    }

    void list(String path, List<Node> items, boolean complete, String place) {
        places.put(path, place);
        ListOf list = listAt(path);
        items.forEach(item -> list.items.add(new Value(item)));
        list.complete |= complete;
    }

    /**
     * Adds an item of records.
     *
     * @param owner path of the item that its list stands in; empty where it stands in the offer
     * @param list pointer of the list, without {@code /offer} and without numbers
     * @return the path of the item
     */
    String item(String owner, String list, String place) {
        String path = owner.isEmpty() ? list : owner + list.substring(owner.replaceAll("/[0-9]+", "").length());
        ListOf items = listAt(path);
        items.items.add(new Entries());
        String item = path + "/" + (items.items.size() - 1);
        places.put(item, place);
        return item;
    }

    private ListOf listAt(String path) {
        int end = path.lastIndexOf('/');
        Part part = entries(path.substring(0, end)).computeIfAbsent(path.substring(end + 1), fresh -> new ListOf());
        if (part instanceof ListOf list) {
            return list;
        }
        throw new IllegalStateException("The part (%s) of an offer is no list.".formatted(path));
    }

    /** What stands at a path, which comes to be where it is not there yet. */
    private Map<String, Part> entries(String path) {
        Part at = root;
        for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
            at = at instanceof ListOf list ? list.items.get(Integer.parseInt(step)) : entriesOf(at, path).computeIfAbsent(step, fresh -> new Entries());
        }
        return entriesOf(at, path);
    }

    private static Map<String, Part> entriesOf(Part part, String path) {
        if (part instanceof Entries entries) {
            return entries.parts();
        }
        throw new IllegalStateException("The path (%s) of an offer leads through what is no record.".formatted(path));
    }

    // ---- items by their ids

    /** The list that the list of records at a pointer stands in the items of, without {@code /offer}. */
    private static String parent(String pointer) {
        return pointer.substring(OFFER.length(), pointer.lastIndexOf('/'));
    }

    private Map<String, String> named(String pointer) {
        Map<String, String> named = new LinkedHashMap<>();
        String parent = parent(pointer);
        int end = parent.lastIndexOf('/');
        Part list = end < 0 ? null : entries(parent.substring(0, end)).get(parent.substring(end + 1));
        if (list instanceof ListOf items) {
            for (int index = 0; index < items.items.size(); index++) {
                if (items.items.get(index) instanceof Entries item && item.parts().get("id") instanceof Value id && id.node() instanceof ScalarNode name) {
                    named.putIfAbsent(name.text(), parent + "/" + index);
                }
            }
        }
        return named;
    }

    /** The path of the item with this id in whose list the list at the pointer stands; empty where there is none. */
    String itemNamed(String pointer, String id) {
        return named(pointer).getOrDefault(id, "");
    }

    Set<String> namesFor(String pointer) {
        return new TreeSet<>(named(pointer).keySet());
    }

    /** What only tells items apart need not be given: an id that nobody else refers to. */
    void nameIfNone(String item, String pointer, int number) {
        Class<?> type = RequestReader.component(pointer).type();
        boolean relates = Entity.class.isAssignableFrom(type) || RequestReader.components().get(pointer + "/id") == null;
        Map<String, Part> entries = entries(item);
        if (!relates && !entries.containsKey("id")) {
            entries.put("id", new Value(text(type.getSimpleName().toLowerCase(Locale.ROOT) + "-" + number)));
        }
    }

    private static ScalarNode text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }

    // ---- the whole

    Node node() {
        // Without a hoster there is no offer: it is its id that is missing.
        entries("/hoster");
        return root.node();
    }

    /** The cell of a JSON pointer of the document, or of the nearest part above it that has one; empty where none has. */
    String placeOf(String pointer) {
        String path = pointer.replaceFirst("^" + OFFER, "").replaceAll("/complete(?=/|$)", "");
        while (!path.isEmpty()) {
            String place = places.get(path);
            if (place != null) {
                return place;
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return "";
    }
}
