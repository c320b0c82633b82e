package org.ancrage.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.law.Act;
import org.ancrage.law.Wording;

/**
 * What can be done so that the answer becomes a yes: sets of acts, each of which was tried. Those parts of a set that were tried are not enough.
 *
 * @param ways the shortest, in the order of the packs, at most three; empty where no set of a few acts was found
 * @param closed ids of criteria that acts can bring about, none of which is open to this customer, these data or this offer; told only where no
 *     way was found
 * @param complete whether there are no others as short; where not, there may be shorter ones too
 */
public record Ways(List<Way> ways, Set<String> closed, boolean complete) {

    public Ways {
        ways = List.copyOf(ways);
        closed = Set.copyOf(closed);
    }

    public Ways(List<Way> ways, boolean complete) {
        this(ways, Set.of(), complete);
    }

    /** The acts that every way contains, in the order of the first. */
    public List<Act> common() {
        return ways.isEmpty() ? List.of() : ways.get(0).acts().stream().filter(act -> ways.stream().allMatch(way -> way.acts().contains(act))).toList();
    }

    /**
     * Acts that together are enough.
     *
     * @param acts in the order of the packs
     * @param then the outcome from the day on which all of it is done, under the law of the day of the answer: a yes or, where no acts lead to
     *     one, {@code UNDETERMINED}
     * @param open texts that then wait for facts or for undertakings, in the order of the packs
     */
    public record Way(List<Act> acts, Outcome then, List<Open> open) {
        public Way {
            acts = List.copyOf(acts);
            open = List.copyOf(open);
        }

        /** Texts that then have this outcome. */
        public Stream<Open> open(Outcome outcome) {
            return open.stream().filter(text -> text.outcome() == outcome);
        }
    }

    /**
     * A text that is then not settled yet.
     *
     * @param outcome {@code UNDETERMINED} or {@code CONDITIONAL}
     * @param questions how many it then waits for; none where it waits for undertakings
     */
    public record Open(String text, Wording title, Outcome outcome, int questions) {
    }
}
