package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ancrage.law.Condition;

/**
 * The gates of an outline.
 *
 * @param criteria in the order of their places
 * @param choices options by reading, in the order of their places
 */
record Gates(List<String> criteria, Map<String, List<String>> choices, Predicate<String> undertakings) implements Condition.Fold<Gate> {
    @Override
    public Gate all(Condition.All node) {
        return new Gate.All(each(node.children()));
    }

    @Override
    public Gate any(Condition.Any node) {
        return new Gate.Any(each(node.children()));
    }

    @Override
    public Gate not(Condition.Not node) {
        return new Gate.Not(node.child().fold(this));
    }

    @Override
    public Gate unless(Condition.Unless node) {
        return new Gate.All(new Gate[] {node.rule().fold(this), new Gate.Not(node.exception().fold(this))});
    }

    @Override
    public Gate settled(Condition.Settled node) {
        return new Gate.Settled(criteria.indexOf(node.criterion()), undertakings.test(node.criterion()));
    }

    @Override
    public Gate choice(Condition.Choice node) {
        int place = new ArrayList<>(choices.keySet()).indexOf(node.reading());
        return new Gate.Choice(place, Objects.requireNonNull(choices.get(node.reading())).stream().map(option -> node.option(option).fold(this)).toArray(Gate[]::new));
    }

    @Override
    public Gate given(Condition.Given node) {
        return new Gate.Given(node.holds());
    }

    private Gate[] each(List<Condition> nodes) {
        return nodes.stream().map(node -> node.fold(this)).toArray(Gate[]::new);
    }
}
