package org.ancrage.render.words;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.AccreditationExemption;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Administration;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Project;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.Territory;
import org.ancrage.fact.derived.AccessLaw;
import org.ancrage.fact.derived.ActivityCertified;
import org.ancrage.fact.derived.AdministrationPerformed;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityConnection;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.Involvement;
import org.ancrage.fact.derived.OutsideInfluence;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.PossibleExposure;
import org.ancrage.fact.derived.PossibleInvolvement;
import org.ancrage.fact.derived.PossibleOutsideInfluence;
import org.ancrage.fact.derived.PossibleThirdCountrySubjection;
import org.ancrage.fact.derived.PossibleThirdStateTie;
import org.ancrage.fact.derived.PossibleUnprotectedExposure;
import org.ancrage.fact.derived.PossiblyActivityCertified;
import org.ancrage.fact.derived.PossiblyAdministrationPerformed;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.derived.ThirdCountrySubjection;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.fact.derived.UnnamedForeignGroup;
import org.ancrage.fact.derived.UnprotectedExposure;
import org.ancrage.fact.predicate.Reads;

/** What reflection says of the records of {@code org.ancrage.fact}. */
public final class FactType {

    static final List<Class<?>> RECORDS = List.of(
            AccessLaw.class, Accreditation.class, AccreditationExemption.class, ActivityCertified.class, AdequacyDecision.class, Administration.class, AdministrationPerformed.class, AsOf.class, Attribute.class, Authorisation.class,
            Certificate.class,
            Contract.class, Customer.class, Dataset.class, Derogation.class, EntityActivity.class, EntityConnection.class, EntityRemoteAccess.class,
            EuropeanEconomicArea.class, EuropeanUnion.class, Exposure.class, ForeignAccessLaw.class, GroupVotes.class, Holder.class, Holding.class,
            Hoster.class, Hosting.class, Involvement.class, Listing.class, Location.class, Locations.class, Need.class, Offer.class,
            OutsideInfluence.class, OutsideShare.class, Participant.class, PossibleOutsideInfluence.class,
            PossiblyActivityCertified.class, PossiblyAdministrationPerformed.class, PossibleExposure.class, PossibleInvolvement.class, PossibleThirdCountrySubjection.class, PossibleThirdStateTie.class, PossibleUnprotectedExposure.class, Project.class, Proposal.class, ReadingChoice.class, RemoteAccess.class,
            Stake.class, ThirdCountrySubjection.class, ThirdStateTie.class, UnnamedForeignGroup.class,
            UnprotectedExposure.class);

    /** Types under which rules match several records; what they declare is labelled once, under their name. */
    static final List<Class<?>> INTERFACES = List.of(Entity.class, Territory.class);

    private FactType() {
    }

    /** The type of fact with this simple name. */
    public static Optional<Class<?>> named(String name) {
        return Stream.concat(RECORDS.stream(), INTERFACES.stream())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }

    /** The type under whose name a component or predicate is labelled. */
    static Class<?> declaring(Class<?> type, String member) {
        return INTERFACES.stream()
                .filter(shared -> shared.isAssignableFrom(type) && Stream.of(shared.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member)))
                .findFirst()
                .orElse(type);
    }

    static Optional<Method> predicate(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.isAnnotationPresent(Reads.class))
                .findFirst();
    }
}
