package org.ancrage.authoring.mutation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the types of facts have that can stand in the place of something else. */
final class FactNames {

    /** Words by which the possible differs from the known: {@code validOn} and {@code possiblyValidOn}, {@code covers} and {@code mayCover}. */
    private static final Set<String> POSSIBLE = Set.of("possibly", "possible", "may");
    private static final Set<String> VERBS = Set.of("be", "is");

    private final List<String> imports;
    private final ClassLoader loader;

    /**
     * @param imports of the rule file
     * @param loader finds the types
     */
    FactNames(List<String> imports, ClassLoader loader) {
        this.imports = List.copyOf(imports);
        this.loader = loader;
    }

    private Optional<Class<?>> type(String simpleName) {
        return imports.stream()
                .flatMap(target -> target.endsWith(".*") ? Stream.of(target.substring(0, target.length() - 1) + simpleName)
                        : target.endsWith("." + simpleName) ? Stream.of(target) : Stream.empty())
                .flatMap(name -> load(name).stream()).findFirst();
    }

    /** A type within another has a dollar in its name. */
    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError none) {
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
            return nested ? load(name.substring(0, dot) + "$" + name.substring(dot + 1)) : Optional.empty();
        }
    }

    /** The predicate that says of the possible what this one says of the known, or the other way round. */
    Optional<String> neighbour(String type, String predicate) {
        Class<?> found = type(type).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        List<Method> named = Arrays.stream(found.getMethods()).filter(method -> method.getReturnType() == boolean.class).toList();
        return named.stream().filter(method -> method.getName().equals(predicate)).findFirst().flatMap(method -> named.stream()
                .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .filter(other -> stem(other.getName()).equals(stem(predicate)) && possible(other.getName()) != possible(predicate))
                .map(Method::getName).sorted().findFirst());
    }

    /** The opposite answer, or else the constant after this one, the first after the last. */
    Optional<String> next(String type, String constant) {
        Class<?> found = type(type).orElse(null);
        if (found == null || !found.isEnum()) {
            return Optional.empty();
        }
        List<String> names = Arrays.stream(found.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList();
        if (constant.equals("NO") && names.contains("YES")) {
            return Optional.of("YES");
        }
        int index = names.indexOf(constant);
        return index < 0 || names.size() < 2 ? Optional.empty() : Optional.of(names.get((index + 1) % names.size()));
    }

    private static boolean possible(String name) {
        return words(name).anyMatch(POSSIBLE::contains);
    }

    private static List<String> stem(String name) {
        return words(name).filter(word -> !POSSIBLE.contains(word) && !VERBS.contains(word))
                .map(word -> word.replaceAll("ies$", "y").replaceAll("(?<=ch|sh)es$|s$", "")).toList();
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
