package org.ancrage.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/**
 * What the facts say of one criterion.
 *
 * @param criterion the criterion
 * @param truth whether it is met
 * @param grounds rules that settled it, by name; empty when it is unknown
 * @param misses where it is not met: how close the rules came that would have met it; where it is unknown, those for both
 * @param conclusions what rules can conclude on it, on whatever facts; where one is missing, no fact leads there
 */
public record Finding(Criterion criterion, Truth truth, List<Ground> grounds, List<NearMiss> misses, Set<Truth> conclusions) {

    public Finding {
        grounds = List.copyOf(grounds);
        misses = List.copyOf(misses);
        Set<Truth> ordered = EnumSet.noneOf(Truth.class);
        ordered.addAll(conclusions);
        conclusions = Collections.unmodifiableSet(ordered);
    }

    /** With the conclusions of the rules that are named. */
    public Finding(Criterion criterion, Truth truth, List<Ground> grounds, List<NearMiss> misses) {
        this(criterion, truth, grounds, misses, Stream.concat(
                grounds.stream().map(ground -> truth), misses.stream().map(NearMiss::wouldConclude)).collect(Collectors.toSet()));
    }

    /** The rules that settled it, by name alone. */
    public Finding withoutFacts() {
        if (misses.isEmpty() && grounds.stream().allMatch(ground -> ground.premises().isEmpty() && ground.chains().isEmpty())) {
            return this;
        }
        List<Ground> rules = grounds.stream().map(ground -> new Ground(ground.rule(), List.of(), List.of())).distinct().toList();
        return new Finding(criterion, truth, rules, List.of(), conclusions);
    }
}
