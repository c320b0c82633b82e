package org.ancrage.engine.walk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.refusal.DisagreementException;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint compares with a bound: a component of its fact, by the operands in the model ({@code population > 30000}), or what a
 * predicate declares with {@link Compares}. Most constraints compare nothing.
 *
 * <p>The compiled predicate of a constraint keeps its arguments to itself: variables are taken from the run, by their type, and only
 * literals are read from the constraint. The predicate, called with what was found, must then answer as the model does.
 */
sealed interface Measure {

    Measure NOTHING = new Nothing();

    /** One comparison, on one fact. */
    record Compared(
            String component, @Nullable Object actual, int months, Relation is, @Nullable Object bound, boolean suffices) {

        boolean known() {
            return actual != null && bound != null;
        }

        boolean holds() {
            return actual != null && bound != null && is.holds(Gap.compare(actual, bound));
        }

        /** How far the value is from the bound, which it does not meet. */
        Gap gap() {
            return gap(is);
        }

        /** How far the value is beyond the bound, which it meets. */
        Gap excess() {
            return gap(is.opposite());
        }

        private Gap gap(Relation must) {
            return Gap.between(component, java.util.Objects.requireNonNull(actual), months, must, java.util.Objects.requireNonNull(bound));
        }
    }

    /**
     * The comparisons, with the values of a run.
     *
     * @param inputs values of the variables of the constraint; the fact comes first
     * @param held what the model answered on them
     */
    List<Compared> compared(@Nullable Object[] inputs, boolean held);

    /** The measure of a constraint on a fact of this type. */
    static Measure of(Class<?> type, SingleConstraint constraint) {
        if (!type.isRecord()) {
            return NOTHING;
        }
        String text = constraint.predicateInformation().getStringConstraint();
        return Indexed.of(type, constraint.getIndex(), text)
                .or(() -> Written.of(type, text))
                .or(() -> Declared.of(type, text)).orElse(NOTHING);
    }

    /** Compares nothing. */
    record Nothing() implements Measure {
        @Override
        public List<Compared> compared(@Nullable Object[] inputs, boolean held) {
            return List.of();
        }
    }

    /** A component compared with a value, both of which the model gives. */
    record Indexed(String component, Relation is, Index<Object, ?> index) implements Measure {

        @SuppressWarnings("unchecked")
        static Optional<Measure> of(Class<?> type, @Nullable Index<?, ?> index, String text) {
            if (index == null) {
                return Optional.empty();
            }
            Optional<Relation> comparison = comparison(index);
            if (comparison.isEmpty()) {
                return Optional.empty();
            }
            List<String> components = ReadComponents.of(type, text);
            return components.size() != 1 ? Optional.empty()
                    : Optional.of(new Indexed(components.get(0), comparison.get(), (Index<Object, ?>) index));
        }

        private static Optional<Relation> comparison(Index<?, ?> index) {
            return switch (index.getConstraintType()) {
                case GREATER_THAN -> Optional.of(Relation.MORE_THAN);
                case GREATER_OR_EQUAL -> Optional.of(Relation.AT_LEAST);
                case LESS_THAN -> Optional.of(Relation.LESS_THAN);
                case LESS_OR_EQUAL -> Optional.of(Relation.AT_MOST);
                default -> Optional.empty();
            };
        }

        @Override
        public List<Compared> compared(@Nullable Object[] inputs, boolean held) {
            return checked(component, index.getLeftOperandExtractor().apply(inputs[0]), is, right(inputs), held);
        }

        @SuppressWarnings("unchecked")
        private @Nullable Object right(@Nullable Object[] inputs) {
            if (index instanceof AlphaIndex<?, ?> alpha) {
                return alpha.getRightValue();
            }
            return inputs.length == 2 && index instanceof BetaIndex<?, ?, ?> beta
                    ? ((BetaIndex<Object, Object, ?>) beta).getRightOperandExtractor().apply(inputs[1])
                    : null;
        }
    }

    /** A component compared with a date: the model does not give the operands. */
    record Written(String component, Relation is, Argument bound) implements Measure {

        private static final Pattern COMPARISON = Pattern.compile("\\s*(\\w+)\\s*(<=|>=|<|>)(.+)", Pattern.DOTALL);

        static Optional<Measure> of(Class<?> type, String text) {
            Matcher matcher = COMPARISON.matcher(text);
            if (!matcher.matches() || !Members.of(type).hasComponent(matcher.group(1))) {
                return Optional.empty();
            }
            List<Argument> bounds = Argument.list(matcher.group(3));
            return bounds.size() != 1 ? Optional.empty() : Optional.of(new Written(matcher.group(1), switch (matcher.group(2)) {
                case "<=" -> Relation.AT_MOST;
                case ">=" -> Relation.AT_LEAST;
                case "<" -> Relation.LESS_THAN;
                default -> Relation.MORE_THAN;
            }, bounds.get(0)));
        }

        @Override
        public List<Compared> compared(@Nullable Object[] inputs, boolean held) {
            Object actual = Members.value(java.util.Objects.requireNonNull(inputs[0]), component);
            return checked(component, actual, is, actual == null ? null : bound.value(actual.getClass(), inputs), held);
        }
    }

    /** A predicate that declares what it compares. */
    record Declared(Method predicate, List<Class<?>> types, List<Compares> compares, List<Argument> arguments) implements Measure {

        private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

        static Optional<Measure> of(Class<?> type, String text) {
            Matcher call = CALL.matcher(text);
            if (!call.matches()) {
                return Optional.empty();
            }
            List<Argument> arguments = Argument.list(call.group(2));
            List<Method> predicates = Members.of(type).methods(call.group(1)).stream()
                    .filter(method -> method.getParameterCount() == arguments.size() && method.getAnnotationsByType(Compares.class).length > 0)
                    .toList();
            return predicates.size() == 1 ? Optional.of(of(predicates.get(0), arguments)) : Optional.empty();
        }

        /** What it declares is copied each time that reflection is asked. */
        private static Declared of(Method predicate, List<Argument> arguments) {
            return new Declared(predicate, List.of(predicate.getParameterTypes()), List.of(predicate.getAnnotationsByType(Compares.class)), arguments);
        }

        @Override
        public List<Compared> compared(@Nullable Object[] inputs, boolean held) {
            Object fact = java.util.Objects.requireNonNull(inputs[0]);
            @Nullable Object[] values = new @Nullable Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).value(types.get(i), inputs);
                if (values[i] == null) {
                    return List.of();
                }
            }
            if (!invoke(predicate, fact, values).equals(held)) {
                throw new DisagreementException("The model says %s of %s%s on %s.".formatted(held, predicate.getName(), arguments, fact));
            }
            return compares.stream().map(declared -> compared(declared, fact, values)).toList();
        }

        private static Compared compared(Compares declared, Object fact, @Nullable Object[] values) {
            Object day = Stream.of(values).filter(value -> value instanceof LocalDate || value instanceof AsOf).findFirst().orElse(null);
            Object number = Stream.of(values).filter(Number.class::isInstance).findFirst().orElse(null);
            Object actual = measurable(Members.value(fact, declared.component()));
            Object months = declared.plusMonthsGiven() ? number
                    : declared.plusMonths().isEmpty() ? Integer.valueOf(0) : Members.value(fact, declared.plusMonths());
            int added = months instanceof Integer term ? term : 0;
            Object moved = months == null ? null : actual instanceof LocalDate date ? date.plusMonths(added) : actual;
            Object bound = day instanceof AsOf asOf ? asOf.date() : day == null ? number : day;
            return new Compared(declared.component(), moved, added, declared.is(), moved == null ? null : like(moved, bound),
                    declared.suffices());
        }

        private static Object invoke(Method predicate, Object fact, @Nullable Object[] values) {
            try {
                return predicate.invoke(fact, values);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("The predicate (%s) fails on %s.".formatted(predicate, fact), e);
            }
        }
    }

    private static List<Compared> checked(
            String component, @Nullable Object value, Relation is, @Nullable Object bound, boolean held) {
        Object actual = measurable(value);
        Compared compared = new Compared(component, actual, 0, is, actual == null ? null : like(actual, bound), true);
        if (compared.known() && compared.holds() != held) {
            throw new DisagreementException("The model says %s of %s.".formatted(held, compared));
        }
        return List.of(compared);
    }

    /** A value that can be measured, or null. */
    private static @Nullable Object measurable(@Nullable Object value) {
        return value instanceof BigDecimal || value instanceof Integer || value instanceof LocalDate ? value : null;
    }

    /** The bound in the type of the value; null where it has none such. */
    private static @Nullable Object like(Object actual, @Nullable Object bound) {
        if (actual instanceof LocalDate) {
            return bound instanceof LocalDate ? bound : null;
        }
        if (!(bound instanceof Number)) {
            return null;
        }
        BigDecimal number = bound instanceof Double exact ? BigDecimal.valueOf(exact) : new BigDecimal(bound.toString());
        if (actual instanceof BigDecimal) {
            return number;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return whole ? (Object) number.intValueExact() : null;
    }
}
