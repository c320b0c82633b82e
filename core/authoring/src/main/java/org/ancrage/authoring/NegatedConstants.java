package org.ancrage.authoring;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A component that is compared with constants and must not be one of them: the others are what the author means. */
final class NegatedConstants {

    private static final Pattern NEGATED = Pattern.compile("\\s*([a-z][a-zA-Z0-9]*)\\s*(?:!=|not\\s+in\\b)(.*)", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][a-zA-Z0-9]*)\\s*\\.\\s*([A-Z][A-Z0-9_]*)");

    private NegatedConstants() {
    }

    /**
     * The others, as a constraint.
     *
     * @param fact type of the pattern; null where it is no fact
     */
    static Optional<String> instead(@Nullable Class<?> fact, String constraint) {
        Matcher negated = NEGATED.matcher(constraint);
        if (fact == null || !negated.matches()) {
            return Optional.empty();
        }
        String component = negated.group(1);
        Class<?> type = FactVocabulary.properties(fact).get(component);
        if (type == null || !type.isEnum()) {
            return Optional.empty();
        }
        Set<String> others = new LinkedHashSet<>();
        for (Object constant : type.getEnumConstants()) {
            others.add(((Enum<?>) constant).name());
        }
        Matcher named = CONSTANT.matcher(negated.group(2));
        while (named.find()) {
            others.remove(named.group(2));
        }
        String values = others.stream().map(other -> type.getSimpleName() + "." + other).collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of(
                others.size() == 1 ? component + " == " + values : "%s in ( %s )".formatted(component, values));
    }
}
