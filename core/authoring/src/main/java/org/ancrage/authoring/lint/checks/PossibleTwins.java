package org.ancrage.authoring.lint.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.fact.Entity;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.FactTypes;

/**
 * Predicates that say what is known to be so, and those beside them that say what may be so: under a "not" the former pass over a fact of which
 * it is not known, so that it counts as absent.
 */
final class PossibleTwins {

    private static final Map<String, Class<?>> TYPES = Stream.concat(FactTypes.all().stream(), Stream.of(Entity.class)).distinct()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final Map<String, Map<String, String>> TWINS = new ConcurrentHashMap<>();
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![.$\\w])[a-z]\\w*");
    private static final Pattern WORD = Pattern.compile("^[a-z]+");

    private PossibleTwins() {
    }

    /** What may be so, by what is known to be so, of the predicates in the constraints of a pattern. */
    static Map<String, String> wanted(Fact fact) {
        Map<String, String> twins = of(fact.type());
        Map<String, String> wanted = new LinkedHashMap<>();
        fact.constraints().stream().flatMap(constraint -> NAME.matcher(TEXT.matcher(constraint.text()).replaceAll("")).results())
                .map(name -> name.group()).filter(twins::containsKey).forEach(name -> wanted.put(name, twins.get(name)));
        return wanted;
    }

    /** Of the predicates of a type, those that it inherits as well. */
    static Map<String, String> of(String type) {
        Class<?> known = TYPES.get(type);
        return known == null ? Map.of() : TWINS.computeIfAbsent(type, fresh -> of(known));
    }

    private static Map<String, String> of(Class<?> type) {
        Set<String> predicates = Stream.of(type.getMethods()).filter(method -> method.isAnnotationPresent(Reads.class) && method.getReturnType() == boolean.class)
                .map(method -> method.getName()).collect(Collectors.toSet());
        Map<String, String> twins = new LinkedHashMap<>();
        predicates.stream().sorted().forEach(name -> possible(name).stream().filter(predicates::contains).findFirst().ifPresent(twin -> twins.put(name, twin)));
        return twins;
    }

    /** How the twin of a predicate may be called: {@code covers} and {@code mayCover}, {@code validOn} and {@code possiblyValidOn}. */
    private static List<String> possible(String name) {
        String word = WORD.matcher(name).results().findFirst().map(first -> first.group()).orElse("");
        String rest = name.substring(word.length());
        String plain = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("ches") || word.endsWith("shes") ? word.substring(0, word.length() - 2)
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return List.of("possibly" + capital(name), "may" + capital(plain + rest),
                name.endsWith("Is") ? name.substring(0, name.length() - 2) + "MayBe" : word + "MayBe" + rest);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
