package org.ancrage.engine.walk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.fact.predicate.AllOf;
import org.ancrage.fact.predicate.Reads;
import org.jspecify.annotations.Nullable;

/** Predicates that are several others together ({@link AllOf}), taken apart to tell which of them fails. */
final class Togetherness {

    private static final Pattern PREDICATE = Pattern.compile("(\\w+) ?(\\(.*\\))?", Pattern.DOTALL);

    private Togetherness() {
    }

    /**
     * One of the others.
     *
     * @param predicate which one
     * @param text as a rule would write it
     * @param components that it reads
     */
    record Part(Method predicate, String text, List<String> components) {
    }

    /**
     * Those that fail on a fact; empty where a constraint is no such predicate.
     *
     * @param inputs values of the variables of the constraint; the fact comes first
     */
    static List<Part> failing(Object fact, String constraint, @Nullable Object[] inputs) {
        Members members = Members.of(fact.getClass());
        List<Part> parts = members.parts(constraint, fresh -> parts(fresh, members));
        if (parts.isEmpty()) {
            return parts;
        }
        Object[] arguments = Arrays.copyOfRange(inputs, 1, inputs.length);
        return parts.stream().filter(part -> !holds(part.predicate(), fact, arguments)).toList();
    }

    private static List<Part> parts(String constraint, Members members) {
        Matcher written = PREDICATE.matcher(constraint);
        return !written.matches() ? List.of() : members.methods(written.group(1)).stream().flatMap(method -> Stream.ofNullable(method.getAnnotation(AllOf.class)))
                .flatMap(all -> Stream.of(all.value())).flatMap(name -> members.methods(name).stream())
                .map(part -> new Part(part, part.getName() + (part.getParameterCount() == 0 || written.group(2) == null ? "" : written.group(2)),
                        List.of(part.getAnnotation(Reads.class).value())))
                .toList();
    }

    private static boolean holds(Method part, Object fact, Object[] arguments) {
        Object[] taken = part.getParameterCount() == 0 ? new Object[0] : arguments;
        if (part.getParameterCount() != taken.length) {
            throw new IllegalStateException("The predicate (%s) does not take the arguments of what it is a part of.".formatted(part));
        }
        try {
            return (boolean) part.invoke(fact, taken);
        } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException e) {
            throw new IllegalStateException("The predicate (%s) fails on the facts.".formatted(part), e);
        }
    }
}
