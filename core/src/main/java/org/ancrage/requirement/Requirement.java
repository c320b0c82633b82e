package org.ancrage.requirement;

import java.util.List;
import java.util.Map;
import org.ancrage.law.Period;
import org.ancrage.law.Wording;

/**
 * Something that a text asks of whatever offer may host.
 *
 * @param where what must hold for the text to ask it, as far as that is not known; {@link Demand#NOTHING} where it asks it in any case
 * @param demand what it asks; {@link Demand#IMPOSSIBLE} where no offer can comply
 * @param grounds why: the statements of the outline under which it stands, each with what it puts into words; none where the
 *     criterion says it all
 * @param under options of readings under which it is asked, each with all readings that matter to it; none where it is asked under every
 *     reading
 * @param byDefault whether it is asked where each open point of law takes the option that was settled beforehand, or its default
 * @param period since when, and until when, as the versions of the text follow each other without a day between them
 */
public record Requirement(Demand where, Demand demand, List<Ground> grounds, List<Map<String, String>> under, boolean byDefault, Period period) {

    /**
     * A statement of an outline under which something is asked.
     *
     * @param provisions global ids, in force on the day
     */
    public record Ground(Wording statement, List<String> provisions) {
        public Ground {
            provisions = List.copyOf(provisions);
        }
    }

    public Requirement {
        grounds = List.copyOf(grounds);
        under = under.stream().map(Map::copyOf).toList();
    }

    /** Nothing else will do, whatever the readings and whatever is not known. */
    public boolean strict() {
        return under.isEmpty() && where.equals(Demand.NOTHING) && demand instanceof Demand.Holds;
    }
}
