package org.ancrage.fact.shape;

import static org.ancrage.fact.shape.FactOrigin.ANY_SIDE;
import static org.ancrage.fact.shape.FactOrigin.LAW;
import static org.ancrage.fact.shape.FactOrigin.NEED;
import static org.ancrage.fact.shape.FactOrigin.OFFER;
import static org.ancrage.fact.shape.FactOrigin.OFFER_ALONE;
import static org.ancrage.fact.shape.FactOrigin.OFFER_UNDER_LAW;
import static org.ancrage.fact.shape.FactOrigin.RULES;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Project;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.RemoteAccess;
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
import org.ancrage.fact.derived.PartKept;
import org.ancrage.fact.derived.PossibleExposure;
import org.ancrage.fact.derived.PossibleInvolvement;
import org.ancrage.fact.derived.PossibleOutsideInfluence;
import org.ancrage.fact.derived.PossibleThirdCountrySubjection;
import org.ancrage.fact.derived.PossibleThirdStateTie;
import org.ancrage.fact.derived.PossibleUnprotectedExposure;
import org.ancrage.fact.derived.PossiblyActivityCertified;
import org.ancrage.fact.derived.PossiblyAdministrationPerformed;
import org.ancrage.fact.derived.PossiblyPartKept;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.derived.ThirdCountrySubjection;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.fact.derived.UnnamedForeignGroup;
import org.ancrage.fact.derived.UnprotectedExposure;

/** Every type of fact that rules may match, written down once: sessions, walks, timelines, words and restricted packs ask here. */
public final class FactTypes {

    private static final Map<Class<?>, FactOrigin> ORIGINS = origins();

    /** Of these, a question always has exactly one. */
    private static final Set<Class<?>> SINGLE = Set.of(AsOf.class, EuropeanUnion.class, EuropeanEconomicArea.class, Customer.class,
            Dataset.class, Project.class, Offer.class, Hoster.class, ServiceAsGiven.class, Contract.class);

    private FactTypes() {
    }

    private static Map<Class<?>, FactOrigin> origins() {
        Map<Class<?>, FactOrigin> origins = new LinkedHashMap<>();
        put(origins, LAW, AdequacyDecision.class, AsOf.class, EuropeanEconomicArea.class, EuropeanUnion.class, ForeignAccessLaw.class,
                ReadingChoice.class);
        put(origins, NEED, Accreditation.class, AccreditationExemption.class, Authorisation.class, Customer.class, Dataset.class,
                Derogation.class, Project.class);
        put(origins, OFFER, Administration.class, Certificate.class, Contract.class, Holder.class, Holding.class, Hoster.class, Location.class,
                Offer.class, Participant.class, RemoteAccess.class);
        put(origins, ANY_SIDE, Attribute.class);
        put(origins, OFFER_ALONE, EntityActivity.class, EntityConnection.class, EntityRemoteAccess.class);
        put(origins, OFFER_UNDER_LAW, GroupVotes.class, OutsideShare.class, ServiceAsGiven.class, Stake.class);
        put(origins, RULES, AccessLaw.class, ActivityCertified.class, AdministrationPerformed.class, Exposure.class,
                Involvement.class,
                OutsideInfluence.class, PartKept.class, PossibleExposure.class, PossibleInvolvement.class, PossibleOutsideInfluence.class,
                PossibleThirdCountrySubjection.class, PossibleThirdStateTie.class, PossibleUnprotectedExposure.class,
                PossiblyActivityCertified.class, PossiblyAdministrationPerformed.class, PossiblyPartKept.class,
                ThirdCountrySubjection.class, ThirdStateTie.class, UnnamedForeignGroup.class, UnprotectedExposure.class);
        return Collections.unmodifiableMap(origins);
    }

    private static void put(Map<Class<?>, FactOrigin> origins, FactOrigin origin, Class<?>... types) {
        for (Class<?> type : types) {
            origins.put(type, origin);
        }
    }

    /** All of them. */
    public static Set<Class<?>> all() {
        return ORIGINS.keySet();
    }

    /** Those that come from there. */
    public static Set<Class<?>> from(Predicate<FactOrigin> origin) {
        return ORIGINS.entrySet().stream().filter(entry -> origin.test(entry.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empty for what is no type of fact. */
    public static Optional<FactOrigin> origin(Class<?> type) {
        return Optional.ofNullable(ORIGINS.get(type));
    }

    /** Whether a question always has exactly one fact of this type. */
    public static boolean single(Class<?> type) {
        return SINGLE.contains(type);
    }
}
