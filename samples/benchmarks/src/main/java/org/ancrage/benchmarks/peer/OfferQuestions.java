package org.ancrage.benchmarks.peer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Ownership;
import org.ancrage.benchmarks.question.WorkingMemory;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Location;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.Territory;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.HostingActivity;
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
    final boolean qualified;
    final boolean mayBeQualified;
    final boolean dataPlacesKnown;
    final boolean dataOutsideUnion;
    final boolean administrationPlacesKnown;
    final boolean administrationOutsideUnion;
    final boolean technicalPlacesKnown;
    final boolean technicalDataOutsideUnion;
    final boolean supportOutsideUnion;
    final BigDecimal largestOutsideStake;
    final BigDecimal largestPossibleOutsideStake;
    final BigDecimal outsideShare;
    final BigDecimal possibleOutsideShare;
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
    final boolean tiedToThirdState;
    final boolean mayBeTiedToThirdState;
    final boolean uncertifiedActivity;
    final boolean possiblyUncertifiedActivity;
    final boolean uncertifiedAdministration;
    final boolean possiblyUncertifiedAdministration;
    final boolean wholeAdministration;
    final int dutiesPerformed;
    final int dutiesPossiblyPerformed;
    final boolean storedOutsideArea;
    final boolean ungroundedAccess;
    final boolean possiblyUngroundedAccess;
    final boolean accessOnSafeguards;
    final boolean accessPossiblyOnSafeguards;
    final boolean accessOutsideArea;
    final boolean hostedOutsideArea;
    final boolean reachedByInadequateLaw;
    final boolean mayBeReachedByInadequateLaw;

    OfferQuestions(Proposal proposal, Law law) {
        this.law = law;
        offer = proposal.offer();
        contract = proposal.contract();
        AsOf day = law.day();
        Hoster hoster = offer.hoster();
        List<Certificate> certificates = offer.certificates().items();
        List<Participant> participants = offer.participants().items();

        qualified = certificates.stream().anyMatch(certificate -> certificate.holder().equals(hoster.id())
                && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionIs("3.2") && certificate.validOn(day)
                && certificate.covers(offer));
        mayBeQualified = certificates.stream().anyMatch(certificate -> certificate.holder().equals(hoster.id())
                && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionMayBe("3.2") && certificate.possiblyValidOn(day)
                && certificate.possiblyCovers(offer));

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
        hostedOutsideArea = outside(law.area(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);

        Ownership.Shares shares = Ownership.of(offer, law.union());
        largestOutsideStake = shares.stakes().stream().filter(Stake::outside)
                .map(stake -> stake.capitalAtLeast().max(stake.votesAtLeast())).reduce(BigDecimal.ZERO, BigDecimal::max);
        largestPossibleOutsideStake = shares.stakes().stream().filter(Stake::possiblyOutside)
                .map(stake -> stake.capitalAtMost().max(stake.votesAtMost())).reduce(BigDecimal.ZERO, BigDecimal::max);
        outsideShare = shares.outsideShare().capitalAtLeast().max(shares.outsideShare().votesAtLeast());
        possibleOutsideShare = shares.outsideShare().capitalAtMost().max(shares.outsideShare().votesAtMost());

        Reach reach = new Reach(offer);
        Set<String> influenced = reach.influenced(law);
        Set<String> possiblyInfluenced = reach.possiblyInfluenced(law);
        List<Holding> inHoster = offer.holdings().items().stream().filter(holding -> holding.of().equals(hoster.id())).toList();
        outsideVeto = inHoster.stream().anyMatch(holding -> holding.givesVeto() && influenced.contains(holding.holder()));
        possibleOutsideVeto = inHoster.stream().anyMatch(holding -> holding.mayGiveVeto() && possiblyInfluenced.contains(holding.holder()));
        outsideMajority = inHoster.stream().anyMatch(holding -> holding.givesMajority() && influenced.contains(holding.holder()));
        possibleOutsideMajority = inHoster.stream()
                .anyMatch(holding -> holding.mayGiveMajority() && possiblyInfluenced.contains(holding.holder()));

        participantAccess = participants.stream().anyMatch(Participant::possibleTechnicalAccess);
        outsideAccess = participants.stream().anyMatch(participant -> participant.technicalAccess() && influenced.contains(participant.id()));
        possibleOutsideAccess = participants.stream()
                .anyMatch(participant -> participant.possibleTechnicalAccess() && possiblyInfluenced.contains(participant.id()));
        possibleDependence = participants.stream().anyMatch(Participant::possiblyNotReplaceable);
        outsideDependence = participants.stream().anyMatch(participant -> participant.notReplaceable()
                && influenced.contains(participant.id())
                && certificates.stream().noneMatch(certificate -> certificate.holder().equals(participant.id())
                        && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.possiblyValidOn(day)
                        && certificate.mayCoverSupplyOf(participant)));
        possibleOutsideDependence = participants.stream().anyMatch(participant -> participant.possiblyNotReplaceable()
                && possiblyInfluenced.contains(participant.id())
                && certificates.stream().noneMatch(certificate -> certificate.holder().equals(participant.id())
                        && certificate.scheme() == Scheme.SECNUMCLOUD && certificate.validOn(day)
                        && certificate.coversSupplyOf(participant)));

        boolean hostedOutsideUnion = outside(law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        Set<String> states = reach.reachingStates(law);
        tiedToThirdState = !states.isEmpty() || influenced.contains(hoster.id()) || outsideAccess || hostedOutsideUnion
                || hoster.presentOutside(law.union())
                || inHoster.stream().filter(Holding::controlling).anyMatch(holding -> reach.entities().stream()
                        .anyMatch(entity -> entity.id().equals(holding.holder()) && entity.presentOutside(law.union())))
                || participants.stream().anyMatch(participant -> participant.technicalAccess() && participant.presentOutside(law.union()));
        mayBeTiedToThirdState = hostedOutsideUnion || !hoster.inside(law.union()) || !hoster.presentOnlyInside(law.union())
                || possiblyInfluenced.contains(hoster.id()) || possibleOutsideAccess
                || offer.holdings().items().stream().filter(Holding::possiblyControlling).anyMatch(holding -> reach.entities().stream()
                        .anyMatch(entity -> entity.id().equals(holding.holder()) && entity.possiblyPresentOutside(law.union())))
                || participants.stream()
                        .anyMatch(participant -> participant.possibleTechnicalAccess() && participant.possiblyPresentOutside(law.union()));

        List<Object> chain = WorkingMemory.chain(offer);
        List<EntityActivity> activities = of(EntityActivity.class, chain);
        List<Administration> administrations = of(Administration.class, chain);
        List<EntityRemoteAccess> accesses = of(EntityRemoteAccess.class, chain);
        uncertifiedActivity = activities.stream().anyMatch(work -> work.activity() != HostingActivity.ADMIN_OPERATION
                && work.isPerformed() && !mayBeCertified(work));
        possiblyUncertifiedActivity = activities.stream().anyMatch(work -> work.activity() != HostingActivity.ADMIN_OPERATION
                && work.isPossiblyPerformed() && !certified(work));
        uncertifiedAdministration = administrations.stream().anyMatch(work -> work.whole() && work.beyondOwn()
                && activities.stream().noneMatch(other -> operates(other, work.entity()) && mayBeCertified(other)));
        possiblyUncertifiedAdministration = administrations.stream().anyMatch(work -> work.possiblyWhole() && work.possiblyBeyondOwn()
                && activities.stream().noneMatch(other -> operates(other, work.entity()) && certified(other)));
        wholeAdministration = administrations.stream().anyMatch(Administration::whole);
        int performed = 0;
        int possiblyPerformed = 0;
        for (AdministrationDuty duty : AdministrationDuty.values()) {
            for (Administration administration : administrations) {
                performed |= administration.performs(duty) ? 1 << duty.ordinal() : 0;
                possiblyPerformed |= administration.mayPerform(duty) ? 1 << duty.ordinal() : 0;
            }
        }
        dutiesPerformed = performed;
        dutiesPossiblyPerformed = possiblyPerformed;

        accessOutsideArea = accesses.stream().anyMatch(access -> access.outside(law.area()));
        accessOnSafeguards = accesses.stream().anyMatch(access -> access.outside(law.area()) && access.onSafeguards());
        accessPossiblyOnSafeguards = accesses.stream().anyMatch(access -> access.outside(law.area()) && access.possiblyOnSafeguards());
        ungroundedAccess = accesses.stream().anyMatch(access -> access.outside(law.area()) && access.withoutSafeguards()
                && (!law.adequate().contains(access.country())
                        || offer.allCertificatesKnown() && onlyForTheCertified(access.country())
                                && !dataPrivacyFramework(access.entity(), false)));
        possiblyUngroundedAccess = accesses.stream().anyMatch(access -> access.outside(law.area()) && access.possiblyWithoutSafeguards()
                        && !companiesCovered(access.country())
                        && !(forTheCertified(access.country()) && dataPrivacyFramework(access.entity(), true)))
                || offer.locations().each().stream().anyMatch(place -> (place.function() == Function.PROCESSING
                        || place.function() == Function.ADMINISTRATION) && place.outside(law.area())
                        && accesses.stream().noneMatch(access -> access.country().equals(place.country())));

        reachedByInadequateLaw = states.stream().anyMatch(state -> !law.adequate().contains(state));
        mayBeReachedByInadequateLaw = reach.possiblyReachingStates(law).stream().anyMatch(state -> !law.adequate().contains(state));
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
                if (new Location(function, country).outside(territory)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean operates(EntityActivity work, String entity) {
        return work.entity().equals(entity) && work.activity() == HostingActivity.ADMIN_OPERATION;
    }

    /** On the day of the benchmarks, framework 2 alone counts. */
    private boolean certified(EntityActivity work) {
        return offer.certificates().items().stream().anyMatch(certificate -> certificate.holder().equals(work.entity())
                && certificate.scheme() == Scheme.HDS && certificate.validOn(law.day()) && certificate.certifies(work)
                && certificate.majorVersionIs(2));
    }

    private boolean mayBeCertified(EntityActivity work) {
        return offer.certificates().items().stream().anyMatch(certificate -> certificate.holder().equals(work.entity())
                && certificate.scheme() == Scheme.HDS && certificate.possiblyValidOn(law.day()) && certificate.mayCertify(work)
                && certificate.majorVersionMayBe(2));
    }

    private boolean dataPrivacyFramework(String entity, boolean certain) {
        return offer.certificates().items().stream().anyMatch(certificate -> certificate.holder().equals(entity)
                && certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK
                && (certain ? certificate.validOn(law.day()) : certificate.possiblyValidOn(law.day())));
    }

    private boolean companiesCovered(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country) && decision.coversCompanies());
    }

    private boolean forTheCertified(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country)
                && decision.scope() == AdequacyDecision.Scope.CERTIFIED_ORGANISATIONS);
    }

    private boolean onlyForTheCertified(String country) {
        return forTheCertified(country) && !companiesCovered(country);
    }

    private static <T> List<T> of(Class<T> type, List<Object> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
