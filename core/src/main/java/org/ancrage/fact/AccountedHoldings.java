package org.ancrage.fact;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether holdings that are said to be all there are account for the whole of the hoster, and of each company above it of which a holding is
 * listed. What is missing is held by somebody who is not named. A holding of unknown size may be all that the others leave, one in a range
 * no more than its upper bound, which is no rounded figure.
 *
 * <p>Of a listed hoster only those who declared a holding count, so that nothing has to add up; of a company above it nothing is said of the
 * kind. What somebody runs for itself, the State included, has no holders. Where every holder has 0 % of the capital there is none, as in an
 * association: then the votes must add up.
 *
 * <p>Every chain must end with somebody in whom no holding is listed, or with a listed hoster, whose public is not named: companies that hold
 * each other in a circle, in which nobody outside it has a part, leave out who stands behind it. Companies that hold parts of each other end
 * with those who have the others.
 */
final class AccountedHoldings {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** However many figures were rounded. */
    private static final BigDecimal MOST_ROUNDED = BigDecimal.ONE;

    /** Rule after rule asks about the same offer, which never changes, and a record cannot keep what it was asked. */
    private static final AtomicReferenceArray<@Nullable Recent> RECENT = new AtomicReferenceArray<>(64);

    private final Offer offer;
    private final Map<String, List<Holding>> heldIn;

    private static final class Recent extends WeakReference<Offer> {

        private final Answer accounted;

        private Recent(Offer offer) {
            super(offer);
            this.accounted = new AccountedHoldings(offer).all();
        }
    }

    private AccountedHoldings(Offer offer) {
        this.offer = offer;
        this.heldIn = offer.holdings().items().stream().collect(Collectors.groupingBy(Holding::of));
    }

    /** {@code NO} where some are certainly missing; {@code UNKNOWN} where some are unless the hoster is listed. */
    static Answer of(Offer offer) {
        int place = System.identityHashCode(offer) % RECENT.length();
        Recent recent = RECENT.get(place);
        if (recent == null || !recent.refersTo(offer)) {
            recent = new Recent(offer);
            RECENT.set(place, recent);
        }
        return recent.accounted;
    }

    private Answer all() {
        Answer all = hoster().and(ending());
        Set<String> reached = new HashSet<>(Set.of(offer.hoster().id()));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Holding holding : in(open.remove(open.size() - 1))) {
                String holder = holding.holder();
                if (reached.add(holder)) {
                    open.add(holder);
                    if (!in(holder).isEmpty() && fallsShort(holder)) {
                        return Answer.NO;
                    }
                }
            }
        }
        return all;
    }

    /** Whether every chain has a last holder; unknown where it has unless shares of the hoster are traded. */
    private Answer ending() {
        return !endless(false) ? Answer.YES : endless(true) ? Answer.NO : offer.hoster().listed();
    }

    /** @param traded whether the hoster's shares are, so that the public stands behind it */
    private boolean endless(boolean traded) {
        return endless(traded, Holding::capital, Holding::capitalWithin) || endless(traded, Holding::votes, Holding::votesWithin);
    }

    /** Whether the hoster, or a company above it, is held by such only as hold each other. */
    private boolean endless(boolean traded, Function<Holding, @Nullable BigDecimal> percent, Function<Holding, @Nullable ShareRange> within) {
        Map<String, List<String>> holders = new HashMap<>();
        List<String> open = new ArrayList<>(List.of(offer.hoster().id()));
        while (!open.isEmpty()) {
            String entity = open.remove(open.size() - 1);
            List<String> above = in(entity).stream().filter(holding -> mayBeSome(percent.apply(holding), within.apply(holding))).map(Holding::holder).toList();
            if (holders.putIfAbsent(entity, above) == null) {
                open.addAll(above);
            }
        }
        Map<String, List<String>> held = new HashMap<>();
        holders.forEach((entity, above) -> above.forEach(holder -> held.computeIfAbsent(holder, of -> new ArrayList<>()).add(entity)));
        Set<String> endless = new HashSet<>(holders.keySet());
        // Where nobody has any of it, there is no chain: what is missing is another question.
        open.addAll(holders.keySet().stream().filter(entity -> holders.getOrDefault(entity, List.of()).isEmpty()).toList());
        if (traded) {
            open.add(offer.hoster().id());
        }
        while (!open.isEmpty()) {
            String entity = open.remove(open.size() - 1);
            if (endless.remove(entity)) {
                open.addAll(held.getOrDefault(entity, List.of()));
            }
        }
        return !endless.isEmpty();
    }

    private static boolean mayBeSome(@Nullable BigDecimal percent, @Nullable ShareRange within) {
        return percent == null ? within == null || within.most().signum() > 0 : percent.signum() > 0;
    }

    private List<Holding> in(String entity) {
        return heldIn.getOrDefault(entity, List.of());
    }

    private Answer hoster() {
        Answer listed = offer.hoster().listed();
        Answer accounted = in(offer.hoster().id()).isEmpty() ? ownMeans() : Answer.of(!fallsShort(offer.hoster().id()));
        if (listed.yes() || accounted.yes()) {
            return Answer.YES;
        }
        return listed.no() ? accounted : Answer.UNKNOWN;
    }

    private Answer ownMeans() {
        Deployment deployment = offer.deployment();
        if (offer.hoster().customerItself().yes() || offer.hoster().hospitalGroupHost().yes() || deployment == Deployment.INTERNAL_STATE_CLOUD) {
            return Answer.YES;
        }
        return deployment == Deployment.COMMERCIAL_CLOUD
                || deployment != null && offer.hoster().customerItself().no() && offer.hoster().hospitalGroupHost().no() ? Answer.NO : Answer.UNKNOWN;
    }

    private boolean fallsShort(String entity) {
        boolean noCapital = in(entity).stream().map(Holding::capital).allMatch(percent -> percent != null && percent.signum() == 0);
        return !noCapital && fallsShort(entity, Holding::capital, Holding::capitalWithin) || fallsShort(entity, Holding::votes, Holding::votesWithin);
    }

    private boolean fallsShort(String entity, Function<Holding, @Nullable BigDecimal> percent, Function<Holding, @Nullable ShareRange> within) {
        BigDecimal sum = BigDecimal.ZERO;
        int figures = 0;
        int decimals = 0;
        for (Holding holding : in(entity)) {
            BigDecimal held = percent.apply(holding);
            ShareRange range = within.apply(holding);
            if (held == null && range == null) {
                return false;
            }
            if (held == null) {
                sum = sum.add(range.most());
            } else {
                sum = sum.add(held);
                figures++;
                decimals = Math.max(decimals, held.stripTrailingZeros().scale());
            }
        }
        BigDecimal missing = WHOLE.subtract(sum);
        return missing.signum() > 0 && (missing.compareTo(MOST_ROUNDED) > 0 || missing.compareTo(rounded(figures, decimals)) >= 0);
    }

    /** Rounding each figure to the decimals that are given loses less than this. */
    private static BigDecimal rounded(int figures, int decimals) {
        return HALF.movePointLeft(decimals).multiply(BigDecimal.valueOf(figures));
    }
}
