package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.Entity;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.FactTypes;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

/** The page of predicates is made of the facts and of their words. */
class PredicatesPageTest {

    private static final Path PAGE = Path.of("../samples/vendor-pack/PREDICATES.md");
    private static final String LEAD = """
            # Predicates of facts

            <!-- PredicatesPageTest -->

            What rules may ask of a fact beside its components, with the words in which an answer tells it; … is what is given to it. In `rules.drl`: `Certificate( covers( $offer ) )`. Under `settledBy` stand those of `Contract`, `Customer`, `Dataset`,
            `Hoster`, `Offer` and `Project` that take nothing, or values alone, and do not begin with `may` or `possibly`: `/contract/clauses has PROCESSOR_TERMS`. See also the [keys of the files of a pack](KEYS.md).
            """;

    @Test
    void isMadeOfThePredicates() throws IOException {
        StringBuilder page = new StringBuilder(LEAD);
        Stream.concat(FactTypes.all().stream(), Stream.of(Entity.class)).distinct().sorted(Comparator.comparing(Class::getSimpleName)).forEach(type -> section(page, type));
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page.toString()).as("run once with -Dancrage.regenerate=true, and look at the difference").isEqualTo(Files.readString(PAGE));
    }

    private static void section(StringBuilder page, Class<?> type) {
        List<Method> predicates = Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Reads.class) && method.getReturnType() == boolean.class && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(PredicatesPageTest::call)).toList();
        boolean entity = type != Entity.class && Entity.class.isAssignableFrom(type);
        if (predicates.isEmpty() && !entity) {
            return;
        }
        page.append("\n## ").append(type.getSimpleName()).append("\n\n").append(words("type." + type.getSimpleName(), Language.EN)).append(" / ").append(words("type." + type.getSimpleName(), Language.FR))
                .append(entity ? "; also [those of an entity](#entity)" : "").append("\n");
        if (!predicates.isEmpty()) {
            page.append("\n| predicate | of | in English | in French |\n|---|---|---|---|\n");
        }
        for (Method predicate : predicates) {
            String key = Labels.predicateKey(type, predicate.getName());
            page.append("| `").append(call(predicate)).append("` | ").append(Arrays.stream(predicate.getAnnotation(Reads.class).value()).map(component -> "`" + component + "`").collect(Collectors.joining(", ")))
                    .append(" | ").append(words(key, Language.EN)).append(" | ").append(words(key, Language.FR)).append(" |\n");
        }
    }

    private static String call(Method predicate) {
        return predicate.getName() + (predicate.getParameterCount() == 0 ? ""
                : Arrays.stream(predicate.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "( ", " )")));
    }

    private static String words(String key, Language language) {
        return Objects.requireNonNull(Labels.in(language).find(key), key).replaceAll("\\{\\d}", "…").replace("|", "\\|");
    }
}
