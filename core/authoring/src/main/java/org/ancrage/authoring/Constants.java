package org.ancrage.authoring;

import java.util.List;
import java.util.stream.Stream;

/** The constants of an enumeration of facts. */
final class Constants {

    private Constants() {
    }

    /** Their names; empty for another type. */
    static List<String> of(Class<?> type) {
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList() : List.of();
    }
}
