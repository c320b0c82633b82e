package org.ancrage.engine.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An operand of a constraint. Immutable. */
sealed interface Argument {

    /**
     * The value in a run.
     *
     * @param wanted the type that it must have; a number may have another type of number
     * @param inputs values of the variables of the constraint; the fact comes first
     * @return null where there is no such value
     */
    @Nullable Object value(Class<?> wanted, @Nullable Object[] inputs);

    /** What stands between commas; fewer than there are where something else stands there. */
    static List<Argument> list(String text) {
        List<Argument> arguments = new ArrayList<>();
        Matcher written = Written.ARGUMENT.matcher(text);
        while (written.lookingAt()) {
            Optional<Argument> argument = Written.argument(written);
            if (argument.isEmpty()) {
                return arguments;
            }
            arguments.add(argument.get());
            written.region(written.end(), text.length());
        }
        return arguments;
    }

    /** How an operand is written. */
    final class Written {

        private static final Pattern ARGUMENT = Pattern.compile("\\s*(?:LocalDate\\s*\\.\\s*of\\s*\\((?<date>[^()]*)\\)|\\$\\w+(?:\\.(?<component>\\w+))?"
                + "|(?<number>-?\\d[\\d_]*(?:\\.\\d+)?)[dDlLB]?)\\s*(?:,|$)");
        private static final Pattern DIGITS = Pattern.compile("\\d+");

        private Written() {
        }

        private static Optional<Argument> argument(Matcher written) {
            if (written.group("date") != null) {
                int[] parts = DIGITS.matcher(written.group("date")).results().map(MatchResult::group).mapToInt(Integer::parseInt).toArray();
                return parts.length == 3 ? Optional.of(new Date(LocalDate.of(parts[0], parts[1], parts[2]))) : Optional.empty();
            }
            String number = written.group("number");
            return Optional.of(number == null ? new Variable(written.group("component")) : new Amount(new BigDecimal(number.replace("_", ""))));
        }
    }

    record Date(LocalDate date) implements Argument {

        @Override
        public @Nullable Object value(Class<?> wanted, @Nullable Object[] inputs) {
            return wanted == LocalDate.class ? date : null;
        }
    }

    record Amount(BigDecimal number) implements Argument {

        @Override
        public @Nullable Object value(Class<?> wanted, @Nullable Object[] inputs) {
            return wanted == double.class ? (Object) number.doubleValue()
                    : wanted == int.class ? (Object) number.intValueExact()
                    : Number.class.isAssignableFrom(wanted) ? number
                    : null;
        }
    }

    /**
     * A variable. Rules that share a compiled predicate share the spelling of the first: of the values of the run the only one that fits counts, whatever its
     * variable is called.
     *
     * @param component of what the variable stands for; null where that itself is meant
     */
    record Variable(@Nullable String component) implements Argument {

        @Override
        public @Nullable Object value(Class<?> wanted, @Nullable Object[] inputs) {
            Object fitting = null;
            for (int i = 1; i < inputs.length; i++) {
                Object value = component == null || inputs[i] == null ? inputs[i] : component(inputs[i], component);
                if (value != null && (wanted.isInstance(value) || Number.class.isAssignableFrom(wanted) && value instanceof Number)) {
                    if (fitting != null && !fitting.equals(value)) {
                        return null;
                    }
                    fitting = value;
                }
            }
            return fitting;
        }

        private static @Nullable Object component(Object input, String name) {
            return Members.of(input.getClass()).hasComponent(name) ? Members.value(input, name) : null;
        }
    }
}
