package org.ancrage.exchange.declaration;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Who declares, and when.
 *
 * @param tenderer who offers
 * @param day on which it is so
 */
public record Declarant(String tenderer, LocalDate day) {
    public Declarant {
        Objects.requireNonNull(tenderer, "tenderer");
        Objects.requireNonNull(day, "day");
    }
}
