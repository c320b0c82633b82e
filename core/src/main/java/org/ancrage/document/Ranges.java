package org.ancrage.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.term.ShareRange;

/** Reads ranges of shares: {@code {atLeast: 25, below: 50}}. That bounds are percentages, and leave a share between them, is checked with the facts. */
final class Ranges {

    private static final List<String> LOWER = List.of("atLeast", "above");
    private static final List<String> UPPER = List.of("atMost", "below");

    private Ranges() {
    }

    static Optional<ShareRange> read(Cursor cursor) {
        List<String> keys = new ArrayList<>(LOWER);
        keys.addAll(UPPER);
        cursor.keys(keys);
        if (LOWER.stream().allMatch(cursor::has) || UPPER.stream().allMatch(cursor::has)) {
            cursor.report(DocumentProblem.RANGE_BOUNDED_TWICE.plain());
            return Optional.empty();
        }
        List<ShareRange> bounds = new ArrayList<>();
        bound(cursor, "atLeast", ShareRange::atLeast, bounds);
        bound(cursor, "above", ShareRange::above, bounds);
        bound(cursor, "atMost", ShareRange::atMost, bounds);
        bound(cursor, "below", ShareRange::below, bounds);
        if (bounds.isEmpty() && keys.stream().noneMatch(cursor::has)) {
            cursor.report(DocumentProblem.RANGE_UNBOUNDED.plain());
        }
        return bounds.stream().reduce(ShareRange::and);
    }

    private static void bound(Cursor cursor, String key, Function<BigDecimal, ShareRange> range, List<ShareRange> bounds) {
        cursor.find(key).flatMap(Cursor::number).map(range).ifPresent(bounds::add);
    }
}
