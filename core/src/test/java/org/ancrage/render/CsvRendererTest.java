package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRendererTest {

    @Test
    void plainFieldsStayAsTheyAre() {
        assertThat(CsvRenderer.field("")).isEmpty();
        assertThat(CsvRenderer.field("offre française")).isEqualTo("offre française");
        assertThat(CsvRenderer.field("a=b")).isEqualTo("a=b");
    }

    @Test
    void separatorsQuotesAndEndsOfLinesAreQuoted() {
        assertThat(CsvRenderer.field("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvRenderer.field("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvRenderer.field("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(CsvRenderer.field("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(CsvRenderer.field(" a")).isEqualTo("\" a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFF1D1", "=HYPERLINK(\"x\")"})
    void nothingIsTakenForAFormula(String formula) {
        assertThat(CsvRenderer.field(formula)).matches("(?s)\"?'.*");
    }
}
