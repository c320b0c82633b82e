package org.ancrage.verify;

import java.util.List;
import java.util.Map;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that a question knows more than another.
 *
 * @param pointer JSON pointer of the component; of the list, where a list grew or was completed
 * @param value what is known then; null where a list was completed
 */
public record Learned(String pointer, Kind kind, @Nullable String value) {

    /** What is learned. */
    public enum Kind {
        /** A value that was not known. */
        KNOWN,
        /** One more item of a list that may have further ones. */
        LONGER,
        /** That a list has no further items. */
        COMPLETED
    }

    private static final String COMPLETE = "complete";

    /** What is not known of it before, as a verb. */
    public String before() {
        return kind == Kind.KNOWN ? "is not known" : "may have further items";
    }

    /** What then is, as a verb. */
    public String after() {
        return switch (kind) {
            case KNOWN -> "is " + value;
            case LONGER -> "also has " + value;
            case COMPLETED -> "has no others";
        };
    }

    /** @param more knows one thing more than {@code less} */
    static Learned between(Hosting less, Hosting more) {
        return between("", RecordWriter.toNode(less), RecordWriter.toNode(more));
    }

    private static Learned between(String pointer, Node less, Node more) {
        if (less instanceof SequenceNode && more instanceof MappingNode) {
            return new Learned(pointer, Kind.COMPLETED, null);
        }
        if (less instanceof SequenceNode few && more instanceof SequenceNode many) {
            if (few.items().size() != many.items().size()) {
                return new Learned(pointer, Kind.LONGER, written(many.items().get(many.items().size() - 1)));
            }
            List<Node> items = few.items();
            for (int index = 0; index < items.size(); index++) {
                if (!same(items.get(index), many.items().get(index))) {
                    return between(pointer + "/" + index, items.get(index), many.items().get(index));
                }
            }
        }
        if (less instanceof MappingNode few && more instanceof MappingNode many) {
            for (Map.Entry<String, Node> entry : many.entries().entrySet()) {
                // Pointers are those of a file in which no list says that it is complete.
                String inner = entry.getKey().equals(COMPLETE) ? pointer : pointer + "/" + entry.getKey();
                Node known = few.entries().get(entry.getKey());
                if (known == null) {
                    return new Learned(inner, Kind.KNOWN, written(entry.getValue()));
                } else if (!same(known, entry.getValue())) {
                    return between(inner, known, entry.getValue());
                }
            }
        }
        return new Learned(pointer, Kind.KNOWN, written(more));
    }

    private static boolean same(Node one, Node other) {
        return JsonText.of(one).equals(JsonText.of(other));
    }

    private static String written(Node value) {
        return Suggestions.shown(value instanceof ScalarNode scalar ? scalar.text() : JsonText.of(value));
    }
}
