package org.ancrage.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.jspecify.annotations.Nullable;

/** Answers as nodes of a request. */
final class Values {

    private Values() {
    }

    /** The type of what is no answer, nor part of one; empty where {@link #kept} takes it. */
    static Optional<String> strange(Object value) {
        Collection<?> items = value instanceof Listing<?> listing ? listing.items() : value instanceof Collection<?> several ? several : List.of(value);
        return items.stream().filter(item -> !single(item)).map(item -> item == null ? "null" : item.getClass().getName()).findFirst();
    }

    private static boolean single(@Nullable Object value) {
        return value instanceof Boolean || value instanceof Enum<?> || value instanceof String || value instanceof LocalDate || value instanceof BigDecimal
                || value instanceof Integer || value instanceof Long || value instanceof Double given && Double.isFinite(given);
    }

    /**
     * An answer in the form in which it is kept: a text, a {@link BigDecimal}, or a listing of these.
     *
     * @throws IllegalArgumentException if no document can hold such a value
     */
    static Object kept(Object value) {
        if (value instanceof Boolean truth) {
            return Answer.of(truth).name();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long || value instanceof Double given && Double.isFinite(given)) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof Listing<?> listing) {
            return new Listing<>(listing.complete(), listing.items().stream().map(Values::item).toList());
        }
        if (value instanceof Collection<?> items) {
            return new Listing<>(true, items.stream().map(Values::item).toList());
        }
        throw new IllegalArgumentException("An answer is no %s.".formatted(value.getClass().getName()));
    }

    private static Object item(Object value) {
        Object kept = kept(value);
        if (kept instanceof Listing) {
            throw new IllegalArgumentException("An answer is no list of lists.");
        }
        return kept;
    }

    /** @param value a text or a number, as {@link #kept} */
    static ScalarNode node(Object value) {
        return value instanceof BigDecimal ? new ScalarNode(Kind.NUMBER, value.toString(), Position.UNKNOWN) : text(value.toString());
    }

    /** @param value as {@link #kept} */
    static Node written(Object value) {
        if (!(value instanceof Listing<?> listing)) {
            return node(value);
        }
        Node items = new SequenceNode(listing.items().stream().<Node>map(Values::node).toList(), Position.UNKNOWN);
        return listing.complete() ? new MappingNode(Map.of("complete", items), Position.UNKNOWN) : items;
    }

    /**
     * What is known already, then what the answer adds.
     *
     * @param value as {@link #kept}
     */
    static Node listing(List<String> known, Object value) {
        boolean complete = !(value instanceof Listing<?> listing) || listing.complete();
        List<?> given = value instanceof Listing<?> listing ? listing.items() : List.of(value);
        Set<Node> items = new LinkedHashSet<>(known.stream().map(Values::text).toList());
        given.forEach(item -> items.add(node(item)));
        Node sequence = new SequenceNode(List.copyOf(items), Position.UNKNOWN);
        return complete ? new MappingNode(Map.of("complete", sequence), Position.UNKNOWN) : sequence;
    }

    static ScalarNode text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }
}
