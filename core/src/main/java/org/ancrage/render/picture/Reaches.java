package org.ancrage.render.picture;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Reach;

/** Along which steps foreign laws reach, or may reach, the data. */
final class Reaches {

    private final String offer;
    private final Map<String, Map<String, Reach>> steps = new HashMap<>();
    /** By law, whoever stands on a way by which it reaches the offer, and the offer. */
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, Set<String>> perhaps = new HashMap<>();

    Reaches(Picture picture) {
        offer = picture.offer();
        picture.reaches().forEach(reach -> steps.computeIfAbsent(reach.entity(), fresh -> new LinkedHashMap<>()).put(reach.through(), reach));
        picture.laws().forEach(law -> {
            known.put(law.id(), ways(law.id(), false));
            perhaps.put(law.id(), ways(law.id(), true));
        });
    }

    private Set<String> ways(String law, boolean orMay) {
        Set<String> found = new HashSet<>(Set.of(offer));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Reach reach : of(open.remove())) {
                if ((reach.laws().containsKey(law) || orMay && reach.possible().contains(law)) && found.add(reach.through())) {
                    open.add(reach.through());
                }
            }
        }
        return found;
    }

    /** Each step by which an entity is reached. */
    Collection<Reach> of(String entity) {
        return steps.getOrDefault(entity, Map.of()).values();
    }

    /** Whether laws reach, or may reach, the data through it. */
    Sketch.Reached through(String entity) {
        return on(known, entity) ? Sketch.Reached.YES : on(perhaps, entity) ? Sketch.Reached.PERHAPS : Sketch.Reached.NO;
    }

    private static boolean on(Map<String, Set<String>> ways, String entity) {
        return ways.values().stream().anyMatch(way -> way.contains(entity));
    }

    /** Whether laws reach, or may reach, the data. */
    Sketch.Reached data() {
        Collection<Reach> last = of(offer);
        return last.stream().anyMatch(reach -> !reach.laws().isEmpty()) ? Sketch.Reached.YES
                : last.isEmpty() ? Sketch.Reached.NO : Sketch.Reached.PERHAPS;
    }

    /** Laws of which the facts leave open whether they reach the data, beside those that are known to. */
    Set<String> perhapsData() {
        Set<String> open = new TreeSet<>();
        of(offer).forEach(reach -> open.addAll(reach.possible()));
        of(offer).forEach(reach -> open.removeAll(reach.laws().keySet()));
        return open;
    }

    /** Laws that reach the data along the step from one entity to another, or to the offer. */
    Set<String> along(String through, String entity) {
        Set<String> along = new TreeSet<>(step(through, entity).laws().keySet());
        along.removeIf(law -> !known.getOrDefault(law, Set.of()).contains(entity));
        return along;
    }

    /** Laws that may, without those that are known to. */
    Set<String> perhapsAlong(String through, String entity) {
        Reach step = step(through, entity);
        Set<String> along = new TreeSet<>(step.possible());
        along.addAll(step.laws().keySet());
        along.removeIf(law -> !perhaps.getOrDefault(law, Set.of()).contains(entity));
        along.removeAll(along(through, entity));
        return along;
    }

    /** Whether some law is known to reach the one through the other. */
    boolean isKnown(String through, String entity) {
        return !step(through, entity).laws().isEmpty();
    }

    private Reach step(String through, String entity) {
        Reach known = steps.getOrDefault(entity, Map.of()).get(through);
        return known != null ? known : new Reach(entity, through, Map.of(), Set.of());
    }

    /** Who is shown whatever the room: those on the shortest way of each law that reaches the data. */
    static Set<String> onChains(Picture picture) {
        Set<String> on = new HashSet<>();
        picture.chains().forEach(chain -> chain.steps().forEach(step -> on.addAll(List.of(step.entity(), step.through()))));
        on.remove(picture.offer());
        return on;
    }
}
