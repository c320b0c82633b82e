package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A share without rounding, since exactly 24 % passes and the least more does not. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

    static final Ratio NONE = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio WHOLE = new Ratio(BigInteger.ONE, BigInteger.ONE);
    static final Ratio HALF = new Ratio(BigInteger.ONE, BigInteger.TWO);

    Ratio {
        BigInteger common = under.signum() < 0 ? over.gcd(under).negate() : over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Ratio percent(BigDecimal percent) {
        BigDecimal exact = percent.scale() < 0 ? percent.setScale(0) : percent;
        return new Ratio(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale() + 2));
    }

    static Ratio percent(long percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.over.negate(), other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio dividedBy(Ratio other) {
        return new Ratio(over.multiply(other.under), under.multiply(other.over));
    }

    Ratio atMost(Ratio most) {
        return moreThan(most) ? most : this;
    }

    boolean moreThan(Ratio other) {
        return compareTo(other) > 0;
    }

    boolean positive() {
        return over.signum() > 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
