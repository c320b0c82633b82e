package org.ancrage.fact.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.ancrage.fact.evidence.Trust.Demand;
import org.ancrage.fact.evidence.Trust.Lack;
import org.junit.jupiter.api.Test;

/** What a fact rests on, and whether that is enough. */
class CoverageTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 24);
    private static final Source REGISTER = source("register", "2026-11-01", null, SourceKind.OFFICIAL_REGISTER);
    private static final Source DECLARED = source("declared", "2026-11-01", null, SourceKind.SELF_DECLARATION);

    private static Source source(String id, String asOf, String expires, SourceKind... kinds) {
        return SourceBuilder.builder().id(id).kinds(List.of(kinds)).asOf(asOf == null ? null : LocalDate.parse(asOf))
                .expires(expires == null ? null : LocalDate.parse(expires)).build();
    }

    private static Coverage coverage(Provenance.Builder provenance) {
        return new Coverage(provenance.build());
    }

    @Test
    void theNearestBranchCounts() {
        Coverage coverage = coverage(Provenance.builder().source(REGISTER, "/offer/holdings").source(DECLARED, "/offer", "/offer/holdings/1")
                .assume("/offer/holdings/1/votes"));

        assertThat(coverage.of("/offer/holdings/0/capital").sources()).containsExactly(REGISTER);
        assertThat(coverage.of("/offer/holdings/1/capital").sources()).containsExactly(DECLARED);
        assertThat(coverage.of("/offer/holdings/1/votes").assumed()).isTrue();
        assertThat(coverage.of("/offer/holdings/10").sources()).containsExactly(REGISTER);
        assertThat(coverage.of("/offer/holdingsOfOthers").sources()).containsExactly(DECLARED);
        assertThat(coverage.of("/need/customer/kind")).isEqualTo(new Coverage.Cover(List.of(), false));
    }

    @Test
    void whatHasNoSourceIsOnlyDeclaredAndWhatIsSupposedIsNot() {
        Coverage coverage = coverage(Provenance.builder().source(DECLARED, "/offer").source(REGISTER, "/offer").assume("/contract"));
        assertThat(coverage.of("/need/project").declaredOnly()).isTrue();
        assertThat(coverage.of("/offer/zone").declaredOnly()).isFalse();
        assertThat(coverage.of("/contract/written").declaredOnly()).isFalse();
    }

    @Test
    void ofSeveralKindsTheStrongestCounts() {
        assertThat(source("s", null, null, SourceKind.SELF_DECLARATION, SourceKind.VERIFIED).kind()).isEqualTo(SourceKind.VERIFIED);
        assertThat(SourceKind.OFFICIAL_REGISTER.atLeast(SourceKind.THIRD_PARTY)).isTrue();
        assertThat(SourceKind.PRIMARY_RESEARCH.atLeast(SourceKind.THIRD_PARTY)).isFalse();
    }

    @Test
    void aSourceThatIsEnoughIsEnough() {
        Demand demand = new Demand(List.of("/offer/certificates"), SourceKind.OFFICIAL_REGISTER, Period.ofYears(1));
        assertThat(lacking(demand, DECLARED, REGISTER)).isEmpty();
        assertThat(lacking(demand, DECLARED)).contains(Lack.TOO_WEAK);
        assertThat(lacking(demand)).contains(Lack.NO_SOURCE);
        assertThat(lacking(demand, source("old", "2025-11-23", null, SourceKind.VERIFIED))).contains(Lack.TOO_OLD);
        assertThat(lacking(demand, source("young", "2025-11-24", null, SourceKind.VERIFIED))).isEmpty();
        assertThat(lacking(demand, source("undated", null, null, SourceKind.VERIFIED))).contains(Lack.TOO_OLD);
        assertThat(lacking(demand, source("expired", "2026-01-01", "2026-11-23", SourceKind.VERIFIED))).contains(Lack.EXPIRED);
        assertThat(demand.lacking(new Coverage.Cover(List.of(), true), ON)).contains(Lack.ASSUMED);
    }

    private static Optional<Lack> lacking(Demand demand, Source... sources) {
        return demand.lacking(new Coverage.Cover(List.of(sources), false), ON);
    }

    @Test
    void everyDemandThatConcernsAFactMustBeMet() {
        Trust trust = Trust.of(new Demand(List.of("/offer"), SourceKind.SELF_DECLARATION, null), new Demand(List.of("/offer/certificates/status"), SourceKind.VERIFIED, null));
        Coverage.Cover cover = new Coverage.Cover(List.of(REGISTER), false);
        assertThat(trust.shortfall("/offer/certificates/3", cover, ON)).isEmpty();
        assertThat(trust.shortfall("/offer/certificates/3/status", cover, ON)).map(Trust.Shortfall::lack).contains(Lack.TOO_WEAK);
        assertThat(trust.shortfall("/need/project/stage", new Coverage.Cover(List.of(), false), ON)).isEmpty();
    }

    @Test
    void aSourceOfMoreThanAYearBeforeIsDated() {
        assertThat(source("s", "2025-11-24", null, SourceKind.VERIFIED).datedOn(ON)).isFalse();
        assertThat(source("s", "2025-11-23", null, SourceKind.VERIFIED).datedOn(ON)).isTrue();
        assertThat(source("s", null, "2026-11-24", SourceKind.VERIFIED).datedOn(ON)).isFalse();
        assertThat(source("s", null, "2026-11-23", SourceKind.VERIFIED).datedOn(ON)).isTrue();
    }
}
