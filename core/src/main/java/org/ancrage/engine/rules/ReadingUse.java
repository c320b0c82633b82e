package org.ancrage.engine.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactNode;
import org.ancrage.engine.walk.RuleNode;
import org.ancrage.engine.walk.RuleRun;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Corpus;

/** On which readings rules depend: by a pattern that admits a choice of one, or by looking at what is derived under one. Thread-safe. */
public final class ReadingUse {

    /** Every option of every reading. */
    private final List<ReadingChoice> choices;
    /** By what a pattern asks of a choice: many rules ask the same. */
    private final Map<Object, Set<String>> admitted = new ConcurrentHashMap<>();
    /** By simple name of a derived type, through any number of derivations. */
    private final Map<String, Set<String>> ofDerived = new HashMap<>();

    ReadingUse(List<RuleBook.Derived> derivations, Corpus corpus) {
        choices = corpus.readings().values().stream().flatMap(reading -> reading.options().stream().map(option -> new ReadingChoice(reading.id(), option.id()))).toList();
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
        return RuleNode.patterns(rule).filter(pattern -> pattern.type().isAssignableFrom(ReadingChoice.class))
                .flatMap(pattern -> admitted.computeIfAbsent(pattern.formAlone(), fresh -> admitted(pattern, variables)).stream()).collect(Collectors.toSet());
    }

    private Set<String> admitted(FactNode pattern, int variables) {
        RuleRun run = RuleRun.first(FactBase.NONE, variables);
        Set<String> readings = new HashSet<>();
        for (ReadingChoice choice : choices) {
            if (pattern.admits(choice, run)) {
                readings.add(choice.reading());
            }
        }
        return readings;
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
}
