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
        assertThat(CsvRenderer.field("a\r\nb")).isEqualTo("a b");
        assertThat(CsvRenderer.field(" a")).isEqualTo("\" a\"");
    }

    @Test
    void noControlIsLeftAndNoLineIsForged() {
        assertThat(CsvRenderer.field("a\u0000b\u001Bc\u009Bd\u2028e\tf")).isEqualTo("a b c d e f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFF1D1", "=HYPERLINK(\"x\")",
        "\u200B=1", "\uFEFF=1", "\u0000=1", "\u00AD+1", "\u009B=1", "\u2060\u00A0@A1", "\u3164=1", "\uDB40\uDC01=1", "\u22121"})
    void nothingIsTakenForAFormula(String formula) {
        assertThat(CsvRenderer.field(formula)).matches("(?s)\"?'.*");
    }
}
