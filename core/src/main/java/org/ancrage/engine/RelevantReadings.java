package org.ancrage.engine;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * Which open readings can change what a version answers on the facts, or what it asks; only they are tried in all combinations.
 *
 * <p>Each node gets the truths that it may have under any readings, those of its children taken as independent. That can only be too
 * many, so a node with one definite truth has it under every combination, and nothing under it matters.
 *
 * @param truths the truths that a criterion has under the readings on which its rules depend
 * @param readings the open readings on which the rules of a criterion depend
 * @param open whether a reading is open
 * @param taken the option of a reading that is not
 */
record RelevantReadings(
        Function<String, Set<Truth>> truths,
        Function<String, Set<String>> readings,
        Predicate<String> open,
        Function<String, String> taken,
        Predicate<String> undertaking) {

    Set<String> of(Version version) {
        Set<String> relevant = new LinkedHashSet<>();
        collect(version.applies(), false, relevant);
        if (!possible(version.applies(), false).equals(EnumSet.of(Truth.UNMET))) {
            collect(version.requires(), false, relevant);
            collect(version.requires(), true, relevant);
        }
        return relevant;
    }

    private void collect(Condition node, boolean undertakingsGiven, Set<String> relevant) {
        Set<Truth> possible = possible(node, undertakingsGiven);
        // Under a truth that is unknown, another reading may ask for something else.
        if (possible.size() == 1 && !possible.contains(Truth.UNKNOWN)) {
            return;
        }
        if (node instanceof Condition.Settled settled && possible.size() > 1) {
            relevant.addAll(readings.apply(settled.criterion()));
        } else if (node instanceof Condition.Choice choice && open.test(choice.reading())) {
            relevant.add(choice.reading());
        }
        children(node).forEach(child -> collect(child, undertakingsGiven, relevant));
    }

    private List<Condition> children(Condition node) {
        return node instanceof Condition.Choice choice && !open.test(choice.reading())
                ? List.of(choice.option(taken.apply(choice.reading())))
                : node.children();
    }

    private Set<Truth> possible(Condition node, boolean undertakingsGiven) {
        if (node instanceof Condition.Settled settled) {
            return undertakingsGiven && undertaking.test(settled.criterion()) ? EnumSet.of(Truth.MET) : truths.apply(settled.criterion());
        } else if (node instanceof Condition.Given given) {
            return EnumSet.of(given.holds() ? Truth.MET : Truth.UNMET);
        }
        List<Set<Truth>> parts = children(node).stream().map(child -> possible(child, undertakingsGiven)).toList();
        if (node instanceof Condition.All) {
            return all(parts);
        } else if (node instanceof Condition.Any) {
            return negated(all(parts.stream().map(RelevantReadings::negated).toList()));
        } else if (node instanceof Condition.Not) {
            return negated(parts.get(0));
        } else if (node instanceof Condition.Unless) {
            return all(List.of(parts.get(0), negated(parts.get(1))));
        }
        Set<Truth> ofAnyOption = EnumSet.noneOf(Truth.class);
        parts.forEach(ofAnyOption::addAll);
        return ofAnyOption;
    }

    private static Set<Truth> all(List<Set<Truth>> parts) {
        Set<Truth> possible = EnumSet.noneOf(Truth.class);
        if (parts.stream().anyMatch(part -> part.contains(Truth.UNMET))) {
            possible.add(Truth.UNMET);
        }
        if (parts.stream().allMatch(part -> part.contains(Truth.MET))) {
            possible.add(Truth.MET);
        }
        if (parts.stream().noneMatch(part -> part.equals(EnumSet.of(Truth.UNMET)))
                && parts.stream().anyMatch(part -> part.contains(Truth.UNKNOWN))) {
            possible.add(Truth.UNKNOWN);
        }
        return possible;
    }

    private static Set<Truth> negated(Set<Truth> truths) {
        Set<Truth> negated = EnumSet.noneOf(Truth.class);
        truths.forEach(truth -> negated.add(truth.negated()));
        return negated;
    }
}
