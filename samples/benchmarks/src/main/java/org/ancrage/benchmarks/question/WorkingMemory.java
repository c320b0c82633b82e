package org.ancrage.benchmarks.question;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/** The facts of one question, one by one, as rule engines want them inserted. */
public final class WorkingMemory {

    private WorkingMemory() {
    }

    public static List<Object> facts(Need need, Proposal proposal, Law law) {
        List<Object> facts = new ArrayList<>();
        facts.add(law.day());
        facts.add(law.union());
        facts.add(law.area());
        facts.addAll(law.adequacies());
        facts.addAll(law.accessLaws());
        facts.addAll(law.readingChoices());
        facts.addAll(ofQuestion(need, proposal, law));
        return facts;
    }

    /**
     * Those of the question alone, without what the law is on that day: as the library computes them, so that rules see the same facts
     * whichever fact is added next, and ways differ by how they settle.
     */
    public static List<Object> ofQuestion(Need need, Proposal proposal, Law law) {
        return DayFacts.given(proposal.to(need), law.union());
    }

    /** Who does what in the hosting, link by link. */
    public static List<Object> chain(Offer offer) {
        List<Object> facts = new ArrayList<>();
        Hoster hoster = offer.hoster();
        link(facts, hoster.id(), hoster.activities(), hoster.administration(), hoster.administersOwnResourcesOnly(), offer.service(), offer.zone());
        accesses(facts, hoster.id(), hoster.remoteAccess(), Answer.YES, company(offer.deployment()));
        offer.participants().items().forEach(participant -> {
            link(facts, participant.id(), participant.activities(), participant.administration(), participant.administersOwnResourcesOnly(),
                    participant.supplies(), participant.zone());
            accesses(facts, participant.id(), participant.remoteAccess(),
                    participant.accessToTechnicalData().no() ? Answer.YES : participant.accessToCustomerData(), Answer.YES);
        });
        return facts;
    }

    private static void link(List<Object> facts, String entity, Listing<HostingActivity> activities, Listing<AdministrationDuty> duties,
            Answer ownResourcesOnly, @Nullable String service, @Nullable String zone) {
        for (HostingActivity activity : HostingActivity.values()) {
            facts.add(new EntityActivity(entity, activity, activities.contains(activity), service, zone));
        }
        facts.add(new Administration(entity, activities, duties, ownResourcesOnly));
    }

    private static void accesses(List<Object> facts, String entity, Listing<RemoteAccess> accesses, Answer toCustomerData, Answer byCompany) {
        accesses.items().stream().distinct().forEach(access -> facts.add(new EntityRemoteAccess(
                entity, access.country(), access.ground(), access.supplementaryMeasures(), toCustomerData, byCompany)));
    }

    private static Answer company(@Nullable Deployment deployment) {
        return deployment == Deployment.COMMERCIAL_CLOUD ? Answer.YES : deployment == Deployment.INTERNAL_STATE_CLOUD ? Answer.NO : Answer.UNKNOWN;
    }
}
