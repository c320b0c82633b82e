package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.term.ReferenceMethodology;

/** Whether hosting and transfers comply with the methodology declared (page on health research, 2). */
final class MethodologyTransfers {

    /** New research follows the updated MR-001 at once, what is running within a year. */
    private static final LocalDate UPDATE = LocalDate.of(2026, 3, 19);

    private final Completion asked;
    private final ReferenceMethodology methodology;

    MethodologyTransfers(Completion asked, ReferenceMethodology methodology) {
        this.asked = asked;
        this.methodology = methodology;
    }

    /**
     * Only the clause of MR-001 of 2018 was read, and it asks for adequacy, safeguards or a derogation. The rest somebody has to say, of MR-001
     * too: who was asked and has answered no is heeded wherever the data are, so that not to have asked is no yes.
     */
    boolean conforming() {
        return asked.yes(asked.need().project().methodologyHostingMet(), "project.methodologyHostingMet")
                && !(methodology == ReferenceMethodology.MR_001 && clauseRead() && new DataDepartures(asked).withoutGround());
    }

    /** What was running when the update came keeps the clause of 2018 for a year. */
    private boolean clauseRead() {
        return asked.before(UPDATE)
                || asked.before(UPDATE.plusYears(1))
                        && asked.value(asked.need().project().engagedOn(), List.of(UPDATE.minusDays(1), UPDATE), "project.engagedOn").isBefore(UPDATE);
    }
}
