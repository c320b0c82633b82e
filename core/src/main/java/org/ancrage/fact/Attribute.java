package org.ancrage.fact;

import java.math.BigDecimal;
import java.util.Objects;
import org.ancrage.fact.predicate.Reads;
import org.jspecify.annotations.Nullable;

/**
 * A fact that this library does not know, for rules of a pack that does: a score, a national label, an internal classification.
 *
 * @param of id of what it is said of; that of the offer where it was left out there, {@link #NEED} for the need, {@link #CONTRACT} for the contract
 * @param key name, which begins with the pack that understands it, for example {@code acme/sovereignty-score}
 * @param value as text; a number is written with a point
 */
public record Attribute(@Nullable String of, String key, String value) {

    /** What is said of the need: nothing in an offer is called so, whoever wrote it. */
    public static final String NEED = "need";
    /** What is said of the contract. */
    public static final String CONTRACT = "contract";

    public Attribute {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    /** Said of this, unless it was said of something else. */
    Attribute or(String subject) {
        return of == null ? new Attribute(subject, key, value) : this;
    }

    @Reads("value")
    public boolean numberAtLeast(double least) {
        BigDecimal number = number();
        return number != null && number.compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    /** Known to be a number, and a smaller one. */
    @Reads("value")
    public boolean numberBelow(double bound) {
        BigDecimal number = number();
        return number != null && number.compareTo(BigDecimal.valueOf(bound)) < 0;
    }

    private @Nullable BigDecimal number() {
        try {
            return value.length() > 30 ? null : new BigDecimal(value.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
