package org.ancrage.document.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document over its bases: {@code like: base.yaml}, or a list of which each goes over those before it.
 *
 * <p>Mappings are merged key by key; anything else is replaced, a list as well. A key with nothing behind it takes back what a base says.
 * Every value keeps the place where it is written, so that what is wrong is told of the right source.
 */
public final class BasedDocument {

    /** The key of the root that names bases. */
    public static final String LIKE = "like";
    /** Bases of one document, and of its bases, counted as often as they are named. */
    public static final int MOST_BASES = 16;
    /** Bases of bases. */
    public static final int LONGEST_CHAIN = 8;

    private static final int MOST_PROBLEMS = 1_000;
    /** Keys of mappings that are one value together. */
    private static final Set<String> VALUES = Set.of("complete", "completeFor", "atLeast", "above", "atMost", "below");

    private final Bases bases;
    private final List<Problem> problems = new ArrayList<>();
    private int read;

    private BasedDocument(Bases bases) {
        this.bases = bases;
    }

    /**
     * The document with what its bases say, and without {@code like}; itself where it has none.
     *
     * @throws InvalidInputException if a base is not found, may not be read or is no document, if bases build on each other in a circle or
     *     are too many, or if the document says other facts than a base without saying on what they rest; names every problem
     */
    public static Document resolved(Document document, Bases bases) {
        if (!(document.root() instanceof MappingNode root) || !root.entries().containsKey(LIKE)) {
            return document;
        }
        BasedDocument merging = new BasedDocument(bases);
        Node merged = merging.resolved(document, List.of(document.name()));
        if (!merging.problems.isEmpty()) {
            throw new InvalidInputException(merging.problems);
        }
        return document.with(merged);
    }

    /** Mappings are merged key by key; anything else is replaced, so are lists that say how far they are complete, and bounds. */
    public static Node merged(Node under, Node over) {
        if (!(under instanceof MappingNode below) || !(over instanceof MappingNode above) || value(below) || value(above)) {
            return over;
        }
        Map<String, Node> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, value) -> entries.merge(key, value, BasedDocument::merged));
        return new MappingNode(entries, over.position());
    }

    /** Else a list would be complete for the kinds for which another one was. */
    static boolean value(MappingNode mapping) {
        return !Collections.disjoint(mapping.entries().keySet(), VALUES);
    }

    /** @param chain names of the documents that build on this one, and its own */
    private Node resolved(Document document, List<String> chain) {
        if (!(document.root() instanceof MappingNode root) || !root.entries().containsKey(LIKE)) {
            return document.root();
        }
        Map<String, Node> own = new LinkedHashMap<>(root.entries());
        Node like = own.remove(LIKE);
        Node under = null;
        List<Node> names = like instanceof SequenceNode several ? several.items() : List.of(like);
        for (int index = 0; index < names.size() && read <= MOST_BASES; index++) {
            String pointer = like instanceof SequenceNode ? Pointers.child("/" + LIKE, index) : "/" + LIKE;
            Node base = base(names.get(index), pointer, document, chain);
            if (base != null) {
                under = under == null ? base : beside(under, base, document.name());
            }
        }
        Node itself = new MappingNode(own, root.position());
        return under == null ? itself : over(under, itself, document.name());
    }

    private @Nullable Node base(Node written, String pointer, Document document, List<String> chain) {
        if (!(written instanceof ScalarNode scalar) || scalar.kind() != ScalarNode.Kind.STRING) {
            refuse(document, written, pointer, BaseProblem.BASE_NOT_NAMED.plain());
            return null;
        }
        String shown = Suggestions.shown(scalar.text());
        if (++read > MOST_BASES) {
            refuse(document, written, pointer, BaseProblem.TOO_MANY_BASES.with("limit", MOST_BASES));
            return null;
        }
        Optional<Document> found;
        try {
            found = bases.find(scalar.text(), document.name());
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
            return null;
        } catch (NotFollowedException notFollowed) {
            refuse(document, written, pointer, notFollowed.diagnosis(shown));
            return null;
        } catch (IllegalArgumentException notFollowed) {
            refuse(document, written, pointer, BaseProblem.BASE_NOT_FOLLOWED.with("name", shown).with("cause", String.valueOf(notFollowed.getMessage())));
            return null;
        }
        if (found.isEmpty()) {
            refuse(document, written, pointer, BaseProblem.BASE_MISSING.with("name", shown));
            return null;
        }
        Document base = found.get();
        if (chain.contains(base.name())) {
            refuse(document, written, pointer, BaseProblem.BASES_IN_A_CIRCLE.with("name", shown));
            return null;
        }
        if (chain.size() > LONGEST_CHAIN) {
            refuse(document, written, pointer, BaseProblem.TOO_MANY_BASES_IN_A_CHAIN.with("limit", LONGEST_CHAIN));
            return null;
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(base.name());
        return placed(resolved(base, longer), base.name());
    }

    private Node over(Node under, Node itself, String name) {
        if (!EvidenceOfBases.given(itself)) {
            EvidenceOfBases.misattributed(itself, under, misattributed(name));
        }
        return merged(under, itself);
    }

    /** Two that are named together; neither proves what only the other says. */
    private Node beside(Node first, Node next, String name) {
        EvidenceOfBases.misattributed(next, first, misattributed(name));
        EvidenceOfBases.misattributed(EvidenceOfBases.left(first, next), next, misattributed(name));
        return EvidenceOfBases.together(first, next);
    }

    /** @param name of the document in which facts stand that have no other source */
    private BiConsumer<Node, String> misattributed(String name) {
        return (fact, pointer) -> {
            if (problems.size() < MOST_PROBLEMS) {
                String source = fact.position().source();
                problems.add(new Problem(source != null ? source : name, pointer, fact.position().line(),
                        BaseProblem.SOURCE_NOT_ASKED.plain()));
            }
        };
    }

    private void refuse(Document document, Node place, String pointer, Diagnosis diagnosis) {
        problems.add(new Problem(document.name(), pointer, place.position().line(), diagnosis));
    }

    /** With the name of its source at every place that has none yet. */
    private static Node placed(Node node, String source) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, placed(value, source)));
            return new MappingNode(entries, node.position().in(source));
        }
        if (node instanceof SequenceNode sequence) {
            return new SequenceNode(sequence.items().stream().map(item -> placed(item, source)).toList(), node.position().in(source));
        }
        ScalarNode scalar = (ScalarNode) node;
        return new ScalarNode(scalar.kind(), scalar.text(), node.position().in(source));
    }
}
