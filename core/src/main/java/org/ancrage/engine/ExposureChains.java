package org.ancrage.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Premise;
import org.ancrage.fact.Exposure;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;

/** Rebuilds from single edges how a foreign law reaches an entity: the shortest chain, ties broken by id. */
final class ExposureChains {

    private static final Comparator<Exposure> BY_NAME =
            Comparator.comparing(Exposure::through).thenComparing(Exposure::link);

    private final List<Exposure> edges;
    private final Corpus corpus;

    ExposureChains(FactBase facts, Corpus corpus) {
        this.edges = facts.of(Exposure.class).stream().map(Exposure.class::cast).sorted(BY_NAME).toList();
        this.corpus = corpus;
    }

    /** One chain per foreign law for which an exposure stands among the premises. */
    List<ExposureChain> among(List<Premise> premises) {
        return exposures(premises).flatMap(exposure -> edges.stream()
                        .filter(edge -> edge.entity().equals(exposure.entity())).map(Exposure::law).distinct()
                        .flatMap(law -> chain(exposure.entity(), law).stream()))
                .distinct().sorted(Comparator.comparing(ExposureChain::law)).toList();
    }

    /** By entity or offer: one chain per foreign law that reaches it, in the order of ids. */
    Map<String, List<ExposureChain>> all() {
        Map<String, List<ExposureChain>> all = new TreeMap<>();
        edges.stream().map(Exposure::entity).distinct().forEach(entity -> all.put(entity, edges.stream()
                .filter(edge -> edge.entity().equals(entity)).map(Exposure::law).distinct().sorted()
                .flatMap(law -> chain(entity, law).stream()).toList()));
        return all;
    }

    private static Stream<Exposure> exposures(List<Premise> premises) {
        return premises.stream().filter(Premise.Matched.class::isInstance).map(premise -> ((Premise.Matched) premise).fact())
                .filter(Exposure.class::isInstance).map(Exposure.class::cast);
    }

    private Optional<ExposureChain> chain(String entity, String law) {
        Deque<List<Exposure>> open = new ArrayDeque<>();
        edgesFrom(entity, law).forEach(edge -> open.addLast(List.of(edge)));
        Set<String> passed = new HashSet<>(Set.of(entity));
        while (!open.isEmpty()) {
            List<Exposure> path = open.removeFirst();
            Exposure last = path.get(path.size() - 1);
            if (last.through().equals(last.entity())) {
                return Optional.of(described(law, path));
            }
            if (passed.add(last.through())) {
                edgesFrom(last.through(), law).forEach(edge -> {
                    List<Exposure> longer = new ArrayList<>(path);
                    longer.add(edge);
                    open.addLast(longer);
                });
            }
        }
        return Optional.empty();
    }

    /** An edge that ends the chain comes first: it is the shortest way from here. */
    private Stream<Exposure> edgesFrom(String entity, String law) {
        return edges.stream().filter(edge -> edge.entity().equals(entity) && edge.law().equals(law))
                .sorted(Comparator.comparing((Exposure edge) -> !edge.through().equals(entity)));
    }

    private ExposureChain described(String law, List<Exposure> path) {
        Jurisdictions.AccessLawEntry entry = corpus.jurisdictions().accessLaws().stream()
                .filter(candidate -> candidate.id().equals(law)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The law (%s) is not in the corpus.".formatted(law)));
        return new ExposureChain(law, entry.title(), entry.jurisdiction(), corpus.provision(entry.provision()).orElse(null), path);
    }
}
