package org.ancrage.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/** Writes records as {@link RecordReader} reads them: keys in the order of the components, what is unknown left out. */
public final class RecordWriter {

    private RecordWriter() {
    }

    public static Node toNode(Record record) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Component component : RecordShape.of(record.getClass()).components()) {
            node(component.valueIn(record)).ifPresent(value -> entries.put(component.name(), value));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }

    /** Empty for what is unknown. */
    private static Optional<Node> node(@Nullable Object value) {
        if (value == null || value == Answer.UNKNOWN || value.equals(Listing.unknown())
                || RecordShape.unknown(value.getClass()).filter(value::equals).isPresent()) {
            return Optional.empty();
        }
        if (value instanceof Listing<?> listing) {
            return Optional.of(listing.complete() ? new MappingNode(Map.of("complete", sequence(listing.items())), Position.UNKNOWN)
                    : listing.saysAll() ? completeForSome(listing)
                    : sequence(listing.items()));
        }
        if (value instanceof ShareRange range) {
            Map<String, Node> bounds = new LinkedHashMap<>();
            range.bounds().forEach((bound, percent) -> bounds.put(bound, item(percent)));
            return Optional.of(new MappingNode(bounds, Position.UNKNOWN));
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? Optional.empty() : Optional.of(sequence(items));
        }
        return Optional.of(item(value));
    }

    private static Node completeForSome(Listing<?> listing) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(RecordReader.COMPLETE_FOR, sequence(listing.completeFor()));
        if (!listing.items().isEmpty()) {
            entries.put(RecordReader.AT_LEAST, sequence(listing.items()));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node sequence(Collection<?> items) {
        List<Node> nodes = items.stream().map(RecordWriter::item).toList();
        return new SequenceNode(nodes, Position.UNKNOWN);
    }

    private static Node item(Object value) {
        if (value instanceof Record record) {
            return toNode(record);
        }
        Kind kind = value instanceof BigDecimal || value instanceof Integer ? Kind.NUMBER : Kind.STRING;
        return new ScalarNode(kind, value instanceof Enum<?> constant ? constant.name() : value.toString(), Position.UNKNOWN);
    }
}
