package org.ancrage.procurement.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as programs see it: whether something was submitted, not what.
 *
 * @param revoked whether the link leads nowhere any more
 * @param rounds the offer, then answers to requests for clarification
 */
public record InvitationResource(long id, String tenderer, boolean revoked, List<RoundResource> rounds) {

    /** @param submitted null where nothing is yet */
    public record RoundResource(int round, LocalDate closing, @Nullable OffsetDateTime submitted) {

        static RoundResource of(Declaration declaration) {
            return new RoundResource(declaration.round(), declaration.closing(), declaration.submitted());
        }
    }

    public static InvitationResource of(Invitation invitation, List<Declaration> rounds) {
        return new InvitationResource(invitation.id(), invitation.tenderer(), invitation.revoked(), rounds.stream().map(RoundResource::of).toList());
    }
}
