package org.ancrage.benchmarks.question;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in the hosting, for the peers that are written by hand: the hoster first, then each participant.
 *
 * @param activities of each, all six in their order
 * @param administrations one of each
 * @param accesses from afar
 */
public record Work(List<EntityActivity> activities, List<Administration> administrations, List<EntityRemoteAccess> accesses) {

    public static Work of(Offer offer) {
        Work work = new Work(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Hoster hoster = offer.hoster();
        work.add(hoster.id(), hoster.activities(), hoster.administration(), hoster.administersOwnResourcesOnly(), offer.service(), offer.zone());
        work.add(hoster.id(), hoster.remoteAccess(), Answer.YES, company(offer.deployment()));
        for (Participant participant : offer.participants().items()) {
            work.add(participant.id(), participant.activities(), participant.administration(), participant.administersOwnResourcesOnly(),
                    participant.supplies(), participant.zone());
            work.add(participant.id(), participant.remoteAccess(),
                    participant.accessToTechnicalData().no() ? Answer.YES : participant.accessToCustomerData(), Answer.YES);
        }
        return work;
    }

    private void add(String entity, Listing<HostingActivity> performed, Listing<AdministrationDuty> duties, Answer ownResourcesOnly,
            @Nullable String service, @Nullable String zone) {
        for (HostingActivity activity : HostingActivity.values()) {
            activities.add(new EntityActivity(entity, activity, performed.contains(activity), service, zone));
        }
        administrations.add(new Administration(entity, performed, duties, ownResourcesOnly));
    }

    private void add(String entity, Listing<RemoteAccess> listed, Answer toCustomerData, Answer byCompany) {
        for (RemoteAccess access : listed.items()) {
            accesses.add(new EntityRemoteAccess(entity, access.country(), access.ground(), access.supplementaryMeasures(), toCustomerData, byCompany));
        }
    }

    private static Answer company(@Nullable Deployment deployment) {
        return deployment == Deployment.COMMERCIAL_CLOUD ? Answer.YES : deployment == Deployment.INTERNAL_STATE_CLOUD ? Answer.NO : Answer.UNKNOWN;
    }
}
