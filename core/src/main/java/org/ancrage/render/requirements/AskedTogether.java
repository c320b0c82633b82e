package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Requirement;

/**
 * What a text asks for the same reason and since the same day, which is told as one.
 *
 * @param requirements at least one; several where each is a criterion, and a statement of the outline stands over them
 */
record AskedTogether(List<Requirement> requirements) {

    AskedTogether {
        requirements = List.copyOf(requirements);
    }

    static List<AskedTogether> of(List<Requirement> asked) {
        Map<List<Object>, List<Requirement>> groups = new LinkedHashMap<>();
        for (Requirement requirement : asked) {
            Object alone = requirement.grounds().isEmpty() || !(requirement.demand() instanceof Demand.Holds) ? requirement : "";
            groups.computeIfAbsent(List.of(requirement.grounds(), requirement.under(), requirement.period(), alone),
                    fresh -> new ArrayList<>()).add(requirement);
        }
        return groups.values().stream().map(AskedTogether::new).toList();
    }

    Requirement first() {
        return requirements.get(0);
    }

    boolean alone() {
        return requirements.size() == 1;
    }

    /** Of all of them. */
    Demand demand() {
        return Demand.all(requirements.stream().map(Requirement::demand).toList(), null, List.of());
    }
}
