package org.ancrage.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.ConsultationSection;
import org.springframework.stereotype.Component;

/** On the page of a consultation: who was invited, and whether an offer is there, which says nothing of what it is. */
@Component
class InvitationSection implements ConsultationSection {

    /** A line of it. */
    record Line(Invitation invitation, boolean submitted) {
    }

    private final Tenders tenders;

    InvitationSection(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public Map<String, ?> of(Consultation consultation) {
        Set<Long> submitted = tenders.haveSubmitted(consultation.id());
        List<Line> lines = tenders.invitations(consultation.id()).stream().map(one -> new Line(one, submitted.contains(one.id()))).toList();
        return Map.of("invitations", lines);
    }
}
