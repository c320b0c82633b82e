package org.ancrage.engine.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operand of a constraint, as written: a number, a date, a variable or a component of what a variable stands for. */
record Argument(String text) {

    private static final Pattern ARGUMENT = Pattern.compile(
            "\\s*(LocalDate\\s*\\.\\s*of\\s*\\([^()]*\\)|\\$\\w+(?:\\.\\w+)?|-?\\d[\\d_]*(?:\\.\\d+)?[dDlLB]?)\\s*(?:,|$)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What stands between commas; fewer than there are where something else stands there. */
    static List<Argument> list(String text) {
        List<Argument> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.lookingAt()) {
            arguments.add(new Argument(argument.group(1)));
            argument.region(argument.end(), text.length());
        }
        return arguments;
    }

    /**
     * The value in a run.
     *
     * <p>Rules that share a compiled predicate share the spelling of the first: of the values of the run the only one that fits counts,
     * whatever its variable is called.
     *
     * @param wanted the type that it must have; a number may have another type of number
     * @param inputs values of the variables of the constraint; the fact comes first
     * @return null where there is no such value
     */
    @Nullable Object value(Class<?> wanted, @Nullable Object[] inputs) {
        if (text.startsWith("$")) {
            int dot = text.indexOf('.');
            List<Object> fitting = Stream.of(inputs).skip(1)
                    .map(input -> input == null || dot < 0 ? input : property(input, text.substring(dot + 1)))
                    .filter(value -> wanted.isInstance(value) || Number.class.isAssignableFrom(wanted) && value instanceof Number)
                    .map(Objects::requireNonNull).distinct().toList();
            return fitting.size() == 1 ? fitting.get(0) : null;
        }
        if (text.startsWith("LocalDate")) {
            List<Integer> parts = DIGITS.matcher(text).results().map(match -> Integer.valueOf(match.group())).toList();
            return wanted == LocalDate.class && parts.size() == 3 ? LocalDate.of(parts.get(0), parts.get(1), parts.get(2)) : null;
        }
        BigDecimal number = new BigDecimal(text.replaceAll("[_dDlLB]", ""));
        return wanted == double.class ? (Object) number.doubleValue()
                : wanted == int.class ? (Object) number.intValueExact()
                : Number.class.isAssignableFrom(wanted) ? number
                : null;
    }

    private static @Nullable Object property(Object input, String name) {
        return Members.of(input.getClass()).hasComponent(name) ? Members.value(input, name) : null;
    }
}
