package org.ancrage.exchange.ownership.bods;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.exchange.ownership.bods.Statement.Share;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/** What a holding can say of a share: a figure, or between what bounds it lies. Where a statement gives both, the figure counts. */
final class Shares {

    private Shares() {
    }

    /** Per cent; null where it is not known. */
    static @Nullable BigDecimal percent(@Nullable Share share) {
        if (share == null) {
            return null;
        }
        if (share.exact() != null) {
            return share.exact();
        }
        return share.minimum() != null && share.maximum() != null && share.minimum().compareTo(share.maximum()) == 0 ? share.minimum() : null;
    }

    /** Between what bounds it lies that is no exact figure; null where nothing is known of it. */
    static @Nullable ShareRange within(@Nullable Share share) {
        if (share == null || percent(share) != null) {
            return null;
        }
        return Stream.of(range(share.minimum(), ShareRange::atLeast), range(share.exclusiveMinimum(), ShareRange::above),
                        range(share.maximum(), ShareRange::atMost), range(share.exclusiveMaximum(), ShareRange::below))
                .flatMap(Optional::stream).reduce(ShareRange::and).filter(range -> !range.everything()).orElse(null);
    }

    private static Optional<ShareRange> range(@Nullable BigDecimal bound, Function<BigDecimal, ShareRange> range) {
        return Optional.ofNullable(bound).map(range);
    }

    /** « de 25 (exclu) à 50 % ». */
    static String words(Share share, boolean french) {
        String from = bound(share.minimum(), share.exclusiveMinimum(), french);
        String to = bound(share.maximum(), share.exclusiveMaximum(), french);
        return french ? "de %s à %s %%".formatted(from, to) : "from %s to %s %%".formatted(from, to);
    }

    private static String bound(@Nullable BigDecimal inclusive, @Nullable BigDecimal exclusive, boolean french) {
        if (inclusive != null) {
            return inclusive.toPlainString();
        }
        return exclusive == null ? "?" : exclusive.toPlainString() + (french ? " (exclu)" : " (excluded)");
    }
}
