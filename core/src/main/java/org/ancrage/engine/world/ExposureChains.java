package org.ancrage.engine.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Premise;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;

/** Rebuilds from single edges how a foreign law reaches an entity: the shortest chain, ties broken by id. Not thread-safe. */
public final class ExposureChains {

    private static final Comparator<Exposure> BY_NAME =
            Comparator.comparing(Exposure::through).thenComparing(Exposure::link);

    private final List<Exposure> edges;
    private final Map<String, List<Exposure>> edgesOf = new HashMap<>();
    private final Map<String, Map<String, Integer>> lengths = new HashMap<>();
    private final Map<String, ForeignAccessLaw.State> states = new HashMap<>();
    private final Corpus corpus;
    private final Map<String, List<ExposureChain>> chains = new HashMap<>();

    public ExposureChains(FactBase facts, Corpus corpus) {
        this.edges = facts.of(Exposure.class).stream().map(Exposure.class::cast).sorted(BY_NAME).toList();
        this.edges.forEach(edge -> edgesOf.computeIfAbsent(edge.entity(), fresh -> new ArrayList<>()).add(edge));
        this.corpus = corpus;
        facts.of(ForeignAccessLaw.class).stream().map(ForeignAccessLaw.class::cast).forEach(law -> states.put(law.id(), law.state()));
    }

    /** One chain per foreign law that reaches an entity of which an exposure, or a tie to a third State, stands among the premises. */
    public List<ExposureChain> among(List<Premise> premises) {
        Set<String> exposed = new LinkedHashSet<>();
        for (Premise premise : premises) {
            if (premise instanceof Premise.Matched matched) {
                if (matched.fact() instanceof Exposure exposure) {
                    exposed.add(exposure.entity());
                } else if (matched.fact() instanceof ThirdStateTie tie) {
                    exposed.add(tie.entity());
                }
            }
        }
        return exposed.isEmpty() ? List.of()
                : exposed.stream().flatMap(entity -> of(entity).stream()).sorted(Comparator.comparing(ExposureChain::law)).toList();
    }

    /** One chain for each foreign law that reaches an entity or the offer, in the order of the edges. */
    public List<ExposureChain> of(String entity) {
        return chains.computeIfAbsent(entity, id -> edgesOf.getOrDefault(id, List.of()).stream().map(Exposure::law).distinct()
                .flatMap(law -> chain(id, law).stream()).toList());
    }

    /** By entity or offer: one chain per foreign law that reaches it, in the order of ids. */
    public Map<String, List<ExposureChain>> all() {
        Map<String, List<ExposureChain>> all = new TreeMap<>();
        edgesOf.forEach((entity, own) -> all.put(entity, own.stream().map(Exposure::law).distinct().sorted()
                .flatMap(law -> chain(entity, law).stream()).toList()));
        return all;
    }

    /** From each entity the edge that leads on: one that ends the chain, if there is one, else the first that leads closer to an end. */
    private Optional<ExposureChain> chain(String entity, String law) {
        Map<String, Integer> lengths = lengths(law);
        Integer length = lengths.get(entity);
        if (length == null) {
            return Optional.empty();
        }
        List<Exposure> path = new ArrayList<>(length);
        String from = entity;
        for (int left = length; left > 0; left--) {
            int rest = left - 1;
            Exposure next = from(from, law).filter(edge -> rest == 0 ? ends(edge) : !ends(edge) && Objects.requireNonNull(lengths.get(edge.through())) == rest).findFirst().orElseThrow();
            path.add(next);
            from = next.through();
        }
        return Optional.of(described(law, path));
    }

    private Stream<Exposure> from(String entity, String law) {
        return edgesOf.getOrDefault(entity, List.of()).stream().filter(edge -> edge.law().equals(law));
    }

    private static boolean ends(Exposure edge) {
        return edge.through().equals(edge.entity());
    }

    /** By entity, how many edges lead from it to whom the law reaches by itself. */
    private Map<String, Integer> lengths(String law) {
        return lengths.computeIfAbsent(law, id -> {
            Map<String, List<String>> reachedThrough = new HashMap<>();
            Map<String, Integer> found = new HashMap<>();
            Deque<String> open = new ArrayDeque<>();
            for (Exposure edge : edges) {
                if (!edge.law().equals(id)) {
                    continue;
                } else if (!ends(edge)) {
                    reachedThrough.computeIfAbsent(edge.through(), fresh -> new ArrayList<>()).add(edge.entity());
                } else if (found.putIfAbsent(edge.entity(), 1) == null) {
                    open.add(edge.entity());
                }
            }
            while (!open.isEmpty()) {
                String through = open.remove();
                for (String entity : reachedThrough.getOrDefault(through, List.of())) {
                    if (found.putIfAbsent(entity, Objects.requireNonNull(found.get(through)) + 1) == null) {
                        open.add(entity);
                    }
                }
            }
            return found;
        });
    }

    private ExposureChain described(String law, List<Exposure> path) {
        Jurisdictions.AccessLawEntry entry = corpus.jurisdictions().accessLaws().stream()
                .filter(candidate -> candidate.id().equals(law)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The law (%s) is not in the corpus.".formatted(law)));
        return new ExposureChain(law, entry.title(), entry.jurisdiction(), corpus.provision(entry.provision()).orElse(null),
                states.getOrDefault(law, ForeignAccessLaw.State.IN_FORCE), path);
    }
}
