package org.ancrage.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30000       | 30000
            30 000      | 30000
            1\u00a0234\u202f567 | 1234567
            -5          | -5
            """)
    void whole(String text, int number) {
        assertThat(WrittenNumber.whole(text)).contains(BigDecimal.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24,5   | 24.5
            24.50  | 24.50
            7      | 7
            1 234,5 | 1234.5
            """)
    void decimal(String text, BigDecimal number) {
        assertThat(WrittenNumber.decimal(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e9", "1,2,3", "1.2.3", "1 2", "12 34", "0x10", "many", "+5", ",5", "5,"})
    void neither(String text) {
        assertThat(WrittenNumber.whole(text)).isEmpty();
        assertThat(WrittenNumber.decimal(text)).isEmpty();
    }

    @Test
    void tooLong() {
        assertThat(WrittenNumber.decimal("1".repeat(41))).isEmpty();
        assertThat(WrittenNumber.whole("1".repeat(40))).isPresent();
    }
}
