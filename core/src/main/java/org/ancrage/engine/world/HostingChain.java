package org.ancrage.engine.world;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/** Who does what in the hosting, link by link, so that rules speak of hoster and participants alike. */
final class HostingChain {

    private final List<Object> facts = new ArrayList<>();

    private HostingChain() {
    }

    static List<Object> of(Offer offer) {
        HostingChain chain = new HostingChain();
        Hoster hoster = offer.hoster();
        chain.link(hoster.id(), hoster.activities(), hoster.administration(), hoster.administersOwnResourcesOnly(),
                offer.service(), offer.zone());
        chain.accesses(hoster.id(), hoster.remoteAccess(), Answer.YES, company(offer.deployment()));
        offer.participants().items().forEach(participant -> {
            chain.link(participant.id(), participant.activities(), participant.administration(),
                    participant.administersOwnResourcesOnly(), participant.supplies(), participant.zone());
            chain.accesses(participant.id(), participant.remoteAccess(),
                    participant.accessToTechnicalData().no() ? Answer.YES : participant.accessToCustomerData(), Answer.YES);
        });
        return chain.facts;
    }

    /** Whether the hoster is a company: the customer's own machines may be those of either. */
    private static Answer company(@Nullable Deployment deployment) {
        return deployment == Deployment.COMMERCIAL_CLOUD ? Answer.YES
                : deployment == Deployment.INTERNAL_STATE_CLOUD ? Answer.NO : Answer.UNKNOWN;
    }

    private void link(String entity, Listing<HostingActivity> activities, Listing<AdministrationDuty> duties, Answer ownResourcesOnly,
            @Nullable String service, @Nullable String zone) {
        for (HostingActivity activity : HostingActivity.values()) {
            facts.add(new EntityActivity(entity, activity, activities.contains(activity), service, zone));
        }
        facts.add(new Administration(entity, activities, duties, ownResourcesOnly));
    }

    private void accesses(String entity, Listing<RemoteAccess> accesses, Answer toCustomerData, Answer byCompany) {
        accesses.items().stream().distinct().forEach(access -> facts.add(new EntityRemoteAccess(
                entity, access.country(), access.ground(), access.supplementaryMeasures(), toCustomerData, byCompany)));
    }
}
