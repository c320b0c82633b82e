package org.ancrage.engine.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Premise;
import org.ancrage.decision.evidence.Support;
import org.ancrage.decision.evidence.TextSupport;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Project;
import org.ancrage.fact.evidence.Coverage;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.shape.FactOrigin;
import org.ancrage.fact.shape.FactTypes;
import org.ancrage.fact.shape.KnownFacts;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Truth;

/**
 * Follows the premises of what is explained to where the facts come from. A fact that was given stands for the components that the rule read;
 * one that was computed of facts of which there is one only, for what it was computed of; of any other that was computed or derived, and of there
 * being none of a type, all counts that the criterion can read: it may be more than it took, and never less. What the law of the day says rests on no source.
 */
final class Supports {

    private static final Map<Class<?>, String> SINGLE = Map.of(Customer.class, "/need/customer", Dataset.class, "/need/dataset",
            Project.class, "/need/project", Offer.class, "/offer", Hoster.class, "/offer/hoster", Contract.class, "/contract");

    private final Coverage coverage;
    private final List<Source> order;
    private final LocalDate on;
    private final FactsRead read;
    private final TreeMap<String, PlacedFact> places = new TreeMap<>();
    private final List<PlacedFact> all;
    /** Pointers of the records of lists, by type and id; by themselves where they have none. */
    private final Map<List<Object>, String> records = new HashMap<>();

    Supports(Hosting given, Coverage coverage, Provenance provenance, LocalDate on, FactsRead read) {
        this.coverage = coverage;
        this.order = provenance.sources();
        this.on = on;
        this.read = read;
        this.all = KnownFacts.of(given);
        all.forEach(fact -> {
            places.put(fact.pointer(), fact);
            if (fact.component() == null) {
                records.putIfAbsent(key(fact.of()), fact.pointer());
            }
        });
    }

    private static List<Object> key(Object fact) {
        String id = RecordShape.id(fact);
        return List.of(fact.getClass(), id == null ? fact : id);
    }

    /** Of each text whose facts are told. */
    List<TextSupport> of(Assessment assessment) {
        return Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).flatMap(decision -> of(decision).stream()).toList();
    }

    private Optional<TextSupport> of(Decision decision) {
        List<Support> criteria = new ArrayList<>();
        Set<PlacedFact> whole = new LinkedHashSet<>();
        for (Finding finding : decision.explanation().deciding()) {
            if (finding.truth() != Truth.UNKNOWN && finding.grounds().stream().anyMatch(ground -> !ground.premises().isEmpty())) {
                Set<PlacedFact> facts = facts(finding);
                criteria.add(support(finding.criterion().id(), facts));
                whole.addAll(facts);
            }
        }
        return criteria.isEmpty() ? Optional.empty() : Optional.of(new TextSupport(support(decision.text(), whole), criteria));
    }

    private Support support(String of, Set<PlacedFact> facts) {
        Set<Source> sources = new LinkedHashSet<>();
        List<SourceKind> kinds = new ArrayList<>();
        List<PlacedFact> unsourced = new ArrayList<>();
        List<PlacedFact> dated = new ArrayList<>();
        List<PlacedFact> assumed = new ArrayList<>();
        for (PlacedFact fact : facts) {
            Coverage.Cover cover = coverage.of(fact.pointer());
            sources.addAll(cover.sources());
            SourceKind.strongest(cover.sources().stream().map(Source::kind).toList()).ifPresent(kinds::add);
            if (cover.assumed()) {
                assumed.add(fact);
            } else if (cover.sources().isEmpty()) {
                unsourced.add(fact);
            } else if (cover.sources().stream().allMatch(source -> source.datedOn(on))) {
                dated.add(fact);
            }
        }
        return new Support(of, order.stream().filter(sources::contains).toList(), SourceKind.weakest(kinds), records(unsourced),
                records(dated), records(assumed));
    }

    /** A record of a list stands for what is said of it. */
    private static List<PlacedFact> records(List<PlacedFact> facts) {
        List<PlacedFact> told = new ArrayList<>();
        PlacedFact record = null;
        for (PlacedFact fact : facts) {
            if (record == null || !FactPointers.covers(record.pointer(), fact.pointer())) {
                told.add(fact);
                record = fact.component() == null ? fact : null;
            }
        }
        return told;
    }

    // ---- from premises to facts

    private Set<PlacedFact> facts(Finding finding) {
        String criterion = finding.criterion().id();
        Set<PlacedFact> facts = new LinkedHashSet<>();
        boolean anything = false;
        for (Ground ground : finding.grounds()) {
            for (Premise premise : ground.premises()) {
                anything |= !add(premise, criterion, facts);
            }
        }
        if (anything) {
            all.stream().filter(fact -> canRead(criterion, fact)).forEach(facts::add);
        }
        // In the order of the question, whatever the order of the premises.
        return all.stream().filter(facts::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** False where a premise does not tell which facts it was made of. */
    private boolean add(Premise premise, String criterion, Set<PlacedFact> facts) {
        if (premise instanceof Premise.Matched matched) {
            return add(matched, criterion, facts);
        } else if (premise instanceof Premise.Computed computed) {
            boolean told = !computed.contributors().isEmpty();
            for (Premise contributor : computed.contributors()) {
                told &= add(contributor, criterion, facts);
            }
            return told;
        }
        return false;
    }

    private boolean add(Premise.Matched matched, String criterion, Set<PlacedFact> facts) {
        Object fact = matched.fact();
        if (fact instanceof Location place) {
            branch("/offer/locations/" + constant(place.function()), facts);
            return true;
        }
        if (FactTypes.origin(fact.getClass()).filter(origin -> origin == FactOrigin.LAW).isPresent()) {
            return true;
        }
        Map<Class<?>, Set<String>> sources = FactsRead.sources(fact.getClass());
        if (!sources.isEmpty() && SINGLE.keySet().containsAll(sources.keySet())) {
            SINGLE.forEach((type, at) -> sources.getOrDefault(type, Set.of()).forEach(component -> branch(FactPointers.child(at, component), facts, criterion)));
            return true;
        }
        String pointer = SINGLE.getOrDefault(fact.getClass(), records.get(key(fact)));
        if (pointer == null) {
            return false;
        }
        PlacedFact itself = places.get(pointer);
        if (itself != null) {
            facts.add(itself);
        }
        for (String component : matched.components()) {
            branch(FactPointers.child(pointer, component), facts, criterion);
        }
        return true;
    }

    private static String constant(Location.Function function) {
        return switch (function) {
            case STORAGE -> "storage";
            case BACKUP -> "backup";
            case PROCESSING -> "processing";
            case ADMINISTRATION -> "administration";
            case SUPERVISION -> "supervision";
            case SUPPORT -> "support";
            case TECHNICAL_DATA -> "technicalData";
        };
    }

    private void branch(String pointer, Set<PlacedFact> facts) {
        places.tailMap(pointer).values().stream().takeWhile(fact -> fact.pointer().startsWith(pointer))
                .filter(fact -> FactPointers.covers(pointer, fact.pointer())).forEach(facts::add);
    }

    /** Of a branch, what the criterion can read. */
    private void branch(String pointer, Set<PlacedFact> facts, String criterion) {
        PlacedFact itself = places.get(pointer);
        if (itself != null) {
            facts.add(itself);
        }
        Set<PlacedFact> below = new LinkedHashSet<>();
        branch(pointer, below);
        below.stream().filter(fact -> canRead(criterion, fact)).forEach(facts::add);
    }

    private boolean canRead(String criterion, PlacedFact fact) {
        String component = fact.component();
        if (component == null) {
            String list = FactPointers.parent(fact.pointer());
            return read.components(criterion).contains(list.substring(list.lastIndexOf('/') + 1));
        }
        return read.reads(criterion, fact.of().getClass(), component) || KnownFacts.listsRecords(fact) && read.components(criterion).contains(component);
    }
}
