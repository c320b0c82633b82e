package org.ancrage.rules.witness;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;

/**
 * SecNumCloud 3.2, chapters 3.2, 19.2 and 19.6: a qualification stands for the service as it was assessed, all of whose data, administration and
 * supervision are in the Union, accessed from outside by support alone, supplied by a provider that is there and directed from there, and which nobody
 * from outside can obtain. What is said to be otherwise is not that service; of what nothing is said, the qualification itself tells. A mere figure of
 * the capital that contradicts a qualification is discarded (offer-traps 9); control is more than a figure.
 */
final class ServiceAsAssessed {

    /** 19.2.b, c and d. */
    private static final Set<Function> IN_THE_UNION = EnumSet.complementOf(EnumSet.of(Function.SUPPORT));

    private ServiceAsAssessed() {
    }

    /** Whether no qualification under 3.2 covers what is described, where the facts prevail over it. */
    static boolean left(Completion asked) {
        return asked.reads("fr/secnumcloud#qualification-against-facts", "facts-prevail")
                && (IN_THE_UNION.stream().anyMatch(function -> outside(asked, function))
                        // 19.2.e: support alone may come from elsewhere, if what it may do is documented.
                        || asked.offer().supportOperationsDocumented().no() && outside(asked, Function.SUPPORT)
                        || reachedFromOutside(asked) || ledFromOutside(asked));
    }

    /** 9.7.d, 19.2.c and e: whoever reaches data from outside gives support there, documented and supervised, or else administers from there. */
    private static boolean reachedFromOutside(Completion asked) {
        return Stream.concat(Stream.of(asked.offer().hoster().remoteAccess()), asked.offer().participants().items().stream().map(Participant::remoteAccess))
                .flatMap(accesses -> accesses.items().stream())
                .map(RemoteAccess::country).filter(country -> UnionTerritory.excludes(country, asked.day()))
                .anyMatch(country -> asked.offer().supportOperationsDocumented().no() || !supportedFrom(asked, country));
    }

    private static boolean supportedFrom(Completion asked, String country) {
        Listing<String> support = asked.offer().locations().support();
        return support.items().contains(country)
                || !UnlistedCountries.excluded(support, country) && asked.has(support, country, "offer.locations.support");
    }

    /** 19.6.a and b: the provider, or a power over it; 19.6.c: a third company with access. */
    private static boolean ledFromOutside(Completion asked) {
        Ownership known = Ownership.known(asked);
        return known.ledFromOutside(asked.offer().hoster().id())
                || known.inHoster().anyMatch(held -> (held.veto().yes() || held.appointsMajority().yes()) && known.ledFromOutside(held.holder()))
                || asked.offer().participants().items().stream().anyMatch(company -> (company.accessToCustomerData().yes() || company.accessToTechnicalData().yes())
                        && known.ledFromOutside(company.id()));
    }

    private static boolean outside(Completion asked, Function function) {
        return asked.offer().locations().of(function).items().stream().anyMatch(country -> UnionTerritory.excludes(country, asked.day()));
    }
}
