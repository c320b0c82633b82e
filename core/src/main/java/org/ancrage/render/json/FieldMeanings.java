package org.ancrage.render.json;

/** What the documentation of facts says of their components and of terms. */
@FunctionalInterface
interface FieldMeanings {

    /**
     * @param type a record of facts, or an enumeration of terms
     * @param name of a component, or of a constant
     * @return as plain text; empty where nothing is said beyond the label
     */
    String of(Class<?> type, String name);
}
