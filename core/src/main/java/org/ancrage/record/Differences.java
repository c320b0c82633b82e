package org.ancrage.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Compares a record with what replaying gives, place by place, in the order of the record. */
final class Differences {

    private final List<Deviation> differences = new ArrayList<>();

    Differences(Node recorded, Node replayed) {
        compare(recorded, replayed, "");
    }

    List<Deviation> all() {
        return differences;
    }

    private void compare(@Nullable Node recorded, @Nullable Node replayed, String pointer) {
        if (recorded instanceof MappingNode one && replayed instanceof MappingNode other) {
            Map<String, Node> then = one.entries();
            Map<String, Node> now = other.entries();
            Set<String> keys = new TreeSet<>(then.keySet());
            keys.addAll(now.keySet());
            keys.forEach(key -> compare(then.get(key), now.get(key), Pointers.child(pointer, key)));
        } else if (recorded instanceof SequenceNode one && replayed instanceof SequenceNode other) {
            for (int index = 0; index < Math.max(one.items().size(), other.items().size()); index++) {
                compare(item(one, index), item(other, index), Pointers.child(pointer, index));
            }
        } else {
            String then = json(recorded);
            String now = json(replayed);
            if (then == null || !then.equals(now)) {
                differences.add(new Deviation(pointer, then, now));
            }
        }
    }

    private static @Nullable Node item(SequenceNode sequence, int index) {
        return index < sequence.items().size() ? sequence.items().get(index) : null;
    }

    private static @Nullable String json(@Nullable Node node) {
        return node == null ? null : CanonicalJson.of(new Document("record", node));
    }
}
