package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.TextRenderer;
import org.ancrage.verify.RandomQuestions.Asked;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** By how much the bounds of the law are missed. */
class GapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String SECNUMCLOUD = "fr/secnumcloud";

    private static Hosting hosting(String text, String name) {
        return StandardPack.situations().stream().filter(situation -> situation.text().equals(text) && situation.name().startsWith(name))
                .map(Situation::hosting).findFirst().orElseThrow();
    }

    private static Finding finding(Hosting hosting, LocalDate on, String text, String criterion) {
        return StandardPack.ANCRAGE.assess(hosting, on, Level.FULL).decision(text).orElseThrow().explanation().findings().stream()
                .filter(finding -> finding.criterion().id().equals(text + "#" + criterion)).findFirst().orElseThrow();
    }

    private static List<Gap> ofGrounds(Finding finding) {
        return finding.grounds().stream().map(Ground::premises).flatMap(List::stream).flatMap(GapTest::gaps).toList();
    }

    private static List<Gap> ofMisses(Finding finding) {
        return finding.misses().stream().map(NearMiss::failure).flatMap(failure ->
                failure instanceof NearMiss.Mismatch mismatch ? mismatch.gaps().stream()
                : failure instanceof NearMiss.Blocked blocked ? blocked.blockers().stream().flatMap(GapTest::gaps)
                : Stream.of()).toList();
    }

    private static Stream<Gap> gaps(Premise premise) {
        return premise instanceof Premise.Matched matched ? matched.gaps().stream() : Stream.of();
    }

    private static Gap gap(String component, String percent, String cap, String points) {
        return new Gap(component, new BigDecimal(percent), 0, Relation.AT_MOST, new BigDecimal(cap), new BigDecimal(points));
    }

    private static String told(Hosting hosting, LocalDate on, Language language) {
        return new TextRenderer(StandardPack.ANCRAGE.corpus(), language).withLevel(Level.FULL).render(StandardPack.ANCRAGE.assess(hosting, on, Level.FULL))
                .replaceAll("[\\s│├└─]+", " ");
    }

    @Test
    void aHolderOutsideTheUnionHasTooMuchOfTheVotesAndNotOfTheCapital() {
        Hosting hosting = hosting(SECNUMCLOUD, "A holder outside the Union has no capital and 30 % of the votes");
        Finding finding = finding(hosting, DAY, SECNUMCLOUD, "individual-cap");
        assertThat(finding.truth()).isEqualTo(Truth.UNMET);
        assertThat(ofGrounds(finding)).containsExactly(gap("votesAtLeast", "3E+1", "24.0", "6"));
        assertThat(ofMisses(finding)).containsExactly(gap("votesAtMost", "3E+1", "24.0", "6"));
        assertThat(told(hosting, DAY, Language.FR)).contains("droits de vote : 30 %, au plus 24 % : 6 points de trop");
        assertThat(told(hosting, DAY, Language.EN)).contains("votes: 30%, at most 24%: 6 points too many");
    }

    @Test
    void aHolderOutsideTheUnionHasALittleTooMuchOfBoth() {
        Finding finding = finding(hosting(SECNUMCLOUD, "One holder outside the Union has 24.01 %"), DAY, SECNUMCLOUD, "individual-cap");
        assertThat(ofGrounds(finding)).containsExactly(
                gap("capitalAtLeast", "24.01", "24.0", "0.01"), gap("votesAtLeast", "24.01", "24.0", "0.01"));
    }

    @Test
    void holdersOutsideTheUnionHaveTooMuchTogether() {
        Hosting hosting = hosting(SECNUMCLOUD, "Two holders outside the Union have 20 % and 19.5 %");
        Finding finding = finding(hosting, DAY, SECNUMCLOUD, "collective-cap");
        assertThat(finding.truth()).isEqualTo(Truth.UNMET);
        assertThat(ofGrounds(finding)).containsExactly(
                gap("capitalAtLeast", "39.5", "39.0", "0.5"), gap("votesAtLeast", "39.5", "39.0", "0.5"));
        assertThat(ofMisses(finding)).containsExactly(
                gap("capitalAtMost", "39.5", "39.0", "0.5"), gap("votesAtMost", "39.5", "39.0", "0.5"));
        assertThat(told(hosting, DAY, Language.FR)).contains("capital : 39,5 %, au plus 39 % : 0,5 point de trop");
    }

    @Test
    void theQualificationLapsedTheDayBefore() {
        Hosting hosting = hosting(SECNUMCLOUD, "One holder outside the Union has exactly 24 %");
        LocalDate last = LocalDate.of(2027, 3, 31);
        Finding finding = finding(hosting, last.plusDays(1), SECNUMCLOUD, "service-qualified-3-2");
        assertThat(finding.truth()).isEqualTo(Truth.UNMET);
        assertThat(ofMisses(finding)).containsExactly(
                new Gap("validUntil", last, 0, Relation.AT_LEAST, last.plusDays(1), BigDecimal.ONE));
        assertThat(told(hosting, last.plusDays(1), Language.EN)).contains("last day of validity: 31 March 2027, 1 day before 1 April 2027");
        assertThat(ofMisses(finding(hosting, last, SECNUMCLOUD, "service-qualified-3-2"))).isEmpty();
    }

    @Test
    void theQualificationIsYetToBegin() {
        Hosting hosting = hosting(SECNUMCLOUD, "One holder outside the Union has exactly 24 %");
        LocalDate first = LocalDate.of(2024, 3, 25);
        assertThat(ofMisses(finding(hosting, first.minusDays(30), SECNUMCLOUD, "service-qualified-3-2"))).containsExactly(
                new Gap("validFrom", first, 0, Relation.AT_MOST, first.minusDays(30), new BigDecimal("30")));
    }

    @Test
    void theCommuneHasJustTooFewInhabitants() {
        Hosting small = hosting("fr/sren-31-1", "A commune of 30 000 is not");
        Need need = small.need();
        Hosting smaller = new Hosting(new Need(need.id(), need.name(), CustomerBuilder.builder(need.customer()).population(29_998).build(),
                need.dataset(), need.project(), need.attributes()), small.offer(), small.contract());
        Finding finding = finding(smaller, DAY, "fr/sren-31-1", "commune-above-30000");
        assertThat(finding.truth()).isEqualTo(Truth.UNMET);
        assertThat(ofGrounds(finding)).containsExactly(
                new Gap("population", 29_998, 0, Relation.MORE_THAN, 30_000, new BigDecimal("3")));
        assertThat(ofGrounds(finding(small, DAY, "fr/sren-31-1", "commune-above-30000")))
                .extracting(Gap::difference).containsExactly(BigDecimal.ONE);
    }

    @Test
    void theAuthorisationHasExpired() {
        Hosting hosting = hosting("fr/snds", "From 31 January 2027 EMC2 is authorised under neither");
        LocalDate on = LocalDate.of(2027, 1, 31);
        Finding finding = finding(hosting, on, "fr/snds", "authorisation-running");
        assertThat(finding.truth()).isEqualTo(Truth.UNMET);
        assertThat(ofMisses(finding)).containsExactly(
                new Gap("decidedOn", LocalDate.of(2026, 12, 21), 36, Relation.MORE_THAN, on, new BigDecimal("42")));
    }

    @Property(tries = 150, seed = "20261124")
    void everyGapIsThereAndIsOfAComponentThatTheRuleReads(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment assessment = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), Level.FULL);
        findings(assessment).forEach(finding -> {
            finding.misses().forEach(miss -> {
                if (miss.failure() instanceof NearMiss.Mismatch mismatch) {
                    assertThat(mismatch.components()).containsAll(mismatch.gaps().stream().map(Gap::component).toList());
                    mismatch.gaps().forEach(GapTest::isThere);
                } else if (miss.failure() instanceof NearMiss.Blocked blocked) {
                    blocked.blockers().forEach(GapTest::areThere);
                }
                assertThat(miss.matched()).flatExtracting(premise -> gaps(premise).toList()).isEmpty();
            });
            finding.grounds().stream().flatMap(ground -> ground.premises().stream()).forEach(premise -> {
                areThere(premise);
                assertThat(finding.truth() == Truth.UNMET || gaps(premise).findAny().isEmpty()).isTrue();
            });
        });
    }

    private static void areThere(Premise premise) {
        if (premise instanceof Premise.Matched matched) {
            assertThat(matched.components()).containsAll(matched.gaps().stream().map(Gap::component).toList());
            matched.gaps().forEach(GapTest::isThere);
        }
    }

    /** Positive, but for a percentage on a bound that it must pass. */
    private static void isThere(Gap gap) {
        assertThat(gap.must().holds(Gap.compare(gap.actual(), gap.bound()))).as("%s", gap).isFalse();
        boolean onTheBound = gap.unit() == Gap.Unit.POINTS && gap.must().strict();
        assertThat(gap.difference().signum()).as("%s", gap).isGreaterThanOrEqualTo(onTheBound ? 0 : 1);
    }

    private static Stream<Finding> findings(Assessment assessment) {
        return Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                .flatMap(decision -> decision.explanation().findings().stream());
    }
}
