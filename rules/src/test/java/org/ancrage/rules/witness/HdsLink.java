package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/**
 * A link of the hosting chain: the hoster or a participant, and which of the six activities of article R. 1111-9 CSP it performs itself.
 *
 * @param customerData whether it can obtain customers' data
 * @param technicalData whether it can obtain technical data
 * @param service service that its certificates have to name
 * @param zone zone that its certificates have to name
 */
record HdsLink(
        String id,
        String what,
        Listing<HostingActivity> activities,
        Listing<AdministrationDuty> duties,
        Answer ownResourcesOnly,
        Listing<RemoteAccess> remoteAccess,
        Answer customerData,
        Answer technicalData,
        @Nullable String service,
        @Nullable String zone) {

    /** Activities 1 to 4, which provide resources. */
    private static final List<HostingActivity> MEANS =
            List.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM);

    /** All but activity 5. */
    static final List<HostingActivity> OTHERS = List.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL,
            HostingActivity.PLATFORM, HostingActivity.BACKUP);

    /** Entry into force of decree 2026-209, which kept activity 5. */
    static final LocalDate DECREE = LocalDate.of(2026, 3, 27);

    static HdsLink of(Offer offer) {
        Hoster hoster = offer.hoster();
        return new HdsLink(hoster.id(), "hoster", hoster.activities(), hoster.administration(), hoster.administersOwnResourcesOnly(),
                hoster.remoteAccess(), Answer.YES, Answer.YES, offer.service(), offer.zone());
    }

    static HdsLink of(Participant participant) {
        return new HdsLink(participant.id(), "participant[" + participant.id() + "]", participant.activities(),
                participant.administration(), participant.administersOwnResourcesOnly(), participant.remoteAccess(),
                participant.accessToCustomerData(), participant.accessToTechnicalData(), participant.supplies(), participant.zone());
    }

    /**
     * Its remote access is one of those of requirements 29 and 31. Whether access to technical data alone is one is a reading; what is accessed
     * without reaching technical data is health data.
     */
    boolean accessCounts(Completion asked, RemoteAccess access) {
        return asked.reads("fr/hds#technical-data-access", "counts") || technicalData.no() && remoteAccess.items().contains(access)
                || asked.yes(customerData, what + ".accessToCustomerData");
    }

    /** The same, whatever is missing. */
    boolean accessCertainlyCounts(Completion asked) {
        return asked.reads("fr/hds#technical-data-access", "counts") || technicalData.no() || customerData.yes();
    }

    /** Who can obtain neither customers' data nor technical data accesses none from anywhere (requirement 29 is about access to data). */
    boolean obtainsNothing() {
        return customerData.no() && technicalData.no();
    }

    boolean performs(Completion asked, HostingActivity activity) {
        return asked.has(activities, activity, what + ".activities");
    }

    private boolean performs(Completion asked, AdministrationDuty duty) {
        return asked.has(duties, duty, what + ".administration");
    }

    /** Performs the activity; of activity 5, any part. */
    boolean takesPartIn(Completion asked, HostingActivity activity) {
        return performs(asked, activity)
                || activity == HostingActivity.ADMIN_OPERATION && Stream.of(AdministrationDuty.values()).anyMatch(duty -> performs(asked, duty));
    }

    /** Performs something of the hosting. */
    boolean takesPart(Completion asked) {
        return Stream.of(HostingActivity.values()).anyMatch(activity -> takesPartIn(asked, activity));
    }

    /** Participants are companies; a commercial cloud is that of one, and a cloud of the State is not. */
    boolean isCompany(Completion asked) {
        Deployment deployment = asked.offer().deployment();
        return !what.equals("hoster") || deployment == Deployment.COMMERCIAL_CLOUD
                || deployment != Deployment.INTERNAL_STATE_CLOUD && asked.yes(Answer.UNKNOWN, "hoster is a company");
    }

    /** The whole of activity 5, or a part of it if a part is enough. */
    boolean administers(Completion asked) {
        if (performs(asked, HostingActivity.ADMIN_OPERATION)) {
            return true;
        }
        List<AdministrationDuty> four = List.of(AdministrationDuty.values());
        return asked.reads("fr/hds#activity-5-extent", "all-or-part")
                ? four.stream().anyMatch(duty -> performs(asked, duty))
                : four.stream().allMatch(duty -> performs(asked, duty));
    }

    /** Performs one of the six activities: R. 1111-9 takes in whoever performs all or part of them. */
    boolean hosts(Completion asked) {
        return OTHERS.stream().anyMatch(activity -> performs(asked, activity)) || administers(asked);
    }

    /** Performs activity 5 in such a way that it takes a certificate. */
    boolean mustBeCertifiedToAdminister(Completion asked) {
        return administers(asked) && !inherent(asked) && !outOfPractice(asked);
    }

    /** Needs a certificate for something. */
    boolean mustBeCertified(Completion asked) {
        return OTHERS.stream().anyMatch(activity -> performs(asked, activity)) || mustBeCertifiedToAdminister(asked);
    }

    /**
     * Framework 2, 2.1: mastery of one's own interventions on the resources that one provides oneself goes with providing them. It counts for what is
     * certified under that framework; of what is under 1.1, the pages are silent.
     */
    private boolean inherent(Completion asked) {
        return asked.yes(ownResourcesOnly, what + ".administersOwnResourcesOnly")
                && MEANS.stream().anyMatch(activity -> performs(asked, activity))
                && MEANS.stream().filter(activity -> performs(asked, activity))
                        .allMatch(activity -> HdsCertification.takesInAdministration(asked, this, activity));
    }

    /** Activity 5 and no other, before the decree settled the matter. */
    private boolean outOfPractice(Completion asked) {
        return asked.before(DECREE)
                && asked.reads("fr/hds#activity-5-practice", "not-alone")
                && OTHERS.stream().noneMatch(activity -> performs(asked, activity));
    }
}
