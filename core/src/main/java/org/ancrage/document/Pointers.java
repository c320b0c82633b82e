package org.ancrage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {
    }

    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    /** Where one is in facts that are gone through. Most is right: a pointer is written only where something is not. Not thread-safe. */
    static final class Trail {

        private final List<Object> steps = new ArrayList<>();

        /** @param separator {@code /}, or the steps into a list as {@link org.ancrage.fact.evidence.FactPointers#items} has them */
        void into(String separator, Object step) {
            steps.add(separator);
            steps.add(step);
        }

        void out() {
            steps.remove(steps.size() - 1);
            steps.remove(steps.size() - 1);
        }

        String pointer() {
            StringBuilder pointer = new StringBuilder();
            steps.forEach(pointer::append);
            return pointer.toString();
        }
    }
}
