package org.ancrage.document.base;

import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;

/** Where the documents are on which others build. */
@FunctionalInterface
public interface Bases {

    /** Nowhere: a document that builds on another is refused. */
    Bases NONE = (name, from) -> {
        throw new NotFollowedException(BaseProblem.NO_PLACE_FOR_BASES);
    };

    /**
     * @param name as it is written under {@code like}
     * @param from the name of the document in which it is written
     * @return the document, whose name tells it from all others; empty if there is none of that name
     * @throws InvalidInputException with what is wrong with it
     * @throws IllegalArgumentException why that name is not followed, as the end of a sentence on it
     */
    Optional<Document> find(String name, String from);
}
