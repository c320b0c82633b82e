package org.ancrage.engine.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityConnection;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;

/** To which side of a question the facts of a type belong. What is derived belongs to the sides of what it is derived from. */
public final class FactSides {

    /** Types of which a question always has exactly one fact. */
    public static final Set<Class<?>> SINGLE = Set.of(AsOf.class, EuropeanUnion.class, EuropeanEconomicArea.class, Customer.class,
            Dataset.class, Project.class, Offer.class, Hoster.class, Contract.class);

    private static final Map<Class<?>, Side> GIVEN = Map.ofEntries(
            Map.entry(AsOf.class, Side.DAY), Map.entry(EuropeanUnion.class, Side.DAY), Map.entry(EuropeanEconomicArea.class, Side.DAY),
            Map.entry(AdequacyDecision.class, Side.DAY), Map.entry(ForeignAccessLaw.class, Side.DAY), Map.entry(ReadingChoice.class, Side.DAY),
            Map.entry(Customer.class, Side.NEED), Map.entry(Dataset.class, Side.NEED), Map.entry(Project.class, Side.NEED),
            Map.entry(Derogation.class, Side.NEED), Map.entry(Authorisation.class, Side.NEED), Map.entry(Accreditation.class, Side.NEED),
            Map.entry(AccreditationExemption.class, Side.NEED),
            Map.entry(Offer.class, Side.OFFER), Map.entry(Hoster.class, Side.OFFER), Map.entry(Holder.class, Side.OFFER),
            Map.entry(Holding.class, Side.OFFER), Map.entry(Participant.class, Side.OFFER), Map.entry(Certificate.class, Side.OFFER),
            Map.entry(Location.class, Side.OFFER), Map.entry(RemoteAccess.class, Side.OFFER), Map.entry(Stake.class, Side.OFFER), Map.entry(GroupVotes.class, Side.OFFER),
            Map.entry(OutsideShare.class, Side.OFFER), Map.entry(EntityActivity.class, Side.OFFER),
            Map.entry(EntityRemoteAccess.class, Side.OFFER), Map.entry(Administration.class, Side.OFFER),
            Map.entry(EntityConnection.class, Side.OFFER),
            Map.entry(Contract.class, Side.OFFER),
            Map.entry(Attribute.class, Side.PAIR));

    private final Map<String, Side> derived = new HashMap<>();

    /** @param derivations rules that derive facts, by the simple name of their type */
    public FactSides(Map<String, List<RuleWalk>> derivations) {
        derivations.keySet().forEach(type -> derived.put(type, Side.DAY));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, List<RuleWalk>> derivation : derivations.entrySet()) {
                Side found = derivation.getValue().stream().flatMap(rule -> rule.factTypes().stream()).map(this::of)
                        .reduce(derived.get(derivation.getKey()), Side::with);
                grew |= derived.put(derivation.getKey(), found) != found;
            }
        }
    }

    /** An interface belongs to the sides of all that implement it; what is not known may belong to both. */
    Side of(Class<?> type) {
        Side known = GIVEN.get(type);
        if (known == null) {
            known = derived.get(type.getSimpleName());
        }
        return known != null ? known : GIVEN.entrySet().stream().filter(given -> type.isAssignableFrom(given.getKey()))
                .map(java.util.Map.Entry::getValue).reduce(Side::with).orElse(Side.PAIR);
    }

    /** Whether anything is derived from need and offer together. */
    public boolean derivesFromPairs() {
        return derived.containsValue(Side.PAIR);
    }

    /** Whether there is always exactly one fact of this type. */
    boolean single(Class<?> type) {
        return SINGLE.contains(type);
    }
}
