package org.ancrage.engine.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All choices of readings under which a text is read. */
final class Choices {

    private final List<Map<String, String>> all;
    /** By reading, the choices that differ in it alone, by their places. */
    private final Map<String, Collection<List<Integer>>> apart = new LinkedHashMap<>();

    /** @param all not empty; the first is that by default */
    Choices(Collection<Map<String, String>> all) {
        this.all = List.copyOf(all);
        for (String reading : byDefault().keySet()) {
            Map<Map<String, String>, List<Integer>> alike = new HashMap<>();
            for (int place = 0; place < this.all.size(); place++) {
                Map<String, String> others = new HashMap<>(this.all.get(place));
                others.remove(reading);
                alike.computeIfAbsent(others, fresh -> new ArrayList<>()).add(place);
            }
            apart.put(reading, alike.values());
        }
    }

    Map<String, String> byDefault() {
        return all.get(0);
    }

    /** Some of them, as far as it matters whether a choice is among these; empty where they are all. */
    List<Map<String, String>> mattering(Set<Map<String, String>> some) {
        if (some.size() == all.size()) {
            return List.of();
        }
        boolean[] among = new boolean[all.size()];
        for (int place = 0; place < among.length; place++) {
            among[place] = some.contains(all.get(place));
        }
        Set<String> mattering = new HashSet<>();
        apart.forEach((reading, groups) -> {
            if (groups.stream().anyMatch(places -> places.stream().anyMatch(place -> among[place] != among[places.get(0)]))) {
                mattering.add(reading);
            }
        });
        return some.stream().map(options -> only(mattering, options)).distinct().toList();
    }

    private static Map<String, String> only(Set<String> readings, Map<String, String> options) {
        Map<String, String> some = new TreeMap<>(options);
        some.keySet().retainAll(readings);
        return some;
    }
}
