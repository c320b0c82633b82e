package org.ancrage.rules.witness;

import java.util.List;
import java.util.Set;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;

/** The countries of what is done for the service, on the national territory or not, each missing one in turn. */
final class HostingPlaces {

    /** One may do without. */
    private static final Set<Location.Function> DISPENSABLE = Set.of(Location.Function.BACKUP, Location.Function.SUPPORT);

    private HostingPlaces() {
    }

    /** What every service does is done somewhere, so that a list of no place leaves the place unknown. */
    static List<String> of(Completion asked, Location.Function function) {
        Listing<String> given = asked.offer().locations().of(function);
        String what = "offer.locations." + function;
        List<String> others = !UnlistedCountries.excluded(given, "CN") ? List.of("FR", "CN")
                : UnlistedCountries.excluded(given, "NO") ? List.of("FR", "DE") : List.of("FR", "DE", "NO");
        return given.items().isEmpty() && !DISPENSABLE.contains(function) ? List.of(asked.oneOf(others, what))
                : asked.countries(given, others, what);
    }
}
