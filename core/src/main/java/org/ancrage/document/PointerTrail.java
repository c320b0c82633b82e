package org.ancrage.document;

import java.util.ArrayList;
import java.util.List;

/** Where one is in facts that are gone through. Most is right: a pointer is written only where something is not. Not thread-safe. */
final class PointerTrail {

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
