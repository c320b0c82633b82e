package org.ancrage.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of an outline: what must hold for a text to apply, or to be complied with.
 *
 * <p>Every node may carry a statement in both languages and the provisions that it puts into words. Instances are immutable.
 */
public sealed interface Condition {

    /** What the node says as a whole; null where its children say it all. */
    @Nullable Wording statement();

    /** Global ids of the provisions that it puts into words. */
    List<String> provisions();

    /** Direct children, in the order of the outline. */
    List<Condition> children();

    /**
     * The truth of this node.
     *
     * @param world truth of each criterion, and the option taken for each reading
     */
    Truth truth(World world);

    /** What a fold makes of a node of this kind. */
    <T extends @Nullable Object> T fold(Fold<T> fold);

    /**
     * Children that count where readings take these options.
     *
     * @param options option taken, by global id of the reading
     */
    default List<Condition> taken(Function<String, String> options) {
        return children();
    }

    /** This node and all nodes under it. */
    default Stream<Condition> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Condition::walk));
    }

    /** Global ids of the criteria named here and in all nodes under it, under any reading, as often as they are named. */
    default Stream<String> criteria() {
        return children().stream().flatMap(Condition::criteria);
    }

    /** This node and all nodes under it that hang on a reading. */
    default Stream<Choice> choices() {
        return children().stream().flatMap(Condition::choices);
    }

    /**
     * Names what the truth of this node hangs on where readings take some options, in the order of the outline.
     *
     * @param options option taken, by global id of the reading
     * @param criteria takes in global ids of criteria
     * @param readings takes in global ids of readings
     */
    default void named(Function<String, String> options, Consumer<String> criteria, Consumer<String> readings) {
        for (Condition child : taken(options)) {
            child.named(options, criteria, readings);
        }
    }

    /** An answer for each kind of node: the only way in which anything outside tells them apart, so that none is ever forgotten. */
    interface Fold<T extends @Nullable Object> {
        T all(All node);

        T any(Any node);

        T not(Not node);

        T unless(Unless node);

        T settled(Settled node);

        T choice(Choice node);

        T given(Given node);
    }

    /** What the facts and the readings taken say of criteria and readings, by global id. */
    interface World {
        Truth criterion(String id);

        String option(String reading);
    }

    /** All of the children must hold. */
    record All(List<Condition> children, @Nullable Wording statement, List<String> provisions) implements Condition {
        public All {
            children = List.copyOf(children);
            provisions = List.copyOf(provisions);
        }

        @Override
        public Truth truth(World world) {
            boolean unknown = false;
            for (Condition child : children) {
                Truth truth = child.truth(world);
                if (truth == Truth.UNMET) {
                    return truth;
                }
                unknown |= truth == Truth.UNKNOWN;
            }
            return unknown ? Truth.UNKNOWN : Truth.MET;
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.all(this);
        }
    }

    /** At least one of the children must hold. */
    record Any(List<Condition> children, @Nullable Wording statement, List<String> provisions) implements Condition {
        public Any {
            children = List.copyOf(children);
            provisions = List.copyOf(provisions);
        }

        @Override
        public Truth truth(World world) {
            boolean unknown = false;
            for (Condition child : children) {
                Truth truth = child.truth(world);
                if (truth == Truth.MET) {
                    return truth;
                }
                unknown |= truth == Truth.UNKNOWN;
            }
            return unknown ? Truth.UNKNOWN : Truth.UNMET;
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.any(this);
        }
    }

    /** The child must not hold. */
    record Not(Condition child, @Nullable Wording statement, List<String> provisions) implements Condition {
        public Not {
            provisions = List.copyOf(provisions);
        }

        @Override
        public List<Condition> children() {
            return List.of(child);
        }

        @Override
        public Truth truth(World world) {
            return child.truth(world).negated();
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.not(this);
        }
    }

    /** The rule must hold and the exception must not. */
    record Unless(Condition rule, Condition exception, @Nullable Wording statement, List<String> provisions) implements Condition {
        public Unless {
            provisions = List.copyOf(provisions);
        }

        @Override
        public List<Condition> children() {
            return List.of(rule, exception);
        }

        @Override
        public Truth truth(World world) {
            Truth kept = rule.truth(world);
            return kept == Truth.UNMET ? kept : Truth.all(List.of(kept, exception.truth(world).negated()));
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.unless(this);
        }
    }

    /** A criterion, which rules settle on the facts. */
    record Settled(String criterion) implements Condition {
        @Override
        public @Nullable Wording statement() {
            return null;
        }

        @Override
        public List<String> provisions() {
            return List.of();
        }

        @Override
        public List<Condition> children() {
            return List.of();
        }

        @Override
        public Truth truth(World world) {
            return world.criterion(criterion);
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.settled(this);
        }

        @Override
        public Stream<String> criteria() {
            return Stream.of(criterion);
        }

        @Override
        public void named(Function<String, String> options, Consumer<String> criteria, Consumer<String> readings) {
            criteria.accept(criterion);
        }
    }

    /** What must hold depends on an open point of law. Options are in the order in which the reading declares them. */
    record Choice(String reading, Map<String, Condition> options, @Nullable Wording statement, List<String> provisions)
            implements Condition {
        public Choice {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            provisions = List.copyOf(provisions);
        }

        @Override
        public List<Condition> children() {
            return List.copyOf(options.values());
        }

        /** The child that stands for an option. */
        public Condition option(String option) {
            Condition chosen = options.get(option);
            if (chosen == null) {
                throw new IllegalArgumentException("The reading (%s) has no option (%s), only %s."
                        .formatted(reading, option, options.keySet()));
            }
            return chosen;
        }

        @Override
        public Truth truth(World world) {
            return option(world.option(reading)).truth(world);
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.choice(this);
        }

        @Override
        public List<Condition> taken(Function<String, String> taken) {
            return List.of(option(taken.apply(reading)));
        }

        @Override
        public Stream<Choice> choices() {
            return Stream.concat(Stream.of(this), Condition.super.choices());
        }

        @Override
        public void named(Function<String, String> taken, Consumer<String> criteria, Consumer<String> readings) {
            readings.accept(reading);
            Condition.super.named(taken, criteria, readings);
        }
    }

    /** The law itself settles it: for example, that nothing is required. */
    record Given(boolean holds, Wording statement, List<String> provisions) implements Condition {
        public Given {
            provisions = List.copyOf(provisions);
        }

        @Override
        public List<Condition> children() {
            return List.of();
        }

        @Override
        public Truth truth(World world) {
            return holds ? Truth.MET : Truth.UNMET;
        }

        @Override
        public <T extends @Nullable Object> T fold(Fold<T> fold) {
            return fold.given(this);
        }
    }
}
