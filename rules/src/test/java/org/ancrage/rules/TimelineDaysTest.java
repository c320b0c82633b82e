package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.verify.Probes;
import org.junit.jupiter.api.Test;

/** Rules look at the day in ways that a timeline can try apart from them; otherwise it would have to assess each day. */
class TimelineDaysTest {

    @Test
    void noRuleNeedsEveryDay() {
        assertThat(Probes.of(StandardPack.ANCRAGE).rulesThatNeedEveryDay()).isEmpty();
    }
}
