package org.ancrage.fact.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well an application wants facts proven. What falls short of a demand is taken as not known before anything is answered, so that no
 * yes rests on it.
 *
 * @param demands all that concern a fact must be met
 */
public record Trust(List<Demand> demands) {

    private static final Trust ANYTHING = new Trust(List.of());

    /** Why a fact falls short. */
    public enum Lack {
        /** It is supposed. */
        ASSUMED,
        /** Nothing is said of where it comes from. */
        NO_SOURCE,
        /** Its sources are weaker. */
        TOO_WEAK,
        /** Its sources speak of a day too long ago, or do not say of which. */
        TOO_OLD,
        /** Its sources may not be relied on any more. */
        EXPIRED
    }

    /**
     * What is wanted of some facts.
     *
     * @param facts JSON pointers of components, each of a whole branch, without the numbers of list items: {@code /offer/certificates}
     * @param atLeast the weakest kind of source that is enough
     * @param notOlderThan how long before the day of the question the source may speak; null for any time
     */
    public record Demand(List<String> facts, SourceKind atLeast, @Nullable Period notOlderThan) {
        public Demand {
            facts = List.copyOf(facts);
            Objects.requireNonNull(atLeast, "atLeast");
        }

        boolean concerns(String pointer) {
            return FactPointers.anyCovers(facts, FactPointers.component(pointer));
        }

        /** Empty where what a fact rests on is enough. The least of what is wrong with its sources is told. */
        public Optional<Lack> lacking(Coverage.Cover cover, LocalDate on) {
            if (cover.assumed() || cover.sources().isEmpty()) {
                return Optional.of(cover.assumed() ? Lack.ASSUMED : Lack.NO_SOURCE);
            }
            List<Optional<Lack>> lacks = cover.sources().stream().map(source -> lacking(source, on)).toList();
            return lacks.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : lacks.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
        }

        private Optional<Lack> lacking(Source source, LocalDate on) {
            return !source.kind().atLeast(atLeast) ? Optional.of(Lack.TOO_WEAK)
                    : source.expiredOn(on) ? Optional.of(Lack.EXPIRED)
                    : notOlderThan != null && (source.asOf() == null || source.asOf().isBefore(on.minus(notOlderThan))) ? Optional.of(Lack.TOO_OLD)
                    : Optional.empty();
        }
    }

    /**
     * What is wanted of a fact and is not there.
     */
    public record Shortfall(Demand demand, Lack lack) {
    }

    public Trust {
        demands = List.copyOf(demands);
    }

    public static Trust of(Demand... demands) {
        return new Trust(List.of(demands));
    }

    /** Takes every fact, whoever asserts it. */
    public static Trust anything() {
        return ANYTHING;
    }

    /** Whether it takes every fact. */
    public boolean isEmpty() {
        return demands.isEmpty();
    }

    /** The first demand that a fact at this place falls short of. */
    public Optional<Shortfall> shortfall(String pointer, Coverage.Cover cover, LocalDate on) {
        return demands.stream().filter(demand -> demand.concerns(pointer))
                .flatMap(demand -> demand.lacking(cover, on).map(lack -> new Shortfall(demand, lack)).stream()).findFirst();
    }
}
