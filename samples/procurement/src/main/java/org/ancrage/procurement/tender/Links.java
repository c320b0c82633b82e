package org.ancrage.procurement.tender;

import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links of invitations that were given away: revoked, and made anew. What was declared by them stays. */
@Service
class Links {

    private final Tenders tenders;
    private final Consultations consultations;
    private final Audit audit;

    Links(Tenders tenders, Consultations consultations, Audit audit) {
        this.tenders = tenders;
        this.consultations = consultations;
        this.audit = audit;
    }

    /** The link leads nowhere from now on, and whoever came by it is out. */
    @Transactional
    public void revoke(long consultation, long invitation, String author) {
        if (!tenders.revoke(tenders.invitation(consultation, invitation).id())) {
            throw Refused.atThisStage("invitation.revoked-already");
        }
        audit.write(author, "INVITATION_REVOKED", consultation);
    }

    /** Gives the token of a new link; the one before leads nowhere any more. */
    @Transactional
    public String renew(long consultation, long invitation, String author) {
        Invitation known = tenders.invitation(consultation, invitation);
        if (consultations.held(consultation).stage() != Stage.LAUNCHED) {
            throw Refused.atThisStage("decision.taken-already");
        }
        String token = Tokens.fresh();
        tenders.renew(known.id(), Tokens.hash(token));
        audit.write(author, "INVITATION_LINK_MADE", consultation);
        return token;
    }
}
