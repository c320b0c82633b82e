package org.ancrage.spark;

import java.io.Serializable;
import java.util.List;
import org.ancrage.fact.Need;
import org.jspecify.annotations.Nullable;

/** Needs as they are broadcast: as documents, read once on each executor. Thread-safe. */
final class SharedNeeds implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No list of its own: the copies of the JDK do not travel with every serializer. */
    private final String[] documents;
    private transient @Nullable List<Need> read;

    SharedNeeds(List<String> documents) {
        this.documents = documents.toArray(String[]::new);
    }

    synchronized List<Need> needs() {
        List<Need> needs = read;
        if (needs == null) {
            needs = List.of(documents).stream().map(Side::need).toList();
            read = needs;
        }
        return needs;
    }
}
