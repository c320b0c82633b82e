package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * One version of a text, read on one world: the facts under one choice of readings.
 *
 * @param version the outline
 * @param facts truth of the criteria
 * @param options option taken, by reading
 * @param criteria criteria by global id
 */
public record OutlineReading(
        Version version, Function<String, Truth> facts, Function<String, String> options, Function<String, Criterion> criteria) {

    /** Criteria as the facts have them. */
    public Condition.World asIs() {
        return new World(facts);
    }

    /** As if the parties had given every undertaking that is still theirs to give. */
    Condition.World withUndertakings() {
        return new World(criterion -> criteria.apply(criterion).undertaking() ? Truth.MET : facts.apply(criterion));
    }

    private final class World implements Condition.World {
        private final Function<String, Truth> truths;

        World(Function<String, Truth> truths) {
            this.truths = truths;
        }

        @Override
        public Truth criterion(String id) {
            return truths.apply(id);
        }

        @Override
        public String option(String reading) {
            return options.apply(reading);
        }
    }

    public Outcome outcome() {
        return switch (version.applies().truth(asIs())) {
            case UNMET -> Outcome.NOT_APPLICABLE;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case MET -> required();
        };
    }

    private Outcome required() {
        Truth required = version.requires().truth(asIs());
        if (required == Truth.MET) {
            return Outcome.COMPLIANT;
        }
        return switch (version.requires().truth(withUndertakings())) {
            case MET -> Outcome.CONDITIONAL;
            case UNKNOWN -> Outcome.UNDETERMINED;
            // Where giving an undertaking is what would harm, the facts still decide.
            case UNMET -> required == Truth.UNKNOWN ? Outcome.UNDETERMINED : Outcome.NON_COMPLIANT;
        };
    }

    /** Undertakings that together make the requirement hold and are not given yet. */
    Set<String> undertakings() {
        return needed(version.requires()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> needed(Condition node) {
        return node.truth(asIs()) == Truth.MET ? Stream.empty() : node.fold(new Needed());
    }

    /** Undertakings under a node that does not hold. */
    private final class Needed implements Condition.Fold<Stream<String>> {
        @Override
        public Stream<String> all(Condition.All node) {
            return ofEach(node.children());
        }

        /** One alternative is enough: the first that undertakings alone can satisfy. Where facts still decide between them, all that may do. */
        @Override
        public Stream<String> any(Condition.Any node) {
            List<Condition> enough = node.children().stream().filter(child -> child.truth(withUndertakings()) == Truth.MET).limit(1).toList();
            List<Condition> possible = node.children().stream().filter(child -> child.truth(withUndertakings()) != Truth.UNMET).toList();
            return ofEach(enough.isEmpty() ? possible : enough);
        }

        @Override
        public Stream<String> not(Condition.Not node) {
            return needed(node.child());
        }

        @Override
        public Stream<String> unless(Condition.Unless node) {
            return ofEach(node.children());
        }

        @Override
        public Stream<String> settled(Condition.Settled node) {
            return criteria.apply(node.criterion()).undertaking() ? Stream.of(node.criterion()) : Stream.empty();
        }

        @Override
        public Stream<String> choice(Condition.Choice node) {
            return ofEach(node.taken(options));
        }

        @Override
        public Stream<String> given(Condition.Given node) {
            return Stream.empty();
        }

        private Stream<String> ofEach(List<Condition> nodes) {
            return nodes.stream().flatMap(OutlineReading.this::needed);
        }
    }

    /** The same for readings of the same version that nothing tells apart: the options taken and the truths, in the order of the outline. */
    public List<Object> signature() {
        List<Object> signature = new ArrayList<>();
        version.conditions().forEach(part ->
                part.named(options, criterion -> signature.add(facts.apply(criterion)), reading -> signature.add(options.apply(reading))));
        return signature;
    }

    /** Criteria that the outline names, applicability first, each once. */
    Set<String> criteriaNamed() {
        Set<String> named = new LinkedHashSet<>();
        collectNamed(version.applies(), named);
        collectNamed(version.requires(), named);
        return named;
    }

    /** Criteria that an explanation goes into: of a text that does not apply, those of its applicability. */
    public Set<String> criteriaExplained() {
        Set<String> explained = new LinkedHashSet<>();
        collectNamed(version.applies(), explained);
        if (version.applies().truth(asIs()) != Truth.UNMET) {
            collectNamed(version.requires(), explained);
        }
        return explained;
    }

    private void collectNamed(Condition node, Set<String> named) {
        node.named(options, named::add, reading -> { });
    }
}
