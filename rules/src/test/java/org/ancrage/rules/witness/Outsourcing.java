package org.ancrage.rules.witness;

import org.ancrage.fact.Deployment;
import org.ancrage.fact.Offer;

/** Whether somebody else runs the system: a commercial cloud always, the State for itself never, others unless they are the customer. */
final class Outsourcing {

    private final Completion asked;

    Outsourcing(Completion asked) {
        this.asked = asked;
    }

    boolean outsourced() {
        return switch (deployment()) {
            case COMMERCIAL_CLOUD -> true;
            case INTERNAL_STATE_CLOUD -> false;
            case ON_PREMISES, HOSPITAL_GROUP ->
                    !asked.yes(asked.offer().hoster().customerItself(), "hoster.customerItself");
        };
    }

    boolean commercialCloud() {
        return deployment() == Deployment.COMMERCIAL_CLOUD;
    }

    private Deployment deployment() {
        Offer offer = asked.offer();
        return offer.deployment() == null && offer.hoster().customerItself().yes()
                ? Deployment.ON_PREMISES
                : asked.value(offer.deployment(), Deployment.class, "offer.deployment");
    }
}
