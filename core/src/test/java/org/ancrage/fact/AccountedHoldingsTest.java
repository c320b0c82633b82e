package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether holdings that are said to be all account for the whole. */
class AccountedHoldingsTest {

    @ParameterizedTest
    @CsvSource({
        "100, YES", "60 40, YES", "10, NO", "99.9, NO", "50 49, NO",
        // Each third is rounded down by less than half of the last decimal.
        "33 33 33, YES", "33.3 33.3 33.3, YES", "33.3 33.3 33.2, NO", "33.33 33.33 33.33, YES", "33.333 33.33 33.33, NO",
        // Seven are rounded down by 0.03 each, and no more than half a unit of the last decimal is tolerated for each.
        "14.28 14.28 14.28 14.28 14.28 14.28 14.29, YES", "14.28 14.28 14.28 14.28 14.28 14.28 14.28, NO",
        // Ten decimals are as good as two.
        "50.0000000000 50.0000000000, YES", "50.00 40.00, NO"})
    void roundedFiguresNeedNotAddUpToTheLastDecimal(String percentages, Answer accounted) {
        assertThat(AccountedHoldings.of(unlisted(percentages.split(" ")))).isEqualTo(accounted);
    }

    /** More offers than answers are kept for. */
    @Test
    void offersThatAreAskedAboutInTurnAreToldApart() {
        List<Offer> offers = IntStream.range(0, 500).mapToObj(offer -> unlisted(offer % 2 == 0 ? "100" : "10")).toList();
        for (int round = 0; round < 2; round++) {
            assertThat(offers.parallelStream().map(AccountedHoldings::of)).containsExactlyElementsOf(
                    IntStream.range(0, offers.size()).mapToObj(offer -> offer % 2 == 0 ? Answer.YES : Answer.NO).toList());
        }
    }

    @Test
    void howeverManyFiguresAreRoundedNoMoreThanOnePercentMayBeMissing() {
        assertThat(AccountedHoldings.of(unlisted(many(99, "1")))).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(unlisted(many(98, "1")))).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(unlisted(many(989, "0.1")))).isEqualTo(Answer.NO);
    }

    @Test
    void aHoldingOfUnknownSizeMayBeTheRest() {
        assertThat(AccountedHoldings.of(unlisted("10", null))).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(unlisted((String) null))).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource({
        // The range may be the rest; at its most it is not.
        "60, atLeast 25 atMost 50, YES", "49, atMost 50, NO", "50, atMost 50, YES", "0, above 75, YES", "20, atLeast 25 atMost 50, NO"})
    void aHoldingInARangeIsNoMoreThanItsUpperBound(String exact, String range, Answer accounted) {
        ShareRange within = java.util.stream.Stream.of(range.split(" (?=a)")).map(AccountedHoldingsTest::bound).reduce(ShareRange::and).orElseThrow();
        Holding ranged = HoldingBuilder.builder().id("r").holder("ranged").of("hoster").capitalWithin(within).votesWithin(within).build();
        Offer offer = offer(unlistedHoster()).holdings(Listing.only(holding("exact", "hoster", exact), ranged)).build();
        assertThat(AccountedHoldings.of(offer)).isEqualTo(accounted);
    }

    private static ShareRange bound(String bound) {
        BigDecimal percent = new BigDecimal(bound.split(" ")[1]);
        return switch (bound.split(" ")[0]) {
            case "atLeast" -> ShareRange.atLeast(percent);
            case "above" -> ShareRange.above(percent);
            default -> ShareRange.atMost(percent);
        };
    }

    @Test
    void nobodyButTheHosterItselfHasNoHolders() {
        HosterBuilder own = HosterBuilder.builder().id("hoster").listed(Answer.NO);
        assertThat(AccountedHoldings.of(offer(own).deployment(Deployment.ON_PREMISES).build())).isEqualTo(Answer.UNKNOWN);
        assertThat(AccountedHoldings.of(offer(own.customerItself(Answer.YES)).build())).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(offer(own.customerItself(Answer.NO)).deployment(Deployment.ON_PREMISES).build())).isEqualTo(Answer.UNKNOWN);
        assertThat(AccountedHoldings.of(offer(own.hospitalGroupHost(Answer.YES)).build())).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(offer(own.hospitalGroupHost(Answer.NO)).deployment(Deployment.ON_PREMISES).build())).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_STATE_CLOUD, YES", "COMMERCIAL_CLOUD, NO", "HOSPITAL_GROUP, UNKNOWN", "ON_PREMISES, UNKNOWN", ", UNKNOWN"})
    void theStateHasNoHoldersAndAPrivateProviderHas(@Nullable Deployment deployment, Answer accounted) {
        Offer offer = offer(HosterBuilder.builder().id("hoster").listed(Answer.NO)).deployment(deployment).build();
        assertThat(AccountedHoldings.of(offer)).isEqualTo(accounted);
    }

    @Test
    void ofAListedHosterNothingHasToAddUp() {
        for (Answer listed : Answer.values()) {
            Answer accounted = listed.yes() ? Answer.YES : listed.no() ? Answer.NO : Answer.UNKNOWN;
            HosterBuilder hoster = HosterBuilder.builder().id("hoster").listed(listed);
            assertThat(AccountedHoldings.of(offer(hoster).deployment(Deployment.COMMERCIAL_CLOUD).build())).isEqualTo(accounted);
            assertThat(AccountedHoldings.of(offer(hoster).holdings(Listing.only(holding("a", "hoster", "10"))).build())).isEqualTo(accounted);
        }
    }

    @Test
    void companiesAboveTheHosterMustAddUpWhereAHoldingInThemIsListed() {
        assertThat(AccountedHoldings.of(above(holding("b", "a", "100")))).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(above(holding("b", "a", "60")))).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(above(holding("b", "a", "60"), holding("hoster", "a", "40")))).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(above(holding("b", "a", "100"), holding("c", "b", "99")))).isEqualTo(Answer.NO);
    }

    @Test
    void whoHoldEachOtherLeaveOutWhoStandsBehindThem() {
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", "100")))).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(above(holding("b", "a", "100"), holding("c", "b", "100"), holding("b", "c", "100")))).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", null)))).isEqualTo(Answer.NO);
        // Of the votes alone, or of the capital alone, it is the same.
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", "100", "0"), holding("b", "a", "0", "100")))).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", "0", "100"), holding("b", "a", "100", "0")))).isEqualTo(Answer.NO);
    }

    @Test
    void whoHoldPartsOfEachOtherEndWithWhoHasTheOthers() {
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", "99.9"), holding("b", "a", "0.1")))).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(above(holding("b", "a", "60"), holding("c", "a", "40"), holding("a", "b", "50"), holding("c", "b", "50"))))
                .isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(above(holding("hoster", "a", "100"), holding("b", "a", "0")))).isEqualTo(Answer.NO);
        // Nobody has capital of an association, which ends the chain of the capital, though its members do not end that of the votes.
        assertThat(AccountedHoldings.of(above(holding("b", "a", "0", "100")))).isEqualTo(Answer.YES);
    }

    @Test
    void thePublicStandsBehindAListedHoster() {
        for (Answer listed : Answer.values()) {
            OfferBuilder held = offer(HosterBuilder.builder().id("hoster").listed(listed));
            assertThat(AccountedHoldings.of(held.holdings(Listing.only(holding("a", "hoster", "100"), holding("hoster", "a", "100"))).build())).isEqualTo(listed);
            assertThat(AccountedHoldings.of(held.holdings(Listing.only(holding("a", "hoster", "100"), holding("b", "a", "100"), holding("a", "b", "100")))
                    .build())).isEqualTo(Answer.NO);
        }
    }

    @Test
    void whatIsHeldOfOthersNeedNotAddUp() {
        assertThat(AccountedHoldings.of(above(holding("a", "participant", "10")))).isEqualTo(Answer.YES);
    }

    @Test
    void votesMustAddUpTooAndAreAllThatMustWhereThereIsNoCapital() {
        assertThat(AccountedHoldings.of(offer(unlistedHoster()).holdings(Listing.only(inHoster("a", "100", "60"))).build())).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(offer(unlistedHoster()).holdings(Listing.only(inHoster("a", "60", "100"))).build())).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(offer(unlistedHoster()).holdings(Listing.only(inHoster("a", "0", "100"))).build())).isEqualTo(Answer.YES);
        assertThat(AccountedHoldings.of(offer(unlistedHoster()).holdings(Listing.only(inHoster("a", "0", "60"))).build())).isEqualTo(Answer.NO);
        assertThat(AccountedHoldings.of(offer(unlistedHoster()).holdings(Listing.only(inHoster("a", "0", "60"), inHoster("b", "10", "40"))).build()))
                .isEqualTo(Answer.NO);
    }

    @Test
    void nothingIsSaidOfAListThatMayGoOn() {
        Offer offer = offer(unlistedHoster()).holdings(Listing.atLeast(holding("a", "hoster", "10"))).build();
        assertThat(offer.allHoldingsKnown()).isFalse();
        assertThat(offer.holdingsFallShort()).isFalse();
    }

    private static String[] many(int count, String percent) {
        return IntStream.range(0, count).mapToObj(index -> percent).toArray(String[]::new);
    }

    private static Offer unlisted(@Nullable String... percentages) {
        List<Holding> holdings = IntStream.range(0, percentages.length)
                .mapToObj(index -> holding("holder" + index, "hoster", percentages[index])).toList();
        return offer(unlistedHoster()).holdings(new Listing<>(true, holdings)).build();
    }

    private static Offer above(Holding... holdings) {
        List<Holding> all = new java.util.ArrayList<>(List.of(holding("a", "hoster", "100")));
        all.addAll(List.of(holdings));
        return offer(unlistedHoster()).holdings(new Listing<>(true, all)).build();
    }

    private static HosterBuilder unlistedHoster() {
        return HosterBuilder.builder().id("hoster").listed(Answer.NO);
    }

    private static OfferBuilder offer(HosterBuilder hoster) {
        return OfferBuilder.builder().id("offer").hoster(hoster.build()).holdings(Listing.only());
    }

    private static Holding holding(String holder, String of, @Nullable String percent) {
        return holding(holder, of, percent, percent);
    }

    private static Holding inHoster(String holder, String capital, String votes) {
        return holding(holder, "hoster", capital, votes);
    }

    private static Holding holding(String holder, String of, @Nullable String capital, @Nullable String votes) {
        return HoldingBuilder.builder().id(holder + "-" + of).holder(holder).of(of).capital(decimal(capital)).votes(decimal(votes)).build();
    }

    private static @Nullable BigDecimal decimal(@Nullable String percent) {
        return percent == null ? null : new BigDecimal(percent);
    }
}
