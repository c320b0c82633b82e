package org.ancrage.engine.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactNode;
import org.ancrage.engine.walk.RuleNode;
import org.ancrage.engine.walk.RuleRun;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;

/** On which readings rules depend: by a pattern that admits a choice of one, or by looking at what is derived under one. Immutable. */
public final class ReadingUse {

    private final Collection<Reading> readings;
    /** By simple name of a derived type, through any number of derivations. */
    private final Map<String, Set<String>> ofDerived = new HashMap<>();

    ReadingUse(List<RuleBook.Derived> derivations, Corpus corpus) {
        readings = corpus.readings().values();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (RuleBook.Derived derived : derivations) {
                Set<String> found = ofDerived.computeIfAbsent(derived.type(), type -> new HashSet<>());
                grew |= found.addAll(of(derived.walk()));
            }
        }
    }

    /** Global ids of the readings of which some pattern admits a choice. */
    Set<String> direct(RuleNode rule, int variables) {
        List<FactNode> patterns = RuleNode.patterns(rule).filter(pattern -> pattern.type().isAssignableFrom(ReadingChoice.class)).toList();
        return patterns.isEmpty() ? Set.of() : readings.stream()
                .filter(reading -> choices(reading).anyMatch(choice -> patterns.stream()
                        .anyMatch(pattern -> pattern.admits(choice, RuleRun.first(new FactBase(List.of()), variables)))))
                .map(Reading::id).collect(Collectors.toSet());
    }

    /** Global ids of the readings on which a rule depends itself, and not through what is derived. */
    Set<String> direct(RuleWalk rule) {
        return direct(rule.root(), rule.variables());
    }

    /** Global ids of all readings on which a rule depends. */
    public Set<String> of(RuleWalk rule) {
        return of(rule.root(), rule.variables());
    }

    /** Global ids of all readings on which a rule, or a part of one, depends. */
    public Set<String> of(RuleNode rule, int variables) {
        Set<String> found = new TreeSet<>(direct(rule, variables));
        RuleNode.patterns(rule).forEach(pattern -> found.addAll(ofDerived.getOrDefault(pattern.type().getSimpleName(), Set.of())));
        return found;
    }

    private static Stream<ReadingChoice> choices(Reading reading) {
        return reading.options().stream().map(option -> new ReadingChoice(reading.id(), option.id()));
    }
}
