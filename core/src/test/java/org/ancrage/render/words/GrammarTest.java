package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

    private final Grammar french = new Grammar(Language.FR);
    private final Grammar english = new Grammar(Language.EN);

    @Test
    void dates() {
        assertThat(french.date(LocalDate.of(2026, 10, 1))).isEqualTo("1er octobre 2026");
        assertThat(french.date(LocalDate.of(2026, 8, 15))).isEqualTo("15 août 2026");
        assertThat(english.date(LocalDate.of(2026, 10, 1))).isEqualTo("1 October 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "24.50 | 24,5 | 24.5", "100.0 | 100 | 100", "0.00 | 0 | 0", "1E+2 | 100 | 100", "12500 | 12 500 | 12,500",
        "-1234567.8 | -1 234 567,8 | -1,234,567.8"
    })
    void numbers(BigDecimal number, String inFrench, String inEnglish) {
        assertThat(french.number(number)).isEqualTo(inFrench);
        assertThat(english.number(number)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "US | aux États-Unis | in the United States", "FR | en France | in France", "CA | au Canada | in Canada",
        "NL | aux Pays-Bas | in the Netherlands", "IE | en Irlande | in Ireland", "MX | au Mexique | in Mexico",
        "CY | à Chypre | in Cyprus", "IL | en Israël | in Israel", "GB | au Royaume-Uni | in the United Kingdom",
        "CH | en Suisse | in Switzerland", "JP | au Japon | in Japan", "SG | à Singapour | in Singapore", "LU | au Luxembourg | in Luxembourg"
    })
    void countriesInASentence(String code, String inFrench, String inEnglish) {
        assertThat(french.inCountry(code)).isEqualTo(inFrench);
        assertThat(english.inCountry(code)).isEqualTo(inEnglish);
    }

    @Test
    void oneThingIsNotSeveral() {
        assertThat(french.counted(1, Phrase.MORE_GROUND, Phrase.MORE_GROUNDS)).isEqualTo("et 1 autre motif");
        assertThat(french.counted(2, Phrase.MORE_GROUND, Phrase.MORE_GROUNDS)).isEqualTo("et 2 autres motifs");
        assertThat(english.counted(1, Phrase.CAUSE_CRITERION_MORE, Phrase.CAUSE_CRITERIA_MORE)).isEqualTo("… and 1 other criterion");
        assertThat(english.counted(12, Phrase.CAUSE_CRITERION_MORE, Phrase.CAUSE_CRITERIA_MORE)).isEqualTo("… and 12 other criteria");
    }

    @Test
    void whatIsNoCodeIsLeftAsItIs() {
        assertThat(french.country("Atlantis")).isEqualTo("Atlantis");
    }

    @Test
    void enumerations() {
        assertThat(french.and(List.of())).isEmpty();
        assertThat(french.and(List.of("a"))).isEqualTo("a");
        assertThat(french.and(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(english.or(List.of("a", "b"))).isEqualTo("a or b");
    }

    @Test
    void frenchGoesOnInLowerCaseAfterAColon() {
        assertThat(french.afterColon("Obtenir la qualification.")).isEqualTo("obtenir la qualification.");
        assertThat(french.afterColon("ANSSI seule.")).isEqualTo("ANSSI seule.");
        assertThat(english.afterColon("European law.")).isEqualTo("European law.");
    }
}
