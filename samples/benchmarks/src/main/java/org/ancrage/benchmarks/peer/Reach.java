package org.ancrage.benchmarks.peer;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Control;
import org.ancrage.benchmarks.question.ForeignGroups;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Ownership;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Scheme;

/**
 * Who is under influence from outside the Union or tied to a third State, and whether an access law from which no adequacy decision protects
 * reaches the offer, followed from holder to held. Ties by places and by access from afar are not among them.
 *
 * <p>Written for the default readings: a mere presence exposes, influence without control ties, a lapsed law reaches while what was ordered
 * under it runs, and an adequacy decision for certified organisations protects those only.
 */
final class Reach {

    static final BigDecimal INDIVIDUAL_CAP = BigDecimal.valueOf(24);
    static final BigDecimal COLLECTIVE_CAP = BigDecimal.valueOf(39);

    private final Control control;
    private final Offer offer;
    private final List<Participant> participants;
    private final Law law;
    private final Adequacy adequacy;
    private final BitSet influenced;
    private final BitSet possiblyInfluenced;

    final Ownership ownership;
    final boolean tied;
    final boolean mayBeTied;
    final boolean unprotected;
    final boolean mayBeUnprotected;

    /**
     * @param framework whether an entity is certified under the Data Privacy Framework
     * @param possibleFramework whether it may be
     */
    Reach(Offer offer, Law law, Adequacy adequacy, Predicate<String> framework, Predicate<String> possibleFramework) {
        this.offer = offer;
        this.law = law;
        this.adequacy = adequacy;
        control = Control.in(offer);
        participants = offer.participants().items();
        ownership = Ownership.of(control, law.union());
        influenced = seeds(entity -> entity.outside(law.union()));
        mark(influenced, Participant::inGroupOutside);
        possiblyInfluenced = seeds(entity -> entity.possiblyOutside(law.union()));
        mark(possiblyInfluenced, Participant::possiblyInGroupOutside);
        BitSet under = control.below(influenced, false);
        BitSet possiblyUnder = control.below(possiblyInfluenced, true);
        tied = tied(under);
        mayBeTied = mayBeTied(possiblyUnder);
        unprotected = unprotected(possibleFramework);
        mayBeUnprotected = mayBeUnprotected(framework);
    }

    private BitSet seeds(Predicate<Entity> which) {
        BitSet seeds = new BitSet();
        List<Entity> entities = control.entities();
        for (int i = 0; i < entities.size(); i++) {
            if (which.test(entities.get(i))) {
                seeds.set(i);
            }
        }
        return seeds;
    }

    private void mark(BitSet seeds, Predicate<Participant> which) {
        for (int i = 0; i < participants.size(); i++) {
            if (which.test(participants.get(i))) {
                seeds.set(control.participant(i));
            }
        }
    }

    /** The hoster itself is under influence. */
    boolean influencesHoster() {
        return control.controlled(influenced, Control.HOSTER, false);
    }

    /** A holder that is under influence has a power over the hoster. */
    boolean influencesHoster(Predicate<Holding> power, boolean possibly) {
        BitSet those = possibly ? possiblyInfluenced : influenced;
        for (Control.Link link : control.links()) {
            if (link.of() == Control.HOSTER && power.test(link.holding()) && control.controlled(those, link.holder(), possibly)) {
                return true;
            }
        }
        return false;
    }

    /** One of these participants is under influence. */
    boolean influencesParticipant(Predicate<Participant> which, boolean possibly) {
        return participants(possibly ? possiblyInfluenced : influenced, possibly, which);
    }

    private boolean participants(BitSet those, boolean possibly, Predicate<Participant> which) {
        for (int i = 0; i < participants.size(); i++) {
            if (which.test(participants.get(i)) && control.controlled(those, control.participant(i), possibly)) {
                return true;
            }
        }
        return false;
    }

    private boolean tied(BitSet under) {
        if (ownership.largest().compareTo(INDIVIDUAL_CAP) > 0 || ownership.together().compareTo(COLLECTIVE_CAP) > 0) {
            return true;
        }
        BitSet ties = seeds(entity -> entity.presentInThirdState(law.union()));
        ties.or(under);
        powers(ties, under, holding -> holding.givesVeto() || holding.givesMajority());
        return control.controlled(ties, Control.HOSTER, false) || participants(ties, false, Participant::technicalAccess);
    }

    private boolean mayBeTied(BitSet under) {
        if (ownership.largestPossible().compareTo(INDIVIDUAL_CAP) > 0 || ownership.possiblyTogether().compareTo(COLLECTIVE_CAP) > 0) {
            return true;
        }
        BitSet ties = seeds(entity -> entity.possiblyPresentInThirdState(law.union()));
        ties.or(under);
        powers(ties, under, holding -> holding.mayGiveVeto() || holding.mayGiveMajority());
        return control.controlled(ties, Control.HOSTER, true) || participants(ties, true, Participant::possibleTechnicalAccess);
    }

    private void powers(BitSet ties, BitSet under, Predicate<Holding> power) {
        for (Control.Link link : control.links()) {
            if (under.get(link.holder()) && power.test(link.holding())) {
                ties.set(link.of());
            }
        }
    }

    private boolean unprotected(Predicate<String> possibleFramework) {
        BitSet exposed = seeds(entity -> Adequacy.isIn(entity, adequacy.unprotected())
                || offer.allCertificatesKnownUnder(Scheme.DATA_PRIVACY_FRAMEWORK) && Adequacy.isIn(entity, adequacy.frameworkOnly()) && !possibleFramework.test(entity.id()));
        Hoster hoster = offer.hoster();
        return (hoster.isAnother() || offer.deployment() == Deployment.COMMERCIAL_CLOUD) && control.controlled(exposed, Control.HOSTER, false)
                || participants(exposed, false, Participant::technicalAccess);
    }

    private boolean mayBeUnprotected(Predicate<String> framework) {
        Set<String> unprotected = adequacy.unprotected();
        Set<String> partly = adequacy.partlyProtected();
        BitSet exposed = seeds(entity -> Adequacy.mayBeIn(entity, unprotected)
                || Adequacy.mayBeIn(entity, partly) && !framework.test(entity.id()));
        mark(exposed, participant -> ForeignGroups.unnamed(participant, offer, law.union())
                && (!unprotected.isEmpty() || !partly.isEmpty() && !framework.test(participant.id())));
        return offer.hoster().possiblyAnother() && control.controlled(exposed, Control.HOSTER, true)
                || participants(exposed, true, Participant::possibleTechnicalAccess);
    }
}
