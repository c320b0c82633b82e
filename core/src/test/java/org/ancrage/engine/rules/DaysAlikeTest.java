package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days rules see the same facts alike. */
class DaysAlikeTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static RuleBook book(String condition) {
        RuleSource source = RuleFiles.source("test", """
                package test.fr.one
                import org.ancrage.fact.*
                import org.ancrage.fact.term.*
                import java.time.LocalDate
                rule "It holds" @met( due ) @fr( "a" ) when %s then end
                """.formatted(condition));
        return RuleBook.of(OneText.corpus(), List.of(source), RuleBases.building(List.of(source)));
    }

    private static Certificate certificate(Scheme scheme) {
        return CertificateBuilder.builder().id("c").holder("h").scheme(scheme).status(Certificate.Status.VALID).validFrom(LocalDate.of(2025, 1, 1)).validUntil(LAST).build();
    }

    private static DaysAlike days(String condition, Scheme scheme) {
        return new DaysAlike(book(condition), List.of(certificate(scheme)), SPRING);
    }

    @Test
    void daysOfACertificateAreAlikeWhileItRunsAndOnceItHasEnded() {
        DaysAlike days = days("$day : AsOf() Certificate( scheme == Scheme.HDS, validOn( $day ) )", Scheme.HDS);

        assertThat(days.firstLike(SPRING)).isEqualTo(SPRING);
        assertThat(days.firstLike(LAST)).isEqualTo(SPRING);
        assertThat(days.firstLike(LAST.plusDays(1))).isEqualTo(LAST.plusDays(1));
        assertThat(days.firstLike(LAST.plusYears(1))).isEqualTo(LAST.plusDays(1));
        assertThat(days.firstLike(SPRING.minusDays(1))).isEqualTo(SPRING);
    }

    @Test
    void whatNoRuleLooksAtMakesNoDifference() {
        DaysAlike days = days("$day : AsOf() Certificate( scheme == Scheme.HDS, validOn( $day ) )", Scheme.SECNUMCLOUD);

        assertThat(days.firstLike(LAST.plusDays(1))).isEqualTo(SPRING);
    }

    @Test
    void aDateThatARuleNamesMakesADifference() {
        DaysAlike days = days("AsOf( date >= LocalDate.of( 2026, 5, 1 ) )", Scheme.HDS);

        assertThat(days.firstLike(LocalDate.of(2026, 4, 30))).isEqualTo(SPRING);
        assertThat(days.firstLike(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$day : AsOf() Certificate( validOn( $day ) )| true",
        "Certificate( $until : validUntil ) Offer() Dataset() AsOf( date > $until )| true",
        "Certificate( $until : validUntil ) Project( $since : acceptableOfferSince ) AsOf( date.isAfter( $until ) == date.isAfter( $since ) )| false",
        "Certificate( $id : id ) AsOf( $date : date ) Certificate( id == $id, validUntil > $date, holder != $id )| true",
        "accumulate( AsOf( $date : date ); $days : count( $date ); $days > 0 )| false"
    })
    void eachSideMustSeeTheDateByItself(String condition, boolean possible) {
        assertThat(DaysAlike.possible(book(condition))).isEqualTo(possible);
    }
}
