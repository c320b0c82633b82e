package org.ancrage.engine.trial;

import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.derived.ServiceAsGiven;

/** What is computed of a service before any rule runs, for tests that make up questions. */
public final class GivenService {

    private GivenService() {
    }

    /** @param union its members, on no day in particular */
    public static ServiceAsGiven of(Hosting hosting, EuropeanUnion union) {
        return DayFacts.given(hosting, union).stream().filter(ServiceAsGiven.class::isInstance).map(ServiceAsGiven.class::cast).findFirst().orElseThrow();
    }
}
