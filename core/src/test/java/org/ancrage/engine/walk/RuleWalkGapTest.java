package org.ancrage.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.AuthorisationBuilder;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.term.Scheme;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** The nearest miss says by how much it misses, and facts that stand in the way by how much they do. */
class RuleWalkGapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private static final Map<String, RuleWalk> WALKS = RuleFiles.compile("""
            package gaps
            import java.time.LocalDate
            import org.ancrage.fact.*
            import org.ancrage.fact.derived.*
            import org.ancrage.fact.term.*
            rule "share at most" when $holding : Holding( capital <= 24.0 ) then end
            rule "share less" when $holding : Holding( capital < 24 ) then end
            rule "share the other way round" when $holding : Holding( 24 >= capital ) then end
            rule "share at least" when $holding : Holding( capital >= 60 ) then end
            rule "either share" when $holding : Holding( control == Answer.YES || votes > 50 ) then end
            rule "other holding" when $one : Holding( id == "h1" ) $other : Holding( id != "h1", capital > $one.capital ) then end
            rule "inhabitants" when $customer : Customer( population > 30000 ) then end
            rule "later" when $day : AsOf( date >= LocalDate.of( 2026, 4, 17 ) ) then end
            rule "earlier" when $day : AsOf( earlierThan( LocalDate.of( 2026, 3, 15 ) ) ) then end
            rule "valid" when $day : AsOf() $certificate : Certificate( validOn( $day ) ) then end
            rule "valid today" when $today : AsOf() $certificate : Certificate( scheme == Scheme.HDS, validOn( $today ) ) then end
            rule "lapsed" when $day : AsOf() $certificate : Certificate( notValidOn( $day ) ) then end
            rule "none valid" when $day : AsOf() not Certificate( possiblyValidOn( $day ) ) then end
            rule "started before" when $day : AsOf() $certificate : Certificate( startsBefore( $day.date ) ) then end
            rule "authorised" when $day : AsOf() $authorisation : Authorisation( validFromDecisionOn( $day ) ) then end
            rule "no offer" when $day : AsOf() $project : Project( acceptableOfferForAtMost( 12, $day ) ) then end
            rule "big stake" when $stake : Stake( moreThan( 24.0 ) ) then end
            rule "no big stake" when $day : AsOf() not Stake( possiblyMoreThan( 24.0 ) ) then end
            rule "sum" when accumulate( $holding : Holding( capital >= 10, $part : capital ); $total : sum( $part ) ) then end
            """).stream().map(Model::getRules).flatMap(List::stream).collect(Collectors.toMap(Rule::getName, RuleWalk::new));

    private static NearMiss.Mismatch miss(String rule, Object... facts) {
        return (NearMiss.Mismatch) WALKS.get(rule).nearestMiss(new FactBase(List.of(facts))).failure().orElseThrow();
    }

    private static List<Gap> gaps(String rule, Object... facts) {
        return miss(rule, facts).gaps();
    }

    private static Gap gap(String component, Object actual, Relation must, Object bound, String difference) {
        return new Gap(component, actual, 0, must, bound, new BigDecimal(difference));
    }

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }

    private static Holding holding(String id, String percent) {
        BigDecimal share = percent == null ? null : percent(percent);
        return new Holding(id, "holder", "hoster", share, share, Answer.UNKNOWN, Answer.UNKNOWN, Answer.NO, Answer.UNKNOWN);
    }

    private static Certificate certificate(String id, LocalDate from, LocalDate until) {
        return CertificateBuilder.builder().id(id).holder("hoster").scheme(Scheme.HDS).status(Certificate.Status.VALID)
                .validFrom(from).validUntil(until).build();
    }

    @Test
    void aComponentThatTheRuleComparesIsMeasured() {
        assertThat(gaps("share at most", holding("h1", "30")))
                .containsExactly(gap("capital", percent("30"), Relation.AT_MOST, percent("24.0"), "6"));
        assertThat(gaps("share less", holding("h1", "24")))
                .containsExactly(gap("capital", percent("24"), Relation.LESS_THAN, percent("24"), "0"));
        assertThat(gaps("share at least", holding("h1", "59.5")))
                .containsExactly(gap("capital", percent("59.5"), Relation.AT_LEAST, percent("60"), "0.5"));
        assertThat(gaps("inhabitants", CustomerBuilder.builder().population(29_998).build()))
                .containsExactly(gap("population", 29_998, Relation.MORE_THAN, 30_000, "3"));
        assertThat(gaps("later", new AsOf(DAY)))
                .containsExactly(gap("date", DAY, Relation.AT_LEAST, LocalDate.of(2026, 4, 17), "33"));
    }

    @Test
    void theBoundMayStandOnTheLeft() {
        assertThat(gaps("share the other way round", holding("h1", "30"))).extracting(Gap::difference).containsExactly(percent("6"));
    }

    @Test
    void theBoundMayBeAnotherFact() {
        assertThat(gaps("other holding", holding("h1", "30"), holding("h2", "22")))
                .containsExactly(gap("capital", percent("22"), Relation.MORE_THAN, percent("30"), "8"));
    }

    @Test
    void alternativesOfOneConstraintAreNotMeasured() {
        assertThat(gaps("either share", holding("h1", "45"))).isEmpty();
    }

    @Test
    void whatIsNotKnownHasNoGap() {
        assertThat(gaps("share at most", holding("h1", null))).isEmpty();
        assertThat(gaps("valid", new AsOf(DAY), certificate("c1", DAY, null))).isEmpty();
    }

    @Test
    void aPredicateOverAPeriodSaysWhichEndIsMissed() {
        assertThat(gaps("valid", new AsOf(DAY), certificate("c1", DAY.minusYears(3), DAY.minusDays(12))))
                .containsExactly(gap("validUntil", DAY.minusDays(12), Relation.AT_LEAST, DAY, "12"));
        assertThat(gaps("valid", new AsOf(DAY), certificate("c1", DAY.plusDays(30), DAY.plusYears(3))))
                .containsExactly(gap("validFrom", DAY.plusDays(30), Relation.AT_MOST, DAY, "30"));
    }

    @Test
    void theDayIsTakenFromTheRunWhateverTheRuleCallsIt() {
        assertThat(gaps("valid today", new AsOf(DAY), certificate("c1", DAY.minusYears(3), DAY.minusDays(1))))
                .containsExactly(gap("validUntil", DAY.minusDays(1), Relation.AT_LEAST, DAY, "1"));
        assertThat(gaps("started before", new AsOf(DAY), certificate("c1", DAY, null)))
                .containsExactly(gap("validFrom", DAY, Relation.LESS_THAN, DAY, "1"));
        assertThat(gaps("earlier", new AsOf(DAY)))
                .containsExactly(gap("date", DAY, Relation.LESS_THAN, DAY, "1"));
    }

    @Test
    void aTermInMonthsIsAddedToItsStart() {
        Authorisation expired = AuthorisationBuilder.builder().id("a").decidedOn(DAY.minusMonths(60).minusDays(12)).months(60).build();
        assertThat(gaps("authorised", new AsOf(DAY), expired)).containsExactly(
                new Gap("decidedOn", DAY.minusDays(12), 60, Relation.MORE_THAN, DAY, percent("13")));
        Project project = ProjectBuilder.builder().acceptableOffer(Answer.YES).acceptableOfferSince(DAY.minusMonths(12).minusDays(2)).build();
        assertThat(gaps("no offer", new AsOf(DAY), project)).containsExactly(
                new Gap("acceptableOfferSince", DAY.minusDays(2), 12, Relation.AT_LEAST, DAY, percent("2")));
    }

    @Test
    void ofFactsThatFailTheSameTheOneNearestToTheBoundIsClosest() {
        Holding sixty = holding("a", "60");
        Holding thirty = holding("b", "30");
        assertThat(miss("share at most", sixty, thirty).fact()).isEqualTo(thirty);
        assertThat(miss("share at most", thirty, sixty).fact()).isEqualTo(thirty);
        Certificate longAgo = certificate("a", DAY.minusYears(9), DAY.minusYears(6));
        Certificate yesterday = certificate("b", DAY.minusYears(3), DAY.minusDays(1));
        assertThat(miss("valid", new AsOf(DAY), longAgo, yesterday).fact()).isEqualTo(yesterday);
    }

    @Test
    void ofFactsEquallyFarTheFirstIsClosest() {
        assertThat(miss("share at most", holding("a", "30"), holding("b", "30")).fact()).isEqualTo(holding("a", "30"));
    }

    @Test
    void whatIsNotKnownMayBeAtTheBound() {
        assertThat(miss("share at most", holding("a", "30"), holding("b", null)).fact()).isEqualTo(holding("b", null));
    }

    @Test
    void whatNoDateCanRepairIsFurthest() {
        Certificate withdrawn = CertificateBuilder.builder(certificate("a", DAY.minusYears(1), DAY.plusYears(1)))
                .status(Certificate.Status.WITHDRAWN).build();
        Certificate lapsed = certificate("b", DAY.minusYears(9), DAY.minusYears(6));
        assertThat(miss("valid", new AsOf(DAY), withdrawn, lapsed).fact()).isEqualTo(lapsed);
        assertThat(gaps("valid", new AsOf(DAY), withdrawn)).isEmpty();
    }

    private static Stake stake(String capital, String votes) {
        return new Stake("holder", "hoster", "product", Answer.YES, percent(capital), percent(capital), percent(votes), percent(votes));
    }

    private static List<Gap> blocking(String rule, Object... facts) {
        NearMiss.Failure failure = WALKS.get(rule).nearestMiss(new FactBase(List.of(facts))).failure().orElseThrow();
        return ((NearMiss.Blocked) failure).blockers().stream().flatMap(premise -> ((Premise.Matched) premise).gaps().stream()).toList();
    }

    @Test
    void eachAlternativeOfAFailedPredicateIsMeasured() {
        assertThat(gaps("big stake", stake("20", "24"))).containsExactly(
                gap("capitalAtLeast", percent("20"), Relation.MORE_THAN, percent("24.0"), "4"),
                gap("votesAtLeast", percent("24"), Relation.MORE_THAN, percent("24.0"), "0"));
    }

    @Test
    void aBlockerSaysByHowMuchItPassesTheBound() {
        assertThat(blocking("no big stake", new AsOf(DAY), stake("30", "24")))
                .containsExactly(gap("capitalAtMost", percent("30"), Relation.AT_MOST, percent("24.0"), "6"));
    }

    @Test
    void beingWithinAPeriodIsNoExcess() {
        assertThat(blocking("none valid", new AsOf(DAY), certificate("c1", DAY.minusYears(1), DAY.plusYears(1)))).isEmpty();
    }

    private static List<Gap> measured(String rule, Object... facts) {
        return WALKS.get(rule).firstMatchMeasured(new FactBase(List.of(facts))).orElseThrow().stream()
                .flatMap(premise -> premise instanceof Premise.Matched matched ? matched.gaps().stream() : java.util.stream.Stream.of())
                .toList();
    }

    @Test
    void premisesSayByHowMuchTheyPassOnlyWhereThatIsAsked() {
        assertThat(measured("big stake", stake("30", "10")))
                .containsExactly(gap("capitalAtLeast", percent("30"), Relation.AT_MOST, percent("24.0"), "6"));
        assertThat(measured("lapsed", new AsOf(DAY), certificate("c1", DAY.minusYears(3), DAY.minusDays(1))))
                .containsExactly(gap("validUntil", DAY.minusDays(1), Relation.AT_LEAST, DAY, "1"));
        assertThat(WALKS.get("big stake").firstMatch(new FactBase(List.of(stake("30", "10")))).orElseThrow())
                .containsExactly(new Premise.Matched(stake("30", "10"),
                        List.of("capitalAtLeast", "votesAtLeast")));
    }

    @Test
    void whatIsComputedOverPassesNoBound() {
        assertThat(WALKS.get("sum").firstMatchMeasured(new FactBase(List.of(holding("h1", "30")))).orElseThrow())
                .containsExactly(new Premise.Computed(percent("30"), List.of(new Premise.Matched(holding("h1", "30"), List.of("capital")))));
    }
}
