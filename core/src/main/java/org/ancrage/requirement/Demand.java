package org.ancrage.requirement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of an offer, its contract, or what is not known of the need. Immutable.
 *
 * <p>{@link #NOTHING} and {@link #IMPOSSIBLE} stand alone: {@link #all} and {@link #any} take them out of what they join.
 */
public sealed interface Demand {

    /** Always holds. */
    Demand NOTHING = new All(List.of(), null, List.of());

    /** Never holds. */
    Demand IMPOSSIBLE = new Any(List.of(), null, List.of());

    /** Whether it holds, where criteria have these truths, by global id. */
    Truth truth(Function<String, Truth> criteria);

    /** The same with the criteria replaced by what is known of them; {@link #NOTHING} or {@link #IMPOSSIBLE} where that settles it. */
    Demand knowing(Map<String, Boolean> known);

    /** The opposite. */
    Demand negated();

    /** The same without words and provisions: equal for demands that ask for the same, in whatever order. */
    Demand bare();

    /** Criteria that it names, by global id. */
    Stream<String> criteria();

    /** A criterion that must be met, or must not be. */
    record Holds(String criterion, boolean met) implements Demand {
        @Override
        public Truth truth(Function<String, Truth> criteria) {
            Truth truth = criteria.apply(criterion);
            return met ? truth : truth.negated();
        }

        @Override
        public Demand knowing(Map<String, Boolean> known) {
            Boolean holds = known.get(criterion);
            return holds == null ? this : holds == met ? NOTHING : IMPOSSIBLE;
        }

        @Override
        public Demand negated() {
            return new Holds(criterion, !met);
        }

        @Override
        public Demand bare() {
            return this;
        }

        @Override
        public Stream<String> criteria() {
            return Stream.of(criterion);
        }
    }

    /**
     * Each of the parts.
     *
     * @param statement what they say together; null where they say it all
     * @param provisions global ids of what that puts into words
     */
    record All(List<Demand> parts, @Nullable Wording statement, List<String> provisions) implements Demand {
        public All {
            parts = List.copyOf(parts);
            provisions = List.copyOf(provisions);
        }

        @Override
        public Truth truth(Function<String, Truth> criteria) {
            return Truth.all(parts.stream().map(part -> part.truth(criteria)).toList());
        }

        @Override
        public Demand knowing(Map<String, Boolean> known) {
            return all(parts.stream().map(part -> part.knowing(known)).toList(), statement, provisions);
        }

        @Override
        public Demand negated() {
            return any(parts.stream().map(Demand::negated).toList(), null, provisions);
        }

        @Override
        public Demand bare() {
            return all(sorted(parts), null, List.of());
        }

        @Override
        public Stream<String> criteria() {
            return parts.stream().flatMap(Demand::criteria);
        }
    }

    /**
     * At least one of the alternatives.
     *
     * @param statement what they say together; null where they say it all
     * @param provisions global ids of what that puts into words
     */
    record Any(List<Demand> alternatives, @Nullable Wording statement, List<String> provisions) implements Demand {
        public Any {
            alternatives = List.copyOf(alternatives);
            provisions = List.copyOf(provisions);
        }

        @Override
        public Truth truth(Function<String, Truth> criteria) {
            return Truth.all(alternatives.stream().map(alternative -> alternative.truth(criteria).negated()).toList()).negated();
        }

        @Override
        public Demand knowing(Map<String, Boolean> known) {
            return any(alternatives.stream().map(alternative -> alternative.knowing(known)).toList(), statement, provisions);
        }

        @Override
        public Demand negated() {
            return all(alternatives.stream().map(Demand::negated).toList(), null, provisions);
        }

        @Override
        public Demand bare() {
            return any(sorted(alternatives), null, List.of());
        }

        @Override
        public Stream<String> criteria() {
            return alternatives.stream().flatMap(Demand::criteria);
        }
    }

    /** All of the parts, said as shortly as they can be. */
    static Demand all(List<Demand> parts, @Nullable Wording statement, List<String> provisions) {
        Set<Demand> kept = new LinkedHashSet<>();
        for (Demand part : parts) {
            if (part.equals(IMPOSSIBLE)) {
                return IMPOSSIBLE;
            } else if (part instanceof All all && all.statement() == null) {
                kept.addAll(all.parts());
            } else {
                kept.add(part);
            }
        }
        kept.remove(NOTHING);
        boolean saidByOne = kept.size() == 1 && statement == null;
        return saidByOne ? kept.iterator().next() : kept.isEmpty() ? NOTHING : new All(List.copyOf(kept), statement, provisions);
    }

    /** At least one of the alternatives, said as shortly as it can be. */
    static Demand any(List<Demand> alternatives, @Nullable Wording statement, List<String> provisions) {
        Set<Demand> kept = new LinkedHashSet<>();
        for (Demand alternative : alternatives) {
            if (alternative.equals(NOTHING)) {
                return NOTHING;
            } else if (alternative instanceof Any any && any.statement() == null) {
                kept.addAll(any.alternatives());
            } else {
                kept.add(alternative);
            }
        }
        kept.remove(IMPOSSIBLE);
        return kept.size() == 1 ? all(List.copyOf(kept), statement, provisions)
                : kept.isEmpty() ? IMPOSSIBLE : new Any(List.copyOf(kept), statement, provisions);
    }

    private static List<Demand> sorted(List<Demand> demands) {
        return demands.stream().map(Demand::bare).sorted(java.util.Comparator.comparing(Demand::toString)).toList();
    }
}
