package org.ancrage.document.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.fact.evidence.FactPointers;

/**
 * What bases say of where facts come from. A document never proves by it what it was not said of: a register that names the owner of one
 * hoster says nothing of that of another.
 */
final class EvidenceOfBases {

    private static final List<String> BESIDE = List.of("sources", "evidence", "assumptions");

    private EvidenceOfBases() {
    }

    /** Bases that are named together: what each says of where its facts come from adds up. */
    static Node together(Node under, Node over) {
        Node merged = BasedDocument.merged(under, over);
        if (!(under instanceof MappingNode below) || !(merged instanceof MappingNode all)) {
            return merged;
        }
        Map<String, Node> entries = new LinkedHashMap<>(all.entries());
        for (String key : BESIDE) {
            if (below.entries().get(key) instanceof SequenceNode first && entries.get(key) instanceof SequenceNode last && first != last) {
                List<Node> items = new ArrayList<>(first.items());
                items.addAll(last.items());
                entries.put(key, new SequenceNode(items, last.position()));
            }
        }
        return new MappingNode(entries, all.position());
    }

    /**
     * The facts of one document that rest, as another has it, on one of its sources.
     *
     * @param told with the place of a fact, and its pointer
     */
    static void misattributed(Node facts, Node evidence, BiConsumer<Node, String> told) {
        NavigableSet<String> proven = proven(evidence);
        if (!proven.isEmpty()) {
            facts(facts, "", (fact, pointer) -> {
                if (touches(proven, FactPointers.plain(pointer))) {
                    told.accept(fact, pointer);
                }
            });
        }
    }

    /** Whether a document says itself on what its facts rest. */
    static boolean given(Node document) {
        return document instanceof MappingNode mapping && mapping.entries().containsKey("evidence");
    }

    /** What of a document is left once another has gone over it. */
    static Node left(Node under, Node over) {
        if (!(under instanceof MappingNode below) || !(over instanceof MappingNode above) || BasedDocument.value(below) || BasedDocument.value(above)) {
            return new MappingNode(Map.of(), under.position());
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        below.entries().forEach((key, value) -> {
            Node replaced = above.entries().get(key);
            entries.put(key, replaced == null ? value : left(value, replaced));
        });
        return new MappingNode(entries, under.position());
    }

    private static NavigableSet<String> proven(Node document) {
        NavigableSet<String> pointers = new TreeSet<>();
        if (document instanceof MappingNode mapping && mapping.entries().get("evidence") instanceof SequenceNode evidence) {
            for (Node one : evidence.items()) {
                if (one instanceof MappingNode entry && entry.entries().get("facts") instanceof SequenceNode facts) {
                    facts.items().stream().filter(ScalarNode.class::isInstance).forEach(fact -> pointers.add(FactPointers.plain(((ScalarNode) fact).text())));
                }
            }
        }
        return pointers;
    }

    private static void facts(Node node, String pointer, BiConsumer<Node, String> each) {
        if (node instanceof MappingNode mapping && !BasedDocument.value(mapping)) {
            mapping.entries().forEach((key, value) -> {
                if (!pointer.isEmpty() || !BESIDE.contains(key)) {
                    facts(value, Pointers.child(pointer, key), each);
                }
            });
        } else if (!(node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL)) {
            each.accept(node, pointer);
        }
    }

    /** A branch above it, it itself, or one inside it. */
    private static boolean touches(NavigableSet<String> branches, String pointer) {
        for (String above = pointer; !above.isEmpty(); above = FactPointers.parent(above)) {
            if (branches.contains(above)) {
                return true;
            }
        }
        String inside = branches.ceiling(pointer + "/");
        return branches.contains("") || inside != null && inside.startsWith(pointer + "/");
    }
}
