package org.ancrage.rules.witness;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.Holding;
import org.ancrage.rules.witness.Ownership.Part;

/** Companies that hold each other, and in which nobody else has a part: who stands behind them is not said (19.6.b goes to the last holder). */
record HolderCircles(String hoster, Collection<Holding> holdings) {

    /** @param traded whether the public stands behind the hoster */
    boolean any(boolean traded) {
        return Stream.of(Part.values()).anyMatch(part -> any(part, traded));
    }

    private boolean any(Part part, boolean traded) {
        List<Holding> some = holdings.stream().filter(held -> Ownership.bound(held, part).positive()).toList();
        Set<String> chain = new LinkedHashSet<>(Set.of(hoster));
        while (chain.addAll(holders(some, held -> chain.contains(held.of())))) {
            continue;
        }
        Set<String> ended = chain.stream().filter(company -> holders(some, held -> held.of().equals(company)).isEmpty() || traded && company.equals(hoster))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        while (ended.addAll(some.stream().filter(held -> ended.contains(held.holder())).map(Holding::of).toList())) {
            continue;
        }
        return !ended.containsAll(chain);
    }

    private static List<String> holders(List<Holding> holdings, Predicate<Holding> which) {
        return holdings.stream().filter(which).map(Holding::holder).toList();
    }
}
