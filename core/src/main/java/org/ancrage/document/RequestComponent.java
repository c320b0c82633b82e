package org.ancrage.document;

/**
 * A component of a request: what may be given at a JSON pointer.
 *
 * @param pointer without the numbers of list items: {@code /offer/holdings/capital}
 * @param declaredIn the record that has it; for the parts of a request, {@link org.ancrage.fact.Hosting}
 * @param name its name there
 * @param type the type of its value, or of its items where it is a container
 * @param container how many values it has
 * @param country whether its text is the code of a country
 * @param mandatory whether it cannot be unknown
 */
public record RequestComponent(
        String pointer, Class<?> declaredIn, String name, Class<?> type, Container container, boolean country, boolean mandatory) {

    /** How many values a component has. */
    public enum Container {
        /** One value. */
        NONE,
        /** Any number of items, that says whether these are all: {@link org.ancrage.fact.Listing}. */
        LISTING,
        /** Any number of items. */
        LIST
    }

    /** Whether it holds records, one or several. */
    public boolean ofRecords() {
        return type.isRecord();
    }
}
