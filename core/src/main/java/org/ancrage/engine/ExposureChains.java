package org.ancrage.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

/** Rebuilds from single edges how a foreign law reaches an entity: the shortest chain, ties broken by id. Not thread-safe. */
final class ExposureChains {

    private static final Comparator<Exposure> BY_NAME =
            Comparator.comparing(Exposure::through).thenComparing(Exposure::link);

    private final List<Exposure> edges;
    private final Corpus corpus;
    private final Map<String, List<ExposureChain>> chains = new HashMap<>();

    ExposureChains(FactBase facts, Corpus corpus) {
        this.edges = facts.of(Exposure.class).stream().map(Exposure.class::cast).sorted(BY_NAME).toList();
        this.corpus = corpus;
    }

    /** One chain per foreign law for which an exposure stands among the premises. */
    List<ExposureChain> among(List<Premise> premises) {
        Set<String> exposed = new LinkedHashSet<>();
        for (Premise premise : premises) {
            if (premise instanceof Premise.Matched matched && matched.fact() instanceof Exposure exposure) {
                exposed.add(exposure.entity());
            }
        }
        return exposed.isEmpty() ? List.of()
                : exposed.stream().flatMap(entity -> of(entity).stream()).sorted(Comparator.comparing(ExposureChain::law)).toList();
    }

    /** One chain for each foreign law that reaches an entity, in the order of the edges. */
    private List<ExposureChain> of(String entity) {
        return chains.computeIfAbsent(entity, id -> edges.stream().filter(edge -> edge.entity().equals(id)).map(Exposure::law).distinct()
                .flatMap(law -> chain(id, law).stream()).toList());
    }

    /** By entity or offer: one chain per foreign law that reaches it, in the order of ids. */
    Map<String, List<ExposureChain>> all() {
        Map<String, List<ExposureChain>> all = new TreeMap<>();
        edges.stream().map(Exposure::entity).distinct().forEach(entity -> all.put(entity, edges.stream()
                .filter(edge -> edge.entity().equals(entity)).map(Exposure::law).distinct().sorted()
                .flatMap(law -> chain(entity, law).stream()).toList()));
        return all;
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
