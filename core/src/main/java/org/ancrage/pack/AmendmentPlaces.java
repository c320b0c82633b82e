package org.ancrage.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Problem;
import org.ancrage.law.Amendment;
import org.jspecify.annotations.Nullable;

/** Where in their file amendments stand, of which something is wrong that only the packs together show. */
final class AmendmentPlaces {

    /** Of what is wrong with a condition: what is named there may stand deep in it. */
    static final String CONDITION = "/adds-condition/condition";

    private AmendmentPlaces() {
    }

    /**
     * @param wrong its source is the global id of an amendment, its pointer begins there
     * @param file in which amendments are declared
     * @return empty where the amendment is another one's
     */
    static Optional<Problem> placed(Problem wrong, Document file) {
        if (!(file.root() instanceof MappingNode root && root.entries().get("amendments") instanceof SequenceNode amendments)) {
            return Optional.empty();
        }
        String prefix = text(root, "id") + "#";
        return IntStream.range(0, amendments.items().size())
                .filter(index -> wrong.source().equals(prefix + text(amendments.items().get(index), "id"))).boxed().findFirst()
                .map(index -> file.problem(pointer(wrong, "/amendments/" + index, file), wrong.diagnosis()));
    }

    private static String pointer(Problem wrong, String amendment, Document file) {
        String named = wrong.arguments().get("id");
        String whole = amendment + wrong.pointer();
        if (!wrong.pointer().equals(CONDITION) || named == null) {
            return whole;
        }
        return within(file.root(), whole, named).or(() -> within(file.root(), "/conditions", named)).orElse(whole);
    }

    /** Where below a place a name stands. */
    private static Optional<String> within(Node root, String place, String name) {
        Node node = root.nearest(place);
        if (node instanceof ScalarNode scalar) {
            return scalar.text().equals(name) ? Optional.of(place) : Optional.empty();
        }
        List<String> below = node instanceof MappingNode mapping ? mapping.entries().keySet().stream().map(key -> Pointers.child(place, key)).toList()
                : IntStream.range(0, ((SequenceNode) node).items().size()).mapToObj(index -> Pointers.child(place, index)).toList();
        return below.stream().flatMap(child -> within(root, child, name).stream()).findFirst();
    }

    private static @Nullable String text(Node node, String key) {
        return node instanceof MappingNode mapping && mapping.entries().get(key) instanceof ScalarNode scalar ? scalar.text() : null;
    }

    /** The key under which an amendment names the rule that no longer counts. */
    static String form(Amendment amendment) {
        return amendment.effect() instanceof Amendment.RuleReplaced ? "/replaces" : "/disables";
    }
}
