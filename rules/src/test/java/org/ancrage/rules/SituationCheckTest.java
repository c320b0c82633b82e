package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;
import org.ancrage.verify.Discrepancy;
import org.ancrage.verify.Situation;
import org.ancrage.verify.Situation.Expected;
import org.ancrage.verify.Situation.Under;
import org.ancrage.verify.SituationCheck;
import org.junit.jupiter.api.Test;

class SituationCheckTest {

    private static final String TEXT = "eu/gdpr-transfers";

    @Test
    void whatIsOtherwiseWhereOptionsOfSeveralReadingsAreTakenIsTold() {
        Situation situation = StandardPack.situations().stream()
                .filter(one -> one.name().endsWith("and access to technical data for no transfer: it reaches customers' data")).findFirst().orElseThrow();
        Under together = new Under(Outcome.COMPLIANT, Map.of(TEXT + "#remote-access-grounded", Truth.MET));
        Under alone = new Under(Outcome.COMPLIANT, Map.of(), Map.of(TEXT + "#dpf-annulled", Map.of("annulled", together)));
        Expected before = situation.expected().get(TEXT);
        Situation wrong = new Situation(TEXT, situation.file(), situation.line(), situation.name(), situation.source(), situation.on(), situation.hosting(),
                Map.of(TEXT, new Expected(before.outcome(), null, Map.of(), null, Map.of(TEXT + "#technical-data", Map.of("no-transfer", alone)), null)));
        assertThat(new SituationCheck(StandardPack.ANCRAGE).differences(wrong, wrong.on().get(0))).extracting(Discrepancy::subject, Discrepancy::expected, Discrepancy::actual)
                .containsExactly(
                        tuple("outcome under eu/gdpr-transfers#dpf-annulled = annulled and eu/gdpr-transfers#technical-data = no-transfer",
                                "COMPLIANT", "NON_COMPLIANT"),
                        tuple("criterion eu/gdpr-transfers#remote-access-grounded under eu/gdpr-transfers#dpf-annulled = annulled and "
                                + "eu/gdpr-transfers#technical-data = no-transfer", "MET", "UNMET"));
    }
}
