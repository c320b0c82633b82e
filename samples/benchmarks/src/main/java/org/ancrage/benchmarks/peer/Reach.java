package org.ancrage.benchmarks.peer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;

/**
 * Who is under influence from outside the Union, and which foreign access laws reach the offer, followed from holder to held.
 *
 * <p>Written for the default readings: a mere presence exposes, and so does a lapsed law while what was ordered under it runs.
 */
final class Reach {

    private final Offer offer;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Participant> participants;

    Reach(Offer offer) {
        this.offer = offer;
        participants = offer.participants().items();
        entities.add(offer.hoster());
        entities.addAll(offer.holders());
        entities.addAll(participants);
    }

    List<Entity> entities() {
        return entities;
    }

    Set<String> influenced(Law law) {
        Set<String> reached = new HashSet<>();
        entities.stream().filter(entity -> entity.outside(law.union())).forEach(entity -> reached.add(entity.id()));
        participants.stream().filter(Participant::inGroupOutside).forEach(participant -> reached.add(participant.id()));
        return heldBy(reached, Holding::controlling);
    }

    Set<String> possiblyInfluenced(Law law) {
        Set<String> reached = new HashSet<>();
        entities.stream().filter(entity -> entity.possiblyOutside(law.union())).forEach(entity -> reached.add(entity.id()));
        participants.stream().filter(Participant::possiblyInGroupOutside).forEach(participant -> reached.add(participant.id()));
        return heldBy(reached, Holding::possiblyControlling);
    }

    /** The States whose access laws reach the offer through the hoster, or through a participant with technical access. */
    Set<String> reachingStates(Law law) {
        Set<String> states = new HashSet<>();
        for (String state : law.statesWithAccessLaws()) {
            Set<String> reached = new HashSet<>();
            for (Entity entity : entities) {
                if (entity.establishedIn(state) || entity.presentIn(state)) {
                    reached.add(entity.id());
                }
            }
            heldBy(reached, Holding::controlling);
            if (reached.contains(offer.hoster().id())
                    || participants.stream().anyMatch(participant -> participant.technicalAccess() && reached.contains(participant.id()))) {
                states.add(state);
            }
        }
        return states;
    }

    Set<String> possiblyReachingStates(Law law) {
        Set<String> states = new HashSet<>();
        for (String state : law.statesWithAccessLaws()) {
            Set<String> reached = new HashSet<>();
            for (Entity entity : entities) {
                if (entity.possiblyEstablishedIn(state) || entity.possiblyPresentIn(state)) {
                    reached.add(entity.id());
                }
            }
            for (Participant participant : participants) {
                if (participant.possiblyInGroupOutside()
                        && offer.holdings().items().stream().noneMatch(holding -> holding.of().equals(participant.id()))) {
                    reached.add(participant.id());
                }
            }
            heldBy(reached, Holding::possiblyControlling);
            if (reached.contains(offer.hoster().id()) || participants.stream()
                    .anyMatch(participant -> participant.possibleTechnicalAccess() && reached.contains(participant.id()))) {
                states.add(state);
            }
        }
        return states;
    }

    /** Adds all that those reached control, at any depth. */
    private Set<String> heldBy(Set<String> reached, Predicate<Holding> controlling) {
        List<Holding> holdings = offer.holdings().items();
        for (boolean grew = true; grew;) {
            grew = false;
            for (Holding holding : holdings) {
                if (reached.contains(holding.holder()) && controlling.test(holding) && reached.add(holding.of())) {
                    grew = true;
                }
            }
        }
        return reached;
    }
}
