package org.ancrage.authoring.lint.checks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.fact.Location;

/** Places are listed by function: those of each function that a pattern admits must be known. */
final class PlacesKnown {

    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*(==|in\\b)");
    private static final Pattern KNOWN = Pattern.compile("\\ballPlacesKnown\\s*\\(([^()]*)\\)");
    private static final Pattern KNOWN_OUTSIDE = Pattern.compile("\\ballPlacesKnownOutside\\s*\\(([^(),]*),\\s*(\\$?\\w+)\\s*\\)");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+");

    private PlacesKnown() {
    }

    /** The predicates that the rule lacks, for a pattern on places under a "not". */
    static Optional<String> lacking(LintedRule rule, Fact place) {
        Set<Location.Function> lacking = EnumSet.allOf(Location.Function.class);
        for (Constraint constraint : place.constraints()) {
            if (FUNCTION.matcher(constraint.text()).find()) {
                lacking.retainAll(functions(constraint.text()));
            }
        }
        for (Constraint constraint : rule.constraints()) {
            KNOWN.matcher(constraint.text()).results().forEach(known -> lacking.removeAll(functions(known.group(1))));
            KNOWN_OUTSIDE.matcher(constraint.text()).results().filter(known -> outside(place, known.group(2)))
                    .forEach(known -> lacking.removeAll(functions(known.group(1))));
        }
        return Optional.of(lacking).filter(some -> !some.isEmpty()).map(some -> some.stream()
                .map(function -> "allPlacesKnown( Function.%s )".formatted(function)).collect(Collectors.joining(", ")));
    }

    /** Whether the pattern admits only places outside this territory; a third State is one. */
    private static boolean outside(Fact place, String territory) {
        return place.constraints().stream().map(constraint -> constraint.text().replace(" ", ""))
                .anyMatch(constraint -> constraint.equals("outside(" + territory + ")") || constraint.equals("inThirdState(" + territory + ")"));
    }

    /** One that is named by a variable is that of a place that is given. */
    private static Set<Location.Function> functions(String text) {
        Set<Location.Function> functions = EnumSet.noneOf(Location.Function.class);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Arrays.stream(Location.Function.values()).filter(function -> function.name().equals(word.group())).forEach(functions::add);
        }
        return functions;
    }
}
