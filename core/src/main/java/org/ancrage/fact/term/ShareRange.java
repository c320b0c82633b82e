package org.ancrage.fact.term;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Between what percentages a share lies, as registers tell it: « more than 25 % and up to 50 % ». {@code atLeast} and {@code atMost} include
 * their bound; {@code above} and {@code below} are strict. Immutable. A range may contradict itself; whoever asks is told so.
 */
public final class ShareRange {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final @Nullable BigDecimal lower;
    private final boolean above;
    private final @Nullable BigDecimal upper;
    private final boolean below;

    private ShareRange(@Nullable BigDecimal lower, boolean above, @Nullable BigDecimal upper, boolean below) {
        this.lower = lower;
        this.above = above;
        this.upper = upper;
        this.below = below;
    }

    public static ShareRange atLeast(BigDecimal percent) {
        return new ShareRange(Objects.requireNonNull(percent), false, null, false);
    }

    /** Strictly more. */
    public static ShareRange above(BigDecimal percent) {
        return new ShareRange(Objects.requireNonNull(percent), true, null, false);
    }

    public static ShareRange atMost(BigDecimal percent) {
        return new ShareRange(null, false, Objects.requireNonNull(percent), false);
    }

    /** Strictly less. */
    public static ShareRange below(BigDecimal percent) {
        return new ShareRange(null, false, Objects.requireNonNull(percent), true);
    }

    /** What lies in both: {@code atLeast(25).and(below(50))}. */
    public ShareRange and(ShareRange other) {
        boolean lowerIsOther = lower == null || other.lower != null && tighter(other.lower.compareTo(lower), other.above);
        boolean upperIsOther = upper == null || other.upper != null && tighter(upper.compareTo(other.upper), other.below);
        return new ShareRange(lowerIsOther ? other.lower : lower, lowerIsOther ? other.above : above,
                upperIsOther ? other.upper : upper, upperIsOther ? other.below : below);
    }

    private static boolean tighter(int compared, boolean strict) {
        return compared > 0 || compared == 0 && strict;
    }

    /** No share is less; 0 where nothing is said. */
    public BigDecimal least() {
        return lower == null ? BigDecimal.ZERO : lower;
    }

    /** No share is more; 100 where nothing is said. */
    public BigDecimal most() {
        return upper == null ? WHOLE : upper;
    }

    /** Certainly more than {@code percent}. */
    public boolean moreThan(BigDecimal percent) {
        int compared = least().compareTo(percent);
        return compared > 0 || compared == 0 && above;
    }

    /** Possibly {@code percent}. */
    public boolean contains(BigDecimal percent) {
        int fromLeast = percent.compareTo(least());
        int toMost = most().compareTo(percent);
        return (above ? fromLeast > 0 : fromLeast >= 0) && (below ? toMost > 0 : toMost >= 0);
    }

    /** No share lies in it. */
    public boolean empty() {
        int width = most().compareTo(least());
        return width < 0 || width == 0 && (above || below);
    }

    /** The only share that lies in it; empty where there are several, or none. */
    public Optional<BigDecimal> only() {
        return !empty() && least().compareTo(most()) == 0 ? Optional.of(least()) : Optional.empty();
    }

    /** The same shares lie in both, however many digits their bounds are written with. */
    public boolean sameAs(ShareRange other) {
        return least().compareTo(other.least()) == 0 && most().compareTo(other.most()) == 0 && above == other.above && below == other.below;
    }

    /** Every share lies in it: it says nothing. */
    public boolean everything() {
        return least().signum() == 0 && !above && most().compareTo(WHOLE) == 0 && !below;
    }

    /** The bounds by the keys of a request: {@code atLeast} or {@code above}, {@code atMost} or {@code below}. */
    public Map<String, BigDecimal> bounds() {
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        if (lower != null) {
            bounds.put(above ? "above" : "atLeast", lower);
        }
        if (upper != null) {
            bounds.put(below ? "below" : "atMost", upper);
        }
        return bounds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShareRange same && bounds().equals(same.bounds());
    }

    @Override
    public int hashCode() {
        return bounds().hashCode();
    }

    @Override
    public String toString() {
        return bounds().entrySet().stream().map(bound -> bound.getKey() + " " + bound.getValue()).collect(Collectors.joining(", "));
    }
}
