package org.ancrage.procurement.consultation;

import java.time.LocalDate;

/**
 * A consultation as programs see it.
 *
 * @param closed whether the last day for offers is over
 */
record ConsultationResource(long id, String title, LocalDate launch, LocalDate closing, LocalDate useDay, Consultation.Stage stage, boolean closed) {

    static ConsultationResource of(Consultation consultation, LocalDate today) {
        return new ConsultationResource(consultation.id(), consultation.title(), consultation.launch(), consultation.closing(), consultation.useDay(),
                consultation.stage(), consultation.closedOn(today));
    }
}
