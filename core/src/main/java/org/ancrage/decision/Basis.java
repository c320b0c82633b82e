package org.ancrage.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;

/**
 * What a conclusion rests on in law.
 *
 * @param provisions of the parts of the outline that bear on the conclusion, and of the foreign laws that their facts name; each once
 * @param takenReadings options of open points of law on which the explanation is built: of the outline, and of the rules that settled it
 * @param settled ids of those that the caller or a pack settled: no other option was tried
 */
public record Basis(List<Provision> provisions, List<TakenReading> takenReadings, Set<String> settled) {

    public Basis {
        provisions = List.copyOf(provisions);
        takenReadings = List.copyOf(takenReadings);
        settled = Collections.unmodifiableSet(new TreeSet<>(settled));
    }

    /**
     * The basis of an explanation with all its nodes.
     *
     * @param chains how foreign laws reach those whom the facts that settled a criterion name
     * @param readings by global id of a criterion: the options on which what rules say of it depends
     * @param open whether a point of law is open on the day; of others, the option taken is no choice
     * @param settled ids of the readings that the caller or a pack settled
     */
    public static Basis of(
            Explanation explanation, Function<Criterion, List<ExposureChain>> chains, Function<String, List<TakenReading>> readings,
            Predicate<Reading> open, Set<String> settled) {
        Set<Provision> provisions = new LinkedHashSet<>();
        Map<String, TakenReading> taken = new LinkedHashMap<>();
        explanation.bearing().forEach(node -> {
            provisions.addAll(node.provisions());
            List<TakenReading> here = new ArrayList<>();
            if (node.reading() != null) {
                here.add(node.reading());
            }
            if (node.finding() != null) {
                Criterion criterion = node.finding().criterion();
                here.addAll(readings.apply(criterion.id()));
                chains.apply(criterion).stream().map(ExposureChain::provision).filter(java.util.Objects::nonNull).forEach(provisions::add);
            }
            here.stream().filter(reading -> open.test(reading.reading()))
                    .forEach(reading -> taken.putIfAbsent(reading.reading().id(), reading));
        });
        return new Basis(List.copyOf(provisions), List.copyOf(taken.values()),
                taken.keySet().stream().filter(settled::contains).collect(Collectors.toSet()));
    }

    /** How well the least verified of the provisions was verified; empty where the conclusion cites none. */
    public Optional<Evidence> weakest() {
        return provisions.stream().map(Provision::evidence).max(Comparator.naturalOrder());
    }
}
