package org.ancrage.fact;

import java.util.List;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.DataMedium;
import org.jspecify.annotations.Nullable;

/** What an approval of an archivist lets it keep, and until when (Code du patrimoine, art. R. 212-23 to R. 212-31). */
final class Approvals {

    private Approvals() {
    }

    /** @param medium null where it is not known on which one the data are kept */
    static Answer ofMedium(Certificate approval, @Nullable DataMedium medium) {
        Listing<DataMedium> media = approval.media();
        return medium != null ? media.contains(medium)
                : media.none() ? Answer.NO
                : Answer.of(media.items().containsAll(List.of(DataMedium.values())) ? true : null);
    }

    /** Known to let what was deposited before stay on that day. */
    static boolean letKeep(Certificate approval, AsOf day) {
        ArchivistCertification certification = approval.certification();
        boolean renewal = certification == ArchivistCertification.BEING_RENEWED;
        boolean rests = approval.grantedBy(ApprovingAuthority.MINISTER_OF_CULTURE) || certification == ArchivistCertification.IN_FORCE || renewal;
        return (approval.status() == Certificate.Status.VALID || approval.status() == Certificate.Status.SUSPENDED) && approval.begunBy(day)
                && (approval.notEndedBefore(day) && rests || approval.grantedBy(ApprovingAuthority.PREFECT) && renewal);
    }

    static boolean mayLetKeep(Certificate approval, AsOf day) {
        ArchivistCertification certification = approval.certification();
        boolean ended = approval.validUntil() != null && day.date().isAfter(approval.validUntil());
        boolean renewal = certification == null || certification == ArchivistCertification.BEING_RENEWED;
        boolean asMinisters = approval.possiblyGrantedBy(ApprovingAuthority.MINISTER_OF_CULTURE) && !ended;
        boolean asPrefects = approval.possiblyGrantedBy(ApprovingAuthority.PREFECT)
                && (renewal || certification == ArchivistCertification.IN_FORCE && !ended);
        return approval.status() != Certificate.Status.IN_PROCESS && approval.status() != Certificate.Status.WITHDRAWN
                && (approval.validFrom() == null || !day.date().isBefore(approval.validFrom())) && (asMinisters || asPrefects);
    }
}
