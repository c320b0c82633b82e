package org.ancrage.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTallyTest {

    private static Provision provision(String id, Evidence evidence) {
        return new Provision(id, new Wording("citation", "citation"), null, evidence, List.of(), Period.ALWAYS, LocalDate.of(2026, 11, 26));
    }

    @Test
    void provisionsAreCountedByTextAndEvidence() {
        List<EvidenceTally> tallies = EvidenceTally.of(List.of(provision("fr/one#a", Evidence.CONFIRMED), provision("jurisdictions#x", Evidence.DERIVED),
                provision("fr/one#b", Evidence.CONFIRMED_TRANSCRIPTION), provision("fr/one#c", Evidence.SECONDARY)));
        assertThat(tallies).extracting(EvidenceTally::of).containsExactly("fr/one", "jurisdictions");
        assertThat(tallies.get(0).counts()).containsExactly(Map.entry(Evidence.CONFIRMED, 1), Map.entry(Evidence.CONFIRMED_TRANSCRIPTION, 1),
                Map.entry(Evidence.SECONDARY, 1), Map.entry(Evidence.RECALLED, 0), Map.entry(Evidence.DERIVED, 0));
        assertThat(tallies.get(0).total()).isEqualTo(3);
        assertThat(tallies.get(0).shareRead()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(tallies.get(1).shareRead()).isZero();
    }

    @Test
    void ofNoProvisionNothingIsUnread() {
        assertThat(new EvidenceTally("fr/none", Map.of()).shareRead()).isEqualTo(1);
    }
}
