package org.ancrage.engine.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Requirement.Ground;

/**
 * What a version of a text asks under one choice of readings: {@code demands} must all hold where {@code where} does.
 *
 * <p>What is asked in any case is taken as given in what is asked besides: an alternative that it rules out is none, and one that it brings about is not worth asking.
 *
 * @param demands each with the statements under which it stands
 */
record Asked(Demand where, Map<Demand, Set<Ground>> demands) {

    private static final Asked OF_NOBODY = new Asked(Demand.IMPOSSIBLE, Map.of());

    static Asked of(OutlineReading outline) {
        Remainder remainder = new Remainder(outline);
        Demand where = outline.version().applies().fold(remainder);
        if (where.equals(Demand.IMPOSSIBLE)) {
            return OF_NOBODY;
        }
        Map<Demand, Set<Ground>> asked = new LinkedHashMap<>();
        takeApart(outline.version().requires().fold(remainder), List.of(), asked);
        return new Asked(where, shortened(where, asked));
    }

    private static void takeApart(Demand demand, List<Ground> under, Map<Demand, Set<Ground>> into) {
        if (demand instanceof Demand.All all) {
            List<Ground> grounds = all.statement() == null ? under : List.of(new Ground(all.statement(), all.provisions()));
            all.parts().forEach(part -> takeApart(part, grounds, into));
        } else {
            into.computeIfAbsent(demand, fresh -> new LinkedHashSet<>()).addAll(under);
        }
    }

    private static Map<Demand, Set<Ground>> shortened(Demand where, Map<Demand, Set<Ground>> asked) {
        Map<Demand, Set<Ground>> before = Map.of();
        Map<Demand, Set<Ground>> after = asked;
        while (!after.equals(before)) {
            before = after;
            after = shortenedOnce(where, before);
        }
        return after;
    }

    private static Map<Demand, Set<Ground>> shortenedOnce(Demand where, Map<Demand, Set<Ground>> asked) {
        Map<String, Boolean> given = units(where);
        Map<String, Boolean> certain = new LinkedHashMap<>(given);
        for (Demand demand : asked.keySet()) {
            if (demand instanceof Demand.Holds holds) {
                Boolean other = certain.putIfAbsent(holds.criterion(), holds.met());
                if (other != null && other != holds.met()) {
                    return Map.of(Demand.IMPOSSIBLE, asked.get(demand));
                }
            }
        }
        Map<Demand, Set<Ground>> shorter = new LinkedHashMap<>();
        asked.forEach((demand, grounds) -> {
            Demand left = demand.knowing(demand instanceof Demand.Holds ? given : certain);
            if (!left.equals(Demand.NOTHING)) {
                takeApart(left, List.copyOf(grounds), shorter);
            }
        });
        return shorter;
    }

    /** Criteria of which a demand leaves no choice. */
    private static Map<String, Boolean> units(Demand demand) {
        Map<String, Boolean> units = new LinkedHashMap<>();
        List<Demand> parts = new ArrayList<>(List.of(demand));
        while (!parts.isEmpty()) {
            Demand part = parts.remove(parts.size() - 1);
            if (part instanceof Demand.Holds holds) {
                units.put(holds.criterion(), holds.met());
            } else if (part instanceof Demand.All all) {
                parts.addAll(all.parts());
            }
        }
        return units;
    }
}
