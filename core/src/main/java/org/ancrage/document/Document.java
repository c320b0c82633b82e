package org.ancrage.document;

import java.util.Map;
import org.ancrage.document.problem.Diagnosis;

/**
 * A tree and where it came from.
 *
 * @param name of the source, for messages
 * @param parts names of other sources, by the keys of the root whose values came from there
 */
public record Document(String name, Node root, Map<String, String> parts) {

    public Document {
        parts = Map.copyOf(parts);
    }

    /** From one source. */
    public Document(String name, Node root) {
        this(name, root, Map.of());
    }

    /** Another tree from the same sources. */
    public Document with(Node other) {
        return new Document(name, other, parts);
    }

    /** The name of the source of a place. */
    public String source(String pointer) {
        String own = root.nearest(pointer).position().source();
        return own != null ? own : part(pointer);
    }

    private String part(String pointer) {
        return Pointers.steps(pointer).stream().findFirst().map(key -> parts.getOrDefault(key, name)).orElse(name);
    }

    /** What is wrong at a place, or at the nearest one above that there is. */
    public Problem problem(String pointer, Diagnosis diagnosis) {
        return new Problem(source(pointer), pointer, root.nearest(pointer).position().line(), diagnosis);
    }
}
