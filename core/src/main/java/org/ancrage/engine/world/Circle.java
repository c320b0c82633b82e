package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.engine.limit.Effort;
import org.jspecify.annotations.Nullable;

/** Companies that hold each other in circles: the linear system of what they own through each other. Not thread-safe. */
final class Circle {

    static final MathContext EXACT = new MathContext(45);
    private static final int DECIMALS = 12;
    /** The system of twice as many companies takes eight times as long. */
    private static final int MOST_MEMBERS = 150;

    private final List<String> members;
    private final Set<String> asSet;
    private final Map<String, Map<String, BigDecimal>> holders;
    /** Nobody outside holds anything of them. */
    private final boolean closed;
    private BigDecimal @Nullable [][] inverse;

    private Circle(List<String> members, Map<String, Map<String, BigDecimal>> holders, boolean closed) {
        this.members = members;
        this.asSet = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        this.holders = holders;
        this.closed = closed;
    }

    /** @param holders by entity that is held: who holds it, and how many percent */
    static Circle of(List<String> together, Map<String, Map<String, BigDecimal>> holders) {
        if (together.size() > MOST_MEMBERS) {
            throw AnswerTooCostlyException.ofCircles(together.size(), MOST_MEMBERS);
        }
        List<String> members = List.copyOf(new TreeSet<>(together));
        boolean closed = members.stream().allMatch(member -> members.stream()
                .map(holder -> Objects.requireNonNull(holders.get(member)).getOrDefault(holder, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(Bounds.HUNDRED) >= 0);
        return new Circle(members, holders, closed);
    }

    Set<String> members() {
        return asSet;
    }

    static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP).min(Bounds.HUNDRED).stripTrailingZeros();
    }

    /** What comes to each member in all, also what comes back to it; nothing goes beyond a circle that nobody outside holds. */
    Map<String, BigDecimal> solved(Map<String, BigDecimal> handed) {
        Map<String, BigDecimal> solved = new LinkedHashMap<>();
        if (!closed) {
            for (int row = 0; row < members.size(); row++) {
                solved.put(members.get(row), value(row, handed));
            }
        }
        return solved;
    }

    private BigDecimal value(int row, Map<String, BigDecimal> handed) {
        BigDecimal value = BigDecimal.ZERO;
        for (int column = 0; column < members.size(); column++) {
            BigDecimal given = handed.get(members.get(column));
            if (given != null) {
                value = value.add(inverse()[row][column].multiply(given, EXACT), EXACT);
            }
        }
        return value;
    }

    /** What each member owns: what comes to it the first time. Where nobody outside holds anything, each owns all that the others have. */
    Map<String, BigDecimal> parts(Map<String, BigDecimal> handed) {
        Map<String, BigDecimal> parts = new HashMap<>();
        if (closed) {
            BigDecimal all = members.stream().map(member -> handed.getOrDefault(member, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
            members.forEach(member -> parts.put(member, rounded(all)));
        } else {
            for (int row = 0; row < members.size(); row++) {
                parts.put(members.get(row), rounded(value(row, handed).divide(inverse()[row][row], EXACT)));
            }
        }
        return parts;
    }

    /**
     * Of the identity without what they hold of each other. The holdings in one company add up to no more than it, so that elimination needs
     * no pivoting.
     */
    private BigDecimal[][] inverse() {
        BigDecimal[][] known = inverse;
        if (known == null) {
            known = inverted(members.size());
            inverse = known;
        }
        return known;
    }

    private BigDecimal[][] inverted(int size) {
        BigDecimal[][] rows = new BigDecimal[size][2 * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                BigDecimal held = Objects.requireNonNull(holders.get(members.get(column))).getOrDefault(members.get(row), BigDecimal.ZERO).movePointLeft(2);
                rows[row][column] = row == column ? BigDecimal.ONE.subtract(held) : held.negate();
                rows[row][size + column] = row == column ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            Effort.interruptible();
            // Right of the identity, nothing stands yet beyond the pivot.
            int end = size + pivot + 1;
            BigDecimal by = BigDecimal.ONE.divide(rows[pivot][pivot], EXACT);
            for (int column = pivot; column < end; column++) {
                rows[pivot][column] = rows[pivot][column].multiply(by, EXACT);
            }
            for (int row = 0; row < size; row++) {
                BigDecimal times = rows[row][pivot];
                if (row != pivot && times.signum() != 0) {
                    for (int column = pivot; column < end; column++) {
                        if (rows[pivot][column].signum() != 0) {
                            rows[row][column] = rows[row][column].subtract(rows[pivot][column].multiply(times, EXACT), EXACT);
                        }
                    }
                }
            }
        }
        List<BigDecimal[]> inverse = new ArrayList<>(size);
        for (BigDecimal[] row : rows) {
            inverse.add(java.util.Arrays.copyOfRange(row, size, 2 * size));
        }
        return inverse.toArray(BigDecimal[][]::new);
    }
}
