package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.FactOrigin;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a reader can see has a name in both languages, and nothing else has. */
class LabelsTest {

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ancrage.fact", "org.ancrage.law", "org.ancrage.decision", "org.ancrage.requirement").stream()
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    private static Stream<Class<?>> facts() {
        return CLASSES.stream().filter(type -> type.getPackageName().matches("org\\.ancrage\\.fact(\\.derived)?"));
    }

    @Test
    void everyRecordIsKnown() {
        assertThat(FactType.RECORDS).containsExactlyInAnyOrderElementsOf(facts().filter(Class::isRecord).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsMissingAndNothingIsTooMuch(Language language) {
        Set<String> expected = new TreeSet<>();
        Stream<Class<?>> types = Stream.concat(FactType.RECORDS.stream(), Stream.of(org.ancrage.fact.Entity.class));
        types.forEach(type -> {
            expected.add("type." + type.getSimpleName());
            expected.add("none." + type.getSimpleName());
        });
        for (Class<?> type : FactType.RECORDS) {
            for (RecordComponent component : type.getRecordComponents()) {
                expected.add(Labels.componentKey(type, component.getName()));
            }
        }
        facts().flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Reads.class))
                .map(LabelsTest::predicateKey)
                .forEach(expected::add);
        CLASSES.stream().filter(Class::isEnum).filter(type -> type != FactOrigin.class && type != AnswerTooCostlyException.Cost.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> Labels.key((Enum<?>) constant))
                .forEach(expected::add);
        Stream.of(Phrase.values()).map(Labels::key).forEach(expected::add);

        assertThat(new TreeSet<>(Labels.in(language).all().stringPropertyNames())).isEqualTo(expected);
    }

    private static String predicateKey(Method method) {
        return Labels.predicateKey(method.getDeclaringClass(), method.getName());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsEmpty(Language language) {
        assertThat(Labels.in(language).all().values()).noneMatch(label -> label.toString().isBlank());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Labels french = Labels.in(Language.FR);
        Labels english = Labels.in(Language.EN);
        for (String key : french.all().stringPropertyNames()) {
            assertThat(arguments(french.find(key))).as(key).isEqualTo(arguments(english.find(key)));
        }
    }

    private static Set<String> arguments(String label) {
        return java.util.regex.Pattern.compile("\\{\\d}").matcher(label).results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
