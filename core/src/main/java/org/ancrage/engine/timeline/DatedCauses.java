package org.ancrage.engine.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.engine.rules.DayTests;
import org.ancrage.engine.walk.ReadComponents;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Wording;

/** Dates of facts, and dates that rules name, which come on a day and bear on a change. */
final class DatedCauses {

    private DatedCauses() {
    }

    /** Dates that come that day and on which a changed criterion rests. */
    static List<StepCause> of(DatedAnswer after, List<StepCause.CriterionChanged> criteria) {
        LocalDate day = after.day.date();
        Map<Object, Set<String>> components = new LinkedHashMap<>();
        Map<Object, Set<String>> begins = new HashMap<>();
        Map<Object, Set<String>> ends = new HashMap<>();
        Map<Object, Set<Wording>> rules = new HashMap<>();
        List<StepCause> causes = new ArrayList<>();
        for (DayTests.Test test : after.turning) {
            if (criteria.stream().noneMatch(change -> test.criteria().contains(change.criterion().id()))) {
                continue;
            }
            if (test.facts().isEmpty()) {
                causes.add(new StepCause.RuleDated(test.constraint().text(), test.holds(day)));
            }
            for (Object fact : test.facts()) {
                List<String> naming = naming(fact, day);
                components.computeIfAbsent(fact, key -> new LinkedHashSet<>()).addAll(naming.isEmpty() ? reckoning(fact, test.constraint().text()) : naming);
                rules.computeIfAbsent(fact, key -> new LinkedHashSet<>()).addAll(test.names());
                if (naming.isEmpty()) {
                    (test.holds(day) ? begins : ends).computeIfAbsent(fact, key -> new TreeSet<>()).add(test.constraint().text());
                }
            }
        }
        components.forEach((fact, told) -> causes.add(new StepCause.FactDated(fact, List.copyOf(told),
                List.copyOf(begins.getOrDefault(fact, Set.of())), List.copyOf(ends.getOrDefault(fact, Set.of())), List.copyOf(rules.getOrDefault(fact, Set.of())))));
        return causes;
    }

    /** Components that name the day as a first day, or the day before as a last one. */
    private static List<String> naming(Object fact, LocalDate day) {
        return RecordShape.components(fact.getClass()).stream().filter(component -> component.raw() == LocalDate.class).filter(component -> {
            Object date = component.valueIn(fact);
            return day.equals(date) || day.minusDays(1).equals(date);
        }).map(RecordShape.Component::name).toList();
    }

    private static List<String> reckoning(Object fact, String constraint) {
        List<String> looked = ReadComponents.of(fact.getClass(), constraint);
        return RecordShape.components(fact.getClass()).stream().filter(component -> looked.isEmpty() || looked.contains(component.name()))
                .filter(component -> component.raw() == LocalDate.class || component.raw() == Integer.class)
                .filter(component -> component.valueIn(fact) != null).map(RecordShape.Component::name).toList();
    }
}
