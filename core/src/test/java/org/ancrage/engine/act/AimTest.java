package org.ancrage.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.decision.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTest {

    @ParameterizedTest
    @CsvSource({
        "YES, UNDETERMINED, UNDETERMINED, true",
        "LIFTED, UNDETERMINED, UNDETERMINED, false",
        "LIFTED, UNDETERMINED, NON_COMPLIANT, true",
        "LIFTED, UNDETERMINED, COMPLIANT, true",
        "LIFTED, CONDITIONAL, NON_COMPLIANT, false",
        "NO_LONGER_NO, UNDETERMINED, NON_COMPLIANT, false",
        "NO_LONGER_NO, UNSETTLED, NON_COMPLIANT, true"})
    void a_text_may_wait_for_facts_only_where_less_is_aimed_at(Aim aim, Outcome then, Outcome before, boolean missed) {
        assertThat(aim.missed(then, before)).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource({"YES, CONDITIONAL, true", "YES, UNDETERMINED, false", "LIFTED, UNDETERMINED, true", "NO_LONGER_NO, NOT_APPLICABLE, false"})
    void that_no_text_applies_is_never_aimed_at(Aim aim, Outcome whole, boolean reached) {
        assertThat(aim.reached(whole)).isEqualTo(reached);
    }
}
