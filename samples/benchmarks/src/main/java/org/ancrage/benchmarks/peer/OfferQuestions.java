package org.ancrage.benchmarks.peer;

import java.util.List;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Ownership;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.Territory;
import org.ancrage.fact.term.Scheme;

/**
 * What criteria ask of an offer and its contract, answered in plain Java: chains, lists and dates become single values, as decision tables
 * want them.
 *
 * <p>Of each pair of fields, the one is certain and the one with <em>may</em> or <em>possible</em> is all that is not ruled out.
 */
final class OfferQuestions {

    private final Law law;
    private final Offer offer;

    final Contract contract;
    final HealthDataQuestions healthData;
    final Ownership ownership;
    final boolean qualified;
    final boolean mayBeQualified;
    final boolean contradicted;
    final boolean dataPlacesKnown;
    final boolean dataOutsideUnion;
    final boolean administrationPlacesKnown;
    final boolean administrationOutsideUnion;
    final boolean technicalPlacesKnown;
    final boolean technicalDataOutsideUnion;
    final boolean supportOutsideUnion;
    final boolean storedOutsideArea;
    final boolean hostedOutsideArea;
    final boolean outsideVeto;
    final boolean possibleOutsideVeto;
    final boolean outsideMajority;
    final boolean possibleOutsideMajority;
    final boolean participantAccess;
    final boolean outsideAccess;
    final boolean possibleOutsideAccess;
    final boolean possibleDependence;
    final boolean outsideDependence;
    final boolean possibleOutsideDependence;
    final boolean tiePlacesKnown;
    final boolean tieAccessKnown;
    final boolean tiedToThirdState;
    final boolean mayBeTiedToThirdState;
    final boolean reachedByInadequateLaw;
    final boolean mayBeReachedByInadequateLaw;

    OfferQuestions(Proposal proposal, Law law, Adequacy adequacy) {
        this.law = law;
        offer = proposal.offer();
        contract = proposal.contract();
        AsOf day = law.day();
        List<Certificate> certificates = offer.certificatesWeighed();
        List<Participant> participants = offer.participants().items();

        boolean qualified = false;
        boolean mayBeQualified = false;
        for (Certificate certificate : certificates) {
            if (certificate.scheme() == Scheme.SECNUMCLOUD && certificate.holder().equals(offer.hoster().id())) {
                qualified |= certificate.versionIs("3.2") && certificate.validOn(day) && certificate.covers(offer);
                mayBeQualified |= certificate.versionMayBe("3.2") && certificate.possiblyValidOn(day) && certificate.mayCover(offer);
            }
        }
        contradicted = offer.contradictsQualification(law.union());
        this.qualified = qualified && offer.doesNotContradictQualification(law.union());
        this.mayBeQualified = mayBeQualified && !contradicted;

        dataPlacesKnown = placesKnown(Function.STORAGE, Function.BACKUP, Function.PROCESSING)
                && listed(Function.STORAGE) && listed(Function.PROCESSING);
        dataOutsideUnion = outside(law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        administrationPlacesKnown = placesKnown(Function.ADMINISTRATION, Function.SUPERVISION)
                && listed(Function.ADMINISTRATION) && listed(Function.SUPERVISION);
        administrationOutsideUnion = outside(law.union(), Function.ADMINISTRATION, Function.SUPERVISION);
        technicalPlacesKnown = placesKnown(Function.TECHNICAL_DATA) && listed(Function.TECHNICAL_DATA);
        technicalDataOutsideUnion = outside(law.union(), Function.TECHNICAL_DATA);
        supportOutsideUnion = outside(law.union(), Function.SUPPORT);
        storedOutsideArea = outside(law.area(), Function.STORAGE, Function.BACKUP);
        hostedOutsideArea = storedOutsideArea || outside(law.area(), Function.PROCESSING, Function.ADMINISTRATION);

        healthData = new HealthDataQuestions(offer, certificates, law, adequacy);
        Reach reach = new Reach(offer, law, adequacy, healthData::framework, healthData::possibleFramework);
        ownership = reach.ownership;
        outsideVeto = reach.influencesHoster(Holding::givesVeto, false);
        possibleOutsideVeto = reach.influencesHoster(Holding::mayGiveVeto, true);
        outsideMajority = reach.influencesHoster(Holding::givesMajority, false);
        possibleOutsideMajority = reach.influencesHoster(Holding::mayGiveMajority, true);

        participantAccess = participants.stream().anyMatch(Participant::possibleTechnicalAccess);
        outsideAccess = reach.influencesParticipant(Participant::technicalAccess, false);
        possibleOutsideAccess = reach.influencesParticipant(Participant::possibleTechnicalAccess, true);
        possibleDependence = participants.stream().anyMatch(Participant::possiblyNotReplaceable);
        outsideDependence = reach.influencesParticipant(participant -> participant.notReplaceable()
                && certificates.stream().noneMatch(certificate -> certificate.holder().equals(participant.id())
                        && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.possiblyValidOn(day)
                        && certificate.mayCoverSupplyOf(participant)), false);
        possibleOutsideDependence = reach.influencesParticipant(participant -> participant.possiblyNotReplaceable()
                && certificates.stream().noneMatch(certificate -> certificate.holder().equals(participant.id())
                        && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.validOn(day)
                        && certificate.coversSupplyOf(participant)), true);

        tiePlacesKnown = placesKnown(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION, Function.SUPERVISION,
                Function.TECHNICAL_DATA);
        tieAccessKnown = offer.hoster().allRemoteAccessListed() && participants.stream()
                .noneMatch(participant -> participant.possibleTechnicalAccess() && participant.mayHaveOtherRemoteAccess());
        // What is French, though outside the Union, is of no third State.
        boolean outsideUnion = dataOutsideUnion || administrationOutsideUnion || technicalDataOutsideUnion || supportOutsideUnion;
        boolean tiedByPlace = healthData.accessFromThirdState
                || outsideUnion && offer.locations().each().stream().anyMatch(place -> place.inThirdState(law.union()));
        tiedToThirdState = tiedByPlace || reach.tied;
        mayBeTiedToThirdState = tiedByPlace || !offer.allPlacesKnown(Function.SUPPORT) || reach.mayBeTied;
        reachedByInadequateLaw = reach.unprotected;
        mayBeReachedByInadequateLaw = reach.mayBeUnprotected;
    }

    Offer offer() {
        return offer;
    }

    boolean placesKnown(Function... functions) {
        for (Function function : functions) {
            if (!offer.allPlacesKnown(function)) {
                return false;
            }
        }
        return true;
    }

    /** The customer hosts the data itself, and no participant that is listed can obtain any. */
    boolean ownMeans() {
        return offer.hoster().isCustomer() && !participantAccess;
    }

    Answer inUnion(java.util.function.Function<Entity, @org.jspecify.annotations.Nullable String> connection) {
        return law.union().contains(connection.apply(offer.hoster()));
    }

    Answer governedInUnion() {
        return law.union().contains(contract.governingLaw());
    }

    private boolean listed(Function function) {
        return !offer.locations().of(function).items().isEmpty();
    }

    private boolean outside(Territory territory, Function... functions) {
        for (Function function : functions) {
            for (String country : offer.locations().of(function).items()) {
                if (territory.contains(country).no()) {
                    return true;
                }
            }
        }
        return false;
    }
}
