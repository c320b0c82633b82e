package org.ancrage.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.ServiceAsGiven.Departure;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.ShareRange;
import org.junit.jupiter.api.Test;

/** Holdings through chains: what is attributed to whom, by which method, and within what bounds. */
class ShareholdingTest {

    private static final EuropeanUnion UNION = new EuropeanUnion(Set.of("FR", "DE"));
    private static final Holder AMERICAN = holder("american", "US");
    private static final Holder FRENCH = holder("french", "FR");
    private static final Holder GERMAN = holder("german", "DE");
    private static final Holder UNKNOWN = holder("unknown", null);

    @Test
    void aDirectHoldingCountsAsItIs() {
        Result result = attribute(Answer.NO, holding("american", "hoster", 24.01));
        assertThat(result.stake("american", "product")).isEqualTo("24.01..24.01");
        assertThat(result.stake("american", "control-chain")).isEqualTo("24.01..24.01");
        assertThat(result.outside("greater-of-both")).isEqualTo("24.01..24.01");
    }

    @Test
    void productMultipliesAlongTheChain() {
        Result result = attribute(Answer.NO, holding("american", "french", 40), holding("french", "hoster", 60));
        assertThat(result.stake("american", "product")).isEqualTo("24..24");
        assertThat(result.stake("french", "product")).isEqualTo("60..60");
    }

    @Test
    void controlChainAttributesTheWholeHoldingToWhoeverControlsItsHolder() {
        Result result = attribute(Answer.NO, holding("american", "french", 51), holding("french", "hoster", 30));
        assertThat(result.stake("american", "product")).isEqualTo("15.3..15.3");
        assertThat(result.stake("american", "control-chain")).isEqualTo("30..30");
        assertThat(result.stake("american", "greater-of-both")).isEqualTo("30..30");
    }

    @Test
    void aShareWithSeveralOutsideHoldersAboveItIsCountedOnce() {
        Holder parent = holder("parent", "US");
        Result result = attribute(Answer.NO, List.of(AMERICAN, parent, FRENCH),
                holding("parent", "american", 100), holding("american", "hoster", 30), holding("french", "hoster", 70));
        assertThat(result.outside("greater-of-both")).isEqualTo("30..30");
    }

    @Test
    void whoeverOwnsAFifthOfACompanyThatOwnsTheRestOfItselfOwnsAllOfIt() {
        Result result = attribute(Answer.NO, holding("american", "french", 20), holding("german", "french", 80),
                holding("french", "german", 100), holding("french", "hoster", 100));
        assertThat(result.stake("american", "product")).isEqualTo("100..100");
        assertThat(result.outside("product")).isEqualTo("100..100");
    }

    @Test
    void cyclesOfOwnershipEnd() {
        Result result = attribute(Answer.NO,
                holding("french", "german", 50), holding("german", "french", 50), holding("american", "german", 10), holding("french", "hoster", 80));
        assertThat(result.stake("french", "product")).isEqualTo("80..80");
        assertThat(result.stake("american", "product")).isEqualTo("5.3333333333336..5.3333333333336");
    }

    @Test
    void aGroupHasTheVotesOfItsCompaniesTogether() {
        Holder parent = holder("parent", "US");
        Result result = attribute(Answer.NO, List.of(FRENCH, GERMAN, UNKNOWN, parent),
                holding("parent", "french", 100), holding("parent", "german", 100),
                holding("french", "hoster", 30), holding("german", "hoster", 20.01), holding("unknown", "hoster", 49.99));
        assertThat(result.groups()).containsExactly("parent has 50.01..50.01 of hoster");
        assertThat(result.stake("parent", "control-chain")).isEqualTo("50.01..50.01");
    }

    @Test
    void aGroupMayHaveAMajorityWhereASizeIsNotKnown() {
        Holder parent = holder("parent", "US");
        Result result = attribute(Answer.NO, List.of(FRENCH, GERMAN, UNKNOWN, parent),
                holding("parent", "french", 100), holding("parent", "german", 100),
                holding("french", "hoster", 30), holding("german", "hoster", null), holding("unknown", "hoster", 40));
        assertThat(result.groups()).containsExactly("parent has 30..60 of hoster");
    }

    @Test
    void whoMayStandBehindAHolderThatDoesNotControlHasNoMajorityThroughIt() {
        Holding doesNotControl = new Holding("h1", "german", "hoster", null, null, Answer.NO, Answer.NO, Answer.NO, Answer.NO);
        Holding mayControl = new Holding("h2", "american", "german", BigDecimal.TEN, BigDecimal.TEN, Answer.NO, Answer.NO, Answer.NO, Answer.UNKNOWN);
        Holding controls = new Holding("h3", "french", "hoster", null, null, Answer.NO, Answer.NO, Answer.NO, Answer.YES);
        assertThat(attribute(Answer.NO, mayControl, doesNotControl, controls).groups()).isEmpty();
        Holding alsoHeld = new Holding("h4", "american", "hoster", BigDecimal.ONE, BigDecimal.ONE, Answer.NO, Answer.NO, Answer.NO, Answer.NO);
        assertThat(attribute(Answer.NO, mayControl, doesNotControl, alsoHeld, controls).groups()).containsExactly("american has 1..51 of hoster");
    }

    @Test
    void whoHoldsTwiceHoldsTheSum() {
        Result result = attribute(Answer.NO, holding("american", "hoster", 30),
                new Holding("second", "american", "hoster", BigDecimal.valueOf(21), BigDecimal.valueOf(21), null, Answer.NO, Answer.NO, Answer.NO),
                holding("french", "hoster", 49));
        assertThat(result.groups()).containsExactly("american has 51..51 of hoster");
    }

    @Test
    void whereOneHoldingGivesControlNothingIsAdded() {
        Result result = attribute(Answer.NO, holding("american", "hoster", 60), holding("french", "hoster", 40));
        assertThat(result.groups()).isEmpty();
    }

    @Test
    void aHoldingOfUnknownSizeIsAtMostWhatTheOthersLeave() {
        Result result = attribute(Answer.NO, holding("american", "hoster", null), holding("french", "hoster", 70));
        assertThat(result.stake("american", "product")).isEqualTo("0..30");
    }

    @Test
    void aHolderOfUnknownSeatMayBeOutside() {
        Result result = attribute(Answer.NO, holding("unknown", "hoster", 30), holding("french", "hoster", 70));
        assertThat(result.outside("product")).isEqualTo("0..30");
    }

    @Test
    void inAListedCompanyOnlyDeclaredHoldingsCount() {
        Result result = attribute(Answer.YES,
                declared("american", 8, Answer.YES), declared("unknown", 4, Answer.NO), declared("german", 9, Answer.UNKNOWN));
        assertThat(result.outside("product")).isEqualTo("8..8");
        assertThat(result.stake("german", "product")).isEqualTo("0..9");
    }

    @Test
    void whereListingIsUnknownAnUndeclaredHoldingMayCount() {
        assertThat(attribute(Answer.UNKNOWN, declared("american", 30, Answer.NO)).outside("product")).isEqualTo("0..30");
    }

    @Test
    void aRangeCountsWithItsBounds() {
        Result result = attribute(Answer.NO, within("american", "hoster", 20, 25), holding("french", "hoster", 40));
        assertThat(result.stake("american", "product")).isEqualTo("20..25");
        assertThat(result.outside("greater-of-both")).isEqualTo("20..25");
    }

    @Test
    void boundsMultiplyAlongTheChain() {
        // A quarter to a half of 40 to 60 %: from 10 to 30 %.
        Result result = attribute(Answer.NO, within("american", "french", 25, 50), within("french", "hoster", 40, 60));
        assertThat(result.stake("american", "product")).isEqualTo("10..30");
        // Whoever does not control its holder has nothing by control.
        assertThat(result.stake("american", "control-chain")).isEqualTo("none");
    }

    @Test
    void aRangeIsNoMoreThanTheOthersLeave() {
        Result result = attribute(Answer.NO, within("american", "hoster", 25, 50), holding("french", "hoster", 60));
        assertThat(result.stake("american", "product")).isEqualTo("25..40");
        // What is not known at all is no more than what the others leave at the least.
        assertThat(attribute(Answer.NO, within("french", "hoster", 25, 50), holding("american", "hoster", null)).stake("american", "product"))
                .isEqualTo("0..75");
    }

    @Test
    void severalOutsideHoldersInRangesAddUp() {
        Result result = attribute(Answer.NO, within("american", "hoster", 20, 24), within("unknown", "hoster", 20, 24), holding("french", "hoster", 52));
        // Whether the second is outside is not known.
        assertThat(result.outside("product")).isEqualTo("20..48");
    }

    private static Holding within(String holder, String of, int least, int most) {
        ShareRange range = ShareRange.atLeast(BigDecimal.valueOf(least)).and(ShareRange.atMost(BigDecimal.valueOf(most)));
        return new Holding(holder + "-" + of, holder, of, null, null, Answer.UNKNOWN, Answer.NO, Answer.NO, Answer.NO, range, range);
    }

    @Test
    void votesAreAttributedLikeCapital() {
        Holding thirtyVotes = new Holding("h", "american", "hoster", BigDecimal.ZERO, new BigDecimal(30), null, null, null, Answer.NO);
        Result result = attribute(Answer.NO, List.of(AMERICAN), thirtyVotes);
        Stake stake = result.stakes("product").findFirst().orElseThrow();
        assertThat(stake.moreThan(24.0)).isTrue();
        assertThat(stake.capitalAtMost()).isZero();
    }

    @Test
    void aDenseGraphIsNoTrouble() {
        int layers = 18;
        List<Holder> holders = new java.util.ArrayList<>(List.of(holder("top", "US")));
        List<Holding> holdings = new java.util.ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (String side : List.of("left", "right")) {
                holders.add(holder(side + layer, "FR"));
                for (String above : layer == 0 ? List.of("top") : List.of("left" + (layer - 1), "right" + (layer - 1))) {
                    holdings.add(holding(above, side + layer, layer == 0 ? 10 : 50));
                }
            }
        }
        holdings.add(holding("left" + (layers - 1), "hoster", 100));
        Result result = attribute(Answer.NO, holders, holdings.toArray(Holding[]::new));
        assertThat(result.outside("product")).isEqualTo("10..10");
    }

    @Test
    void thousandsOfHoldersAreNoTrouble() {
        int count = 2_000;
        List<Holder> holders = new java.util.ArrayList<>();
        List<Holding> holdings = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            holders.add(holder("holder" + i, i < 500 ? "US" : "FR"));
            holdings.add(holding("holder" + i, "hoster", 0.05));
        }
        Result result = attribute(Answer.NO, holders, holdings.toArray(Holding[]::new));
        assertThat(result.stake("holder7", "product")).isEqualTo("0.05..0.05");
        assertThat(result.stakes("product")).hasSize(count);
        assertThat(result.outside("greater-of-both")).isEqualTo("25..25");
    }

    @Test
    void aLongChainIsNoTrouble() {
        int links = 500;
        List<Holder> holders = new java.util.ArrayList<>();
        List<Holding> holdings = new java.util.ArrayList<>();
        for (int i = 0; i < links; i++) {
            holders.add(holder("link" + i, i == links - 1 ? "US" : "FR"));
            holdings.add(holding("link" + i, i == 0 ? "hoster" : "link" + (i - 1), i == 0 ? 30 : 100));
        }
        assertThat(attribute(Answer.NO, holders, holdings.toArray(Holding[]::new)).outside("product")).isEqualTo("30..30");
    }

    /** As many as a question may have: whoever controls them is not kept company by company. */
    @Test
    void aChainOfTenThousandThatIsHeldTwiceIsNoTrouble() {
        int links = 10_000;
        List<Holder> holders = new java.util.ArrayList<>();
        List<Holding> holdings = new java.util.ArrayList<>();
        for (int i = 0; i < links; i++) {
            holders.add(holder("link" + i, i == links - 1 ? "US" : "FR"));
            String held = i == 0 ? "hoster" : "link" + (i - 1);
            holdings.add(holding("link" + i, held, i == 0 ? 30 : 60));
            holdings.add(holding("link" + i, held, 10));
        }
        Result result = attribute(Answer.NO, holders, holdings.toArray(Holding[]::new));
        assertThat(result.outside("control-chain")).isEqualTo("40..40");
        assertThat(result.groups()).isEmpty();
    }

    /** As many holders as hold one company, at the head of as long a chain: to walk down from each would take minutes. */
    @Test
    void manyHeadsOfALongChainAreNoTrouble() {
        int links = 5_000;
        List<Holder> holders = new java.util.ArrayList<>();
        List<Holding> holdings = new java.util.ArrayList<>();
        for (int i = 0; i < links; i++) {
            holders.add(holder("link" + i, "FR"));
            holders.add(holder("head" + i, "US"));
            holdings.add(HoldingBuilder.builder().id("headed" + i).holder("head" + i).of("link0").control(Answer.YES).build());
            holdings.add(holding("link" + i, i == links - 1 ? "aside" : "link" + (i + 1), 60));
        }
        holders.add(holder("aside", "FR"));
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> attribute(Answer.NO, holders, holdings.toArray(Holding[]::new))).departures()).isEmpty();
    }

    @Test
    void whoControlsTheHosterWithItsGroupContradictsAQualification() {
        List<Holder> holders = List.of(holder("us", "US"), holder("fr", "FR"), holder("other", "FR"));
        Holding[] apart = {holding("us", "fr", 40), holding("fr", "hoster", 30), holding("us", "hoster", 30), holding("other", "hoster", 40)};
        Holding[] together = {holding("us", "fr", 60), holding("fr", "hoster", 30), holding("us", "hoster", 30), holding("other", "hoster", 40)};
        assertThat(attribute(Answer.NO, holders, apart).departures()).isEmpty();
        assertThat(attribute(Answer.NO, holders, together).departures()).containsExactly(Departure.HOSTER);
        assertThat(attribute(Answer.NO, List.of()).departures()).isEmpty();
    }

    private record Result(List<Object> facts) {

        List<Departure> departures() {
            return facts.stream().filter(ServiceAsGiven.class::isInstance).map(ServiceAsGiven.class::cast).findFirst().orElseThrow().departures().items();
        }

        Stream<Stake> stakes(String method) {
            return facts.stream().filter(Stake.class::isInstance).map(Stake.class::cast).filter(stake -> stake.method().equals(method));
        }

        String stake(String holder, String method) {
            return stakes(method).filter(stake -> stake.holder().equals(holder)).findFirst()
                    .map(stake -> range(stake.capitalAtLeast(), stake.capitalAtMost())).orElse("none");
        }

        List<String> groups() {
            return facts.stream().filter(GroupVotes.class::isInstance).map(GroupVotes.class::cast)
                    .map(group -> "%s has %s of %s".formatted(group.holder(), range(group.votesAtLeast(), group.votesAtMost()), group.of())).toList();
        }

        String outside(String method) {
            return facts.stream().filter(OutsideShare.class::isInstance).map(OutsideShare.class::cast)
                    .filter(share -> share.method().equals(method)).findFirst()
                    .map(share -> range(share.capitalAtLeast(), share.capitalAtMost())).orElseThrow();
        }

        private static String range(BigDecimal from, BigDecimal to) {
            return from.toPlainString() + ".." + to.toPlainString();
        }
    }

    private static Result attribute(Answer listed, Holding... holdings) {
        return attribute(listed, List.of(AMERICAN, FRENCH, GERMAN, UNKNOWN), holdings);
    }

    private static Result attribute(Answer listed, List<Holder> holders, Holding... holdings) {
        Hoster hoster = HosterBuilder.builder().id("hoster").registeredOffice("FR").centralAdministration("FR").principalEstablishment("FR")
                .presences(Listing.only()).listed(listed).build();
        return new Result(Shareholding.of(OfferBuilder.builder().id("offer").hoster(hoster).holders(holders)
                .holdings(Listing.only(holdings)).build(), UNION));
    }

    private static Holder holder(String id, String country) {
        return new Holder(id, null, country, country, country, Listing.only());
    }

    private static Holding holding(String holder, String of, Number percent) {
        BigDecimal exact = percent == null ? null : new BigDecimal(percent.toString());
        return new Holding(holder + "-" + of, holder, of, exact, exact, Answer.UNKNOWN, Answer.NO, Answer.NO,
                exact != null && exact.doubleValue() > 50 ? Answer.YES : Answer.NO);
    }

    private static Holding declared(String holder, int percent, Answer declared) {
        return new Holding(holder, holder, "hoster", BigDecimal.valueOf(percent), BigDecimal.valueOf(percent), declared, Answer.NO, Answer.NO, Answer.NO);
    }
}
