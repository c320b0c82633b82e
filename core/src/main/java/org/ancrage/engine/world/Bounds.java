package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.math.MathContext;

/** A percentage that is known to lie between two numbers, from 0 to 100. */
record Bounds(BigDecimal atLeast, BigDecimal atMost) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Who has more of the votes controls (Code de commerce, art. L. 233-3, I). */
    static final BigDecimal HALF = BigDecimal.valueOf(50);
    static final Bounds NOTHING = new Bounds(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Bounds EVERYTHING = new Bounds(HUNDRED, HUNDRED);

    Bounds {
        atLeast = normal(atLeast);
        atMost = normal(atMost);
    }

    static Bounds exactly(BigDecimal percent) {
        return new Bounds(percent, percent);
    }

    Bounds plus(Bounds other) {
        return new Bounds(atLeast.add(other.atLeast), atMost.add(other.atMost));
    }

    /** This percentage of the other. */
    Bounds of(Bounds other) {
        return new Bounds(product(atLeast, other.atLeast), product(atMost, other.atMost));
    }

    Bounds greater(Bounds other) {
        return new Bounds(atLeast.max(other.atLeast), atMost.max(other.atMost));
    }

    /** No more than this, which is no less than the lower bound. */
    Bounds atMost(BigDecimal percent) {
        return new Bounds(atLeast, atMost.min(percent));
    }

    /** Possibly nothing. */
    Bounds uncertain() {
        return new Bounds(BigDecimal.ZERO, atMost);
    }

    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one.multiply(other, MathContext.DECIMAL128).movePointLeft(2);
    }

    private static BigDecimal normal(BigDecimal percent) {
        return percent.min(HUNDRED).stripTrailingZeros();
    }
}
