package org.ancrage.document.problem;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem. Implemented by enumerations, with the words in {@code problems_en.properties} and {@code problems_fr.properties} of the same
 * package; a pack may have its own, in a package that its module opens where it has a descriptor.
 */
public interface ProblemCode extends Serializable {

    /** Of the constant. */
    String name();

    /** The name in lower case, with hyphens: {@code unknown-key}. Unique among all, and never given another meaning. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the message has no arguments. */
    default Diagnosis plain() {
        return new Diagnosis(this);
    }

    /** As {@link Diagnosis#with}. */
    default Diagnosis with(String argument, @Nullable Object value) {
        return plain().with(argument, value);
    }
}
