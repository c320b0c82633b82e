package org.ancrage.rules.witness;

import org.ancrage.fact.term.Deployment;

/** Whether others run the system: the State does not outsource to its own cloud, nor the customer to its own premises. */
final class Outsourcing {

    private final Completion asked;

    Outsourcing(Completion asked) {
        this.asked = asked;
    }

    boolean outsourced() {
        return switch (deployment()) {
            case COMMERCIAL_CLOUD, HOSPITAL_GROUP -> true;
            case INTERNAL_STATE_CLOUD, ON_PREMISES -> false;
        };
    }

    boolean toPrivateProvider() {
        return deployment() == Deployment.COMMERCIAL_CLOUD;
    }

    private Deployment deployment() {
        return asked.value(asked.offer().deployment(), Deployment.class, "offer.deployment");
    }
}
