package org.ancrage.procurement.tender;

import java.util.Optional;
import org.ancrage.procurement.security.Bearers;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.security.SessionHolders;
import org.ancrage.procurement.security.Tenderer;
import org.ancrage.procurement.security.Tokens;
import org.springframework.stereotype.Component;

/** The token of an invitation lets a program of the tenderer in as the link lets people in, as long as the invitation is not revoked. */
@Component
class TendererTokens implements Bearers, SessionHolders {

    private final Tenders tenders;

    TendererTokens(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public Optional<Bearer> of(String secret) {
        return tenders.byToken(secret).map(invitation -> new Bearer(new Tenderer(invitation.id(), invitation.tenderer(), Tokens.hash(secret)), Role.TENDERER));
    }

    @Override
    public boolean lost(Object principal) {
        return principal instanceof Tenderer tenderer && !tenders.leads(tenderer.invitation(), tenderer.tokenHash());
    }
}
