package org.ancrage.procurement.consultation;

import java.util.Map;

/** What another feature tells on the page of a consultation; the page knows none of them. */
public interface ConsultationSection {

    /** Attributes of the page, by name. */
    Map<String, ?> of(Consultation consultation);
}
