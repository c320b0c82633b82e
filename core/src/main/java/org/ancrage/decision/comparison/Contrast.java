package org.ancrage.decision.comparison;

import java.util.Objects;
import org.ancrage.decision.Conclusion;
import org.ancrage.law.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A criterion on which two offers differ and that bears on the outcome of a text for at least one of them.
 *
 * @param text id of the text
 * @param before what was concluded for the offer that ranks before; null where the criterion was not looked at
 * @param after what was concluded for the other one; null where the criterion was not looked at; not both are null
 */
public record Contrast(String text, @Nullable Conclusion before, @Nullable Conclusion after) {

    public Criterion criterion() {
        return before != null ? before.criterion() : Objects.requireNonNull(after, "after").criterion();
    }
}
