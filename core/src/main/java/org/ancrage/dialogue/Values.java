package org.ancrage.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;

/** Answers as nodes of a request. */
final class Values {

    private Values() {
    }

    /** @throws IllegalArgumentException if no document can hold such a value */
    static Node node(Object value) {
        if (value instanceof Boolean truth) {
            return text(Answer.of(truth).name());
        }
        if (value instanceof Enum<?> constant) {
            return text(constant.name());
        }
        if (value instanceof String || value instanceof LocalDate) {
            return text(value.toString());
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long || value instanceof Double) {
            return new ScalarNode(Kind.NUMBER, value.toString(), Position.UNKNOWN);
        }
        throw new IllegalArgumentException("An answer is no %s.".formatted(value.getClass().getName()));
    }

    /** What is known already, then what the answer adds. */
    static Node listing(List<String> known, Object value) {
        boolean complete = !(value instanceof Listing<?> listing) || listing.complete();
        Collection<?> given = value instanceof Listing<?> listing ? listing.items()
                : value instanceof Collection<?> items ? items
                : List.of(value);
        Set<Node> items = new LinkedHashSet<>(known.stream().map(Values::text).toList());
        given.forEach(item -> items.add(node(item)));
        Node sequence = new SequenceNode(List.copyOf(items), Position.UNKNOWN);
        return complete ? new MappingNode(Map.of("complete", sequence), Position.UNKNOWN) : sequence;
    }

    static Node text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }
}
