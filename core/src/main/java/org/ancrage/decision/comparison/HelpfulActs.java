package org.ancrage.decision.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.decision.Ways;
import org.ancrage.law.Act;

/**
 * Which acts help which offers for one need, told from the {@link Ways} of each.
 *
 * @param need id of the need
 * @param acts those that some way contains: most offers first, then those of which every way contains it, then by id
 * @param permitted offers about which nothing is to be done: a yes already, perhaps on condition, or no text applies
 * @param waiting offers that are helped, but not to a yes: once the acts are done nothing forbids, and facts are still missing
 * @param unhelped offers for which no few acts were found
 * @param incomplete offers of which not every set of a few acts was tried, or not every way is told; there may be others
 */
public record HelpfulActs(
        String need, List<Help> acts, List<String> permitted, List<String> waiting, List<String> unhelped, List<String> incomplete) {

    private static final Comparator<Help> ORDER = Comparator.<Help>comparingInt(help -> help.everyWay().size() + help.someWay().size())
            .thenComparingInt(help -> help.everyWay().size()).reversed().thenComparing(help -> help.act().id());

    public HelpfulActs {
        acts = List.copyOf(acts);
        permitted = List.copyOf(permitted);
        waiting = List.copyOf(waiting);
        unhelped = List.copyOf(unhelped);
        incomplete = List.copyOf(incomplete);
    }

    /**
     * One act. Offers are in the order in which they were given, and stand in one list at most.
     *
     * @param everyWay offers of which every way that is told contains it
     * @param someWay offers of which some way does, and another does not
     */
    public record Help(Act act, List<String> everyWay, List<String> someWay) {
        public Help {
            everyWay = List.copyOf(everyWay);
            someWay = List.copyOf(someWay);
        }

        private static Help of(Act act, Map<String, Ways> byOffer) {
            List<String> every = offers(byOffer, ways -> ways.common().contains(act));
            return new Help(act, every, offers(byOffer, ways -> ways.ways().stream().anyMatch(way -> way.acts().contains(act))).stream()
                    .filter(offer -> !every.contains(offer)).toList());
        }

        /** Whether it helps an offer, whatever else is done. */
        public boolean inEveryWay(String offer) {
            return everyWay.contains(offer);
        }

        /** Whether some way of an offer contains it, and another does not. */
        public boolean inSomeWay(String offer) {
            return someWay.contains(offer);
        }
    }

    /** @param ways by offer; empty where there is nothing to be done */
    static HelpfulActs of(String need, Map<String, Optional<Ways>> ways) {
        Map<String, Ways> open = new LinkedHashMap<>();
        ways.forEach((offer, found) -> found.ifPresent(some -> open.put(offer, some)));
        Stream<Act> acts = open.values().stream().flatMap(found -> found.ways().stream()).flatMap(way -> way.acts().stream()).distinct();
        return new HelpfulActs(need, acts.map(act -> Help.of(act, open)).sorted(ORDER).toList(),
                ways.keySet().stream().filter(offer -> !open.containsKey(offer)).toList(),
                offers(open, found -> !found.ways().isEmpty() && found.ways().stream().noneMatch(way -> way.then().permits())),
                offers(open, found -> found.ways().isEmpty()),
                offers(open, found -> !found.complete()));
    }

    private static List<String> offers(Map<String, Ways> byOffer, Predicate<Ways> which) {
        return byOffer.entrySet().stream().filter(offer -> which.test(offer.getValue())).map(Map.Entry::getKey).toList();
    }
}
