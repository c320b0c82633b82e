package org.ancrage.exchange.ownership.bods;

import java.math.BigDecimal;
import org.ancrage.exchange.ownership.bods.Statement.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a holding can say of a share. The one place to change when holdings can say ranges: until then, a range is not known, unless both its bounds are
 * the same.
 */
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
