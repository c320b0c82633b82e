package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.fact.term.ApprovingAuthority;

/**
 * The parts of the hosting of a customer's own archives that participants perform: whoever hosts on behalf of those who produced the data is bound
 * (L. 1111-8 CSP, I), for the part that it performs (page of the framework, 3: each link holds what it performs). The pages tell of no chain in which
 * one link is approved and another certified, or approved by another authority: all have the same title.
 */
final class ArchivesParts {

    private final Completion asked;
    private final List<HdsLink> parts;

    ArchivesParts(Completion asked) {
        this.asked = asked;
        this.parts = new HdsChain(asked).participants().stream().map(HdsLink::of).filter(link -> link.hosts(asked)).toList();
    }

    boolean some() {
        return !parts.isEmpty();
    }

    boolean titled() {
        return approvedBy(ApprovingAuthority.MINISTER_OF_CULTURE)
                || asked.since(ArchivistApproval.PREFECT) && asked.reads("fr/archives#approving-authority", "heritage-code")
                        && approvedBy(ApprovingAuthority.PREFECT)
                || certificateIsTitle() && HdsCertification.complete(asked, parts);
    }

    private boolean approvedBy(ApprovingAuthority authority) {
        return parts.stream().allMatch(part -> new ArchivistApproval(asked, part).by(authority));
    }

    /** On no paper. A part may be hosting, not archiving, since the archiving service is the customer's own: a reading. */
    private boolean certificateIsTitle() {
        if (HdsCareData.onPaper(asked)) {
            return false;
        }
        return asked.reads("fr/archives#parts-of-own-archives", "hosting")
                || asked.since(HdsLink.DECREE) && asked.reads("fr/archives#title-for-health-archives", "back-up-includes-archiving")
                || asked.reads("fr/archives#title-for-health-archives", "either") && new ArchivesProducer(asked).ofPublicArchives();
    }
}
