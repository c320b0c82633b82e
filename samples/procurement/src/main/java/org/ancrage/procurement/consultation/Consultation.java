package org.ancrage.procurement.consultation;

import java.time.LocalDate;

/**
 * A consultation.
 *
 * @param launch day on which it is launched, whose law decides how a buyer may ask
 * @param closing last day on which offers are taken
 * @param useDay day on which the data are hosted, whose law decides what is asked
 * @param dialogue about the need, as the library keeps one
 * @param version which changes with it
 */
public record Consultation(
        long id, String title, LocalDate launch, LocalDate closing, LocalDate useDay, Stage stage, String dialogue, int version) {

    /** How far it is. */
    public enum Stage {
        /** The need can be told. */
        PREPARED,
        /** The need is as it is; tenderers declare until the closing day, then offers can be read. */
        LAUNCHED,
        /** Nothing changes any more. */
        DECIDED
    }

    public boolean closedOn(LocalDate day) {
        return stage != Stage.PREPARED && day.isAfter(closing);
    }
}
