package org.ancrage.engine;

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
record OutlineReading(
        Version version, Function<String, Truth> facts, Function<String, String> options, Function<String, Criterion> criteria) {

    /** Criteria as the facts have them. */
    Condition.World asIs() {
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

    Outcome outcome() {
        return switch (version.applies().truth(asIs())) {
            case UNMET -> Outcome.NOT_APPLICABLE;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case MET -> required();
        };
    }

    private Outcome required() {
        if (version.requires().truth(asIs()) == Truth.MET) {
            return Outcome.COMPLIANT;
        }
        return switch (version.requires().truth(withUndertakings())) {
            case MET -> Outcome.CONDITIONAL;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case UNMET -> Outcome.NON_COMPLIANT;
        };
    }

    /** Unknown criteria that can still change the outcome: applicability first, each once, in the order of the outline. */
    Set<String> open() {
        Set<String> open = new LinkedHashSet<>();
        collectOpen(version.applies(), asIs(), open);
        if (version.applies().truth(asIs()) != Truth.UNMET) {
            collectOpen(version.requires(), withUndertakings(), open);
        }
        return open;
    }

    /** Under a node that is settled nothing can matter any more; under one that is open, only what is open itself. */
    private void collectOpen(Condition node, Condition.World world, Set<String> open) {
        if (node.truth(world) != Truth.UNKNOWN) {
            return;
        }
        if (node instanceof Condition.Settled settled) {
            open.add(settled.criterion());
        }
        taken(node).forEach(child -> collectOpen(child, leaving(node, child, world), open));
    }

    /**
     * The world in which a child can decide its node: a criterion that stands beside it must then leave the node to it. In
     * {@code all: [a, {any: [a, b]}]} nothing hangs on {@code b}.
     */
    private Condition.World leaving(Condition node, Condition child, Condition.World world) {
        Truth left = node instanceof Condition.All ? Truth.MET : node instanceof Condition.Any ? Truth.UNMET : null;
        if (left == null || child instanceof Condition.Settled) {
            return world;
        }
        Set<String> beside = node.children().stream().filter(Condition.Settled.class::isInstance)
                .map(sibling -> ((Condition.Settled) sibling).criterion()).collect(Collectors.toSet());
        return beside.isEmpty() ? world : new World(id -> beside.contains(id) ? left : world.criterion(id));
    }

    /** Undertakings that together make the requirement hold and are not given yet. */
    Set<String> undertakings() {
        Set<String> needed = new LinkedHashSet<>();
        collectUndertakings(version.requires(), needed);
        return needed;
    }

    private void collectUndertakings(Condition node, Set<String> needed) {
        if (node.truth(asIs()) == Truth.MET) {
            return;
        }
        if (node instanceof Condition.Settled settled && criteria.apply(settled.criterion()).undertaking()) {
            needed.add(settled.criterion());
        } else if (node instanceof Condition.Any) {
            // One alternative is enough: the first that undertakings alone can satisfy.
            node.children().stream().filter(child -> child.truth(withUndertakings()) == Truth.MET).findFirst()
                    .ifPresent(child -> collectUndertakings(child, needed));
        } else {
            taken(node).forEach(child -> collectUndertakings(child, needed));
        }
    }

    /** Children that count: of a choice, only the option taken. */
    List<Condition> taken(Condition node) {
        return node instanceof Condition.Choice choice ? List.of(choice.option(options.apply(choice.reading()))) : node.children();
    }

    /** Readings on which the outline itself turns. */
    static Set<String> readings(Version version) {
        Set<String> readings = new LinkedHashSet<>();
        nodes(version).forEach(node -> {
            if (node instanceof Condition.Choice choice) {
                readings.add(choice.reading());
            }
        });
        return readings;
    }

    /** Criteria that the outline uses, in its order. */
    static Set<String> criteria(Version version) {
        Set<String> criteria = new LinkedHashSet<>();
        nodes(version).forEach(node -> {
            if (node instanceof Condition.Settled settled) {
                criteria.add(settled.criterion());
            }
        });
        return criteria;
    }

    private static Stream<Condition> nodes(Version version) {
        return Stream.concat(version.applies().walk(), version.requires().walk());
    }
}
