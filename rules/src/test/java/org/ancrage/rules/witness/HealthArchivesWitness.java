package org.ancrage.rules.witness;

import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CustomerKind;
import org.ancrage.fact.Deployment;
import org.ancrage.fact.HostingActivity;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Scheme;

/** Health data on paper and electronic health archives: article L. 1111-8, III CSP alone, whoever produced them. */
final class HealthArchivesWitness implements Witness {

    @Override
    public String text() {
        return "fr/archives";
    }

    @Override
    public Outcome judge(Completion asked) {
        if (!binds(asked)) {
            return Outcome.NOT_APPLICABLE;
        }
        return approved(asked) || certificateSuffices(asked) ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
    }

    /** Whatever is hosted on paper, and what is archived electronically, on behalf of another. */
    private static boolean binds(Completion asked) {
        return asked.since(HdsCareData.REGIME)
                && HdsCareData.entrusted(asked)
                && keptForOthers(asked)
                && (HdsCareData.archives(asked) || HdsCareData.onPaper(asked));
    }

    /** On behalf of others (L. 1111-8, I): not by the customer itself, nor by the State for the State (notes on archives, 7, own data). */
    private static boolean keptForOthers(Completion asked) {
        Offer offer = asked.offer();
        Answer own = offer.hoster().customerItself();
        if (offer.deployment() == null && own.yes()) {
            return false;
        }
        return switch (asked.value(offer.deployment(), Deployment.class, "offer.deployment")) {
            case COMMERCIAL_CLOUD -> true;
            case INTERNAL_STATE_CLOUD -> !asked.yes(own, "hoster.customerItself") && !isTheState(asked);
            case HOSPITAL_GROUP, ON_PREMISES -> !asked.yes(own, "hoster.customerItself");
        };
    }

    private static boolean isTheState(Completion asked) {
        return asked.value(asked.need().customer().kind(), List.of(CustomerKind.STATE_ADMINISTRATION, CustomerKind.OTHER_COMPANY), "customer.kind")
                        == CustomerKind.STATE_ADMINISTRATION
                && asked.value(asked.need().customer().jurisdiction(), List.of("FR", "DE"), "customer.jurisdiction").equals("FR");
    }

    /** An approval of the archivist, valid that day, for this service and zone; a suspended one does not count. */
    private static boolean approved(Completion asked) {
        HdsLink archivist = HdsLink.of(asked.offer());
        List<Certificate> others = List.of(HdsCertificateFacts.full(asked, Scheme.ARCHIVES_APPROVAL, archivist.id(), "1"));
        return HdsCertificateFacts.some(asked, Scheme.ARCHIVES_APPROVAL, archivist.id(), others,
                certificate -> HdsCertificateFacts.covers(asked, certificate, archivist)
                        && HdsCertificateFacts.valid(asked, certificate));
    }

    /** Since archiving belongs to back-up (R. 1111-9, 6°), a certificate for back-up may do; never for paper (R. 1111-16). */
    private static boolean certificateSuffices(Completion asked) {
        return asked.since(HdsLink.DECREE)
                && asked.reads("fr/archives#title-for-health-archives", "back-up-includes-archiving")
                && !HdsCareData.onPaper(asked)
                && HdsCertification.covers(asked, HdsLink.of(asked.offer()), HostingActivity.BACKUP);
    }
}
