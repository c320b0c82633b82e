package org.ancrage.benchmarks.peer;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.ancrage.benchmarks.question.ForeignGroups;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.AdministrationDuty;

/** What the rules of one decision have found so far, in the place of the {@code not} and the {@code exists} that Evrete has not. */
final class EvreteFindings {

    private final Offer offer;
    private final Set<EvreteStages.Obstacle> obstacles = EnumSet.noneOf(EvreteStages.Obstacle.class);
    private final Set<EvreteStages.Reached> reached = new HashSet<>();
    private final Set<Work> certified = new HashSet<>();
    private final Set<Work> possiblyCertified = new HashSet<>();
    private final Set<AdministrationDuty> performed = EnumSet.noneOf(AdministrationDuty.class);
    private final Set<AdministrationDuty> possiblyPerformed = EnumSet.noneOf(AdministrationDuty.class);
    private final Conclusions conclusions = new Conclusions();

    private record Work(String what, String entity) {
    }

    EvreteFindings(Offer offer) {
        this.offer = offer;
    }

    Conclusions conclusions() {
        return conclusions;
    }

    boolean isHoster(String entity) {
        return offer.hoster().id().equals(entity);
    }

    boolean isOfUnnamedGroup(Participant participant, EuropeanUnion union) {
        return ForeignGroups.unnamed(participant, offer, union);
    }

    void found(EvreteStages.Obstacle obstacle) {
        obstacles.add(obstacle);
    }

    boolean has(EvreteStages.Obstacle obstacle) {
        return obstacles.contains(obstacle);
    }

    boolean add(EvreteStages.Reached entity) {
        return reached.add(entity);
    }

    boolean reached(String entity, String by, boolean certainly) {
        return reached.contains(new EvreteStages.Reached(entity, by, certainly));
    }

    void certified(String what, String entity, boolean certainly) {
        (certainly ? certified : possiblyCertified).add(new Work(what, entity));
    }

    boolean isCertified(String what, String entity, boolean certainly) {
        return (certainly ? certified : possiblyCertified).contains(new Work(what, entity));
    }

    void performed(AdministrationDuty duty, boolean certainly) {
        (certainly ? performed : possiblyPerformed).add(duty);
    }

    boolean isPerformed(AdministrationDuty duty, boolean certainly) {
        return (certainly ? performed : possiblyPerformed).contains(duty);
    }
}
